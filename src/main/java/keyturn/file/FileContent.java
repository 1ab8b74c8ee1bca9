package keyturn.file;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/// What reading a whole file gave.
public sealed interface FileContent {

    /// In bytes. A profile of 10,000 keys has less than 2 MiB.
    long MAX_SIZE = 16L << 20;

    /// The file's bytes.
    final class Whole implements FileContent {
        private final byte[] bytes;
        private final Digest digest;

        private Whole(byte[] bytes) {
            this.bytes = bytes;
            this.digest = Digest.of(bytes);
        }

        /// A copy.
        public byte[] bytes() {
            return bytes.clone();
        }

        public Digest digest() {
            return digest;
        }
    }

    /// @param missing true if there is no file of this name at all, not even a link
    /// @param reason  half a sentence, such as `permission denied`
    record Refused(boolean missing, String reason) implements FileContent {}

    /// Reads a regular file of at most [#MAX_SIZE] bytes, through links. Never fails, and never waits for another
    /// program: a FIFO or a device is refused before it is opened.
    static FileContent of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return new Refused(false, text("file.reason.folder"));
            } else if (!attributes.isRegularFile()) {
                return new Refused(false, specialKind(file));
            } else if (attributes.size() > MAX_SIZE) {
                return new Refused(false, text("file.reason.tooLarge", MAX_SIZE >> 20));
            }
            return read(file, (int) attributes.size());
        } catch (IOException error) {
            return refused(file, error);
        }
    }

    /// Reads through a buffer of our own and wipes it: those of the JDK keep a copy of the last file in each
    /// thread (measured with JDK 25: one copy in memory after reading by `Files.readAllBytes`, none in this way).
    private static FileContent read(Path file, int expectedSize) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            // Not of an Arena: what its first use is linked to is in no AOT cache of JDK 25, and `get` would wait.
            ByteBuffer buffer = ByteBuffer.allocateDirect(Math.clamp(expectedSize + 1L, 512, 1 << 16));
            var out = new ByteArrayOutputStream(expectedSize);
            try {
                while (channel.read(buffer) >= 0) {
                    buffer.flip();
                    var part = new byte[buffer.remaining()];
                    buffer.get(part);
                    out.writeBytes(part);
                    buffer.clear();
                    if (out.size() > MAX_SIZE) {
                        return new Refused(false, text("file.reason.tooLarge", MAX_SIZE >> 20));
                    }
                }
            } finally {
                buffer.clear();
                buffer.put(new byte[buffer.capacity()]);
            }
            return new Whole(out.toByteArray());
        }
    }

    private static Refused refused(Path file, IOException error) {
        if (!FileMode.isLink(file)) {
            return new Refused(error instanceof NoSuchFileException, DiskError.reason(error));
        } else if (leadsInACircle(file)) {
            return new Refused(false, text("file.reason.circle"));
        } else if (error instanceof NoSuchFileException) {
            return new Refused(false, text("file.reason.linkToNowhere"));
        }
        return new Refused(false, DiskError.reason(error));
    }

    /// Follows links for as many steps as Linux does (path_resolution(7): 40).
    private static boolean leadsInACircle(Path file) {
        Path at = file.toAbsolutePath();
        try {
            for (int step = 0; step < 40; step++) {
                if (!FileMode.isLink(at)) {
                    return false;
                }
                at = at.resolveSibling(Files.readSymbolicLink(at));
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// File types are in the upper bits of a mode (inode(7)).
    private static String specialKind(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return text("file.reason.special");
        }
        Map<String, Object> attributes = Files.readAttributes(file, "unix:mode");
        int type = attributes.get("mode") instanceof Integer mode ? mode & 0170000 : 0;
        return switch (type) {
            case 0010000 -> text("file.reason.fifo");
            case 0140000 -> text("file.reason.socket");
            case 0020000, 0060000 -> text("file.reason.device");
            default -> text("file.reason.special");
        };
    }
}
