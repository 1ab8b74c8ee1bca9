package keyturn.rotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Ends the program at a line of a journal.
final class CrashingDisk {

    private CrashingDisk() {}

    /// When the program is ended, seen from the line that is being written.
    enum Moment {
        BEFORE_WRITE,
        NOT_SYNCED,
        SYNCED
    }

    /// A disk whose cache is lost with the program: what of the line that was being written is on it depends on
    /// the moment. Does not wait for a real disk, which [Disk#REAL] does.
    static Disk ending(int line, Moment moment) {
        int[] count = new int[1];
        return (file, at, bytes) -> {
            boolean ends = count[0]++ == line;
            int kept = !ends || moment == Moment.SYNCED
                    ? bytes.length
                    : moment == Moment.BEFORE_WRITE ? 0 : line % bytes.length;
            write(file, at, Arrays.copyOf(bytes, kept));
            if (ends) {
                throw new World.Crash();
            }
        };
    }

    private static void write(Path file, long at, byte[] bytes) {
        try {
            byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            byte[] after = Arrays.copyOf(before, (int) at + bytes.length);
            System.arraycopy(bytes, 0, after, (int) at, bytes.length);
            Files.write(file, after);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
