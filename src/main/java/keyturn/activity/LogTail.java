package keyturn.activity;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import keyturn.crypto.ChainKey;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FileContent;

/// Where the log ends: what the next entry is chained to. Reads the end only, so that appending takes the same
/// time however long the log is.
///
/// @param sequence    of the last line that can be read; 0 if there is none
/// @param code        of that line
/// @param end         where the whole lines end, in bytes
/// @param cut         how many bytes stand behind: an entry that was not written to its end
/// @param firstOfFile the number of the first entry of the current file
record LogTail(long sequence, String code, long end, long cut, long firstOfFile) {

    /// In bytes; longer than any entry.
    private static final int LOOK = 1 << 16;

    static LogTail of(FileChannel channel, ChainKey key, LogFiles files) throws IOException, Failure {
        long size = channel.size();
        int length = (int) Math.min(size, LOOK);
        byte[] bytes = read(channel, size - length, length);
        int end = lastFeed(bytes, bytes.length - 1) + 1;
        long cut = (long) bytes.length - end;
        if (end == 0) {
            Optional<ChainEnd> old = lastOfOldFiles(key, files);
            long sequence = old.map(ChainEnd::sequence).orElse(0L);
            return new LogTail(sequence, old.map(ChainEnd::code).orElse(Line.START), size - cut, cut, sequence + 1);
        }
        byte[] line = Arrays.copyOfRange(bytes, lastFeed(bytes, end - 2) + 1, end - 1);
        Optional<ChainEnd> last = ChainEnd.read(line, key);
        // A last line that was changed: what follows is chained to what it says, and the check finds it.
        long sequence = last.map(ChainEnd::sequence).orElse(0L);
        return new LogTail(sequence, last.map(ChainEnd::code).orElse(Line.START), size - cut, cut, first(channel, key));
    }

    private static Optional<ChainEnd> lastOfOldFiles(ChainKey key, LogFiles files) throws Failure {
        List<Path> all = files.all();
        for (Path file : all.reversed()) {
            if (!file.equals(files.current()) && FileContent.of(file) instanceof FileContent.Whole whole) {
                byte[] bytes = whole.bytes();
                int end = lastFeed(bytes, bytes.length - 1);
                return end < 0
                        ? Optional.empty()
                        : ChainEnd.read(Arrays.copyOfRange(bytes, lastFeed(bytes, end - 1) + 1, end), key);
            }
        }
        return Optional.empty();
    }

    private static long first(FileChannel channel, ChainKey key) throws IOException {
        return ChainEnd.read(firstBytes(channel), key).map(ChainEnd::sequence).orElse(1L);
    }

    /// The first line of a file of the log; empty if it is not as it was written.
    static Optional<Line> firstLine(Path file, ChainKey key) throws Failure {
        try (var channel = FileChannel.open(file)) {
            return LineReader.read(firstBytes(channel), key);
        } catch (IOException error) {
            throw new Failure.Storage(text("activity.cannotRead", DiskError.reason(error)), "");
        }
    }

    private static byte[] firstBytes(FileChannel channel) throws IOException {
        byte[] bytes = read(channel, 0, (int) Math.min(channel.size(), LOOK));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        return Arrays.copyOf(bytes, Math.max(0, end));
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // Goes on until the buffer is full.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static int lastFeed(byte[] bytes, int from) {
        for (int i = from; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
