package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FileMode;

/// Where a journal's lines go. Of its own, so that a test can end the program at each of them.
interface Disk {

    /// Appends bytes to a file (made with mode 600 if there is none; a link is refused); the disk has them
    /// afterwards.
    void append(Path file, long at, byte[] bytes) throws Failure;

    /// The machine's.
    Disk REAL = (file, at, bytes) -> {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try (FileChannel channel = FileChannel.open(file, options, FileMode.ownerOnlyFile(file))) {
            // What a killed writer has left behind the last whole line goes.
            channel.truncate(at);
            channel.position(at);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
            if (at == 0) {
                syncFolder(file);
            }
        } catch (IOException error) {
            throw new Failure.Storage(
                    text("rotate.cannotWriteJournal", DiskError.reason(error)),
                    text("rotate.cannotWriteJournal.remedy"));
        }
    };

    /// A new file's name must be on the disk, too.
    private static void syncFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
