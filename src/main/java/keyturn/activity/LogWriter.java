package keyturn.activity;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import keyturn.crypto.ChainKey;

/// Appends entries to an open log, in one write.
final class LogWriter {

    /// Gives an event its place.
    interface EntryMaker {
        Entry make(long sequence, Event event);
    }

    private final FileChannel channel;
    private final ChainKey key;
    private final EntryMaker maker;
    private final LogTail tail;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private long sequence;
    private String code;

    LogWriter(FileChannel channel, ChainKey key, LogTail tail, EntryMaker maker) {
        this.channel = channel;
        this.key = key;
        this.tail = tail;
        this.maker = maker;
        sequence = tail.sequence();
        code = tail.code();
    }

    /// Takes away an entry that was not written to its end: the machine stopped in the middle.
    void cutTail() throws IOException {
        channel.truncate(tail.end());
        add(Event.of(Action.LOG_MENDED).with(text("activity.mended", tail.cut())));
    }

    void add(Event event) {
        Line line = Line.of(maker.make(sequence + 1, event), code, key);
        lines.writeBytes(line.bytes());
        sequence++;
        code = line.code();
    }

    void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
        long at = tail.end();
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        channel.force(true);
    }

    /// Of the last entry.
    long sequence() {
        return sequence;
    }

    /// Of the last line.
    String code() {
        return code;
    }
}
