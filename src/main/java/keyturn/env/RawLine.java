package keyturn.env;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of one entry as they stand in the file, line end included: a window on an array that many entries
/// share and nobody changes. It prints as its length only.
final class RawLine {

    private final byte[] source;
    private final int start;
    private final int end;

    /// `source` is not copied: whoever calls must not change it afterwards.
    RawLine(byte[] source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
    }

    static RawLine of(byte[] bytes) {
        return new RawLine(bytes, 0, bytes.length);
    }

    int length() {
        return end - start;
    }

    int at(int index) {
        return source[start + index];
    }

    /// Copies the bytes from `from` to `to`, counted from the entry's start.
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(source, start + from, start + to);
    }

    void writeTo(ByteArrayOutputStream out) {
        out.write(source, start, length());
    }

    String text(int from, int to) {
        return new String(source, start + from, to - from, StandardCharsets.UTF_8);
    }

    /// Physical lines: one more than the line feeds inside, not counting the one at the end.
    int physicalLines() {
        int lines = 1;
        for (int i = start; i < end - 1; i++) {
            if (source[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /// Where the line end begins, counted from the start: `\n`, `\r\n`, or nothing at the end of the file.
    int contentLength() {
        int length = length();
        if (length > 0 && at(length - 1) == '\n') {
            length--;
            if (length > 0 && at(length - 1) == '\r') {
                length--;
            }
        }
        return length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawLine that && Arrays.equals(source, start, end, that.source, that.start, that.end);
    }

    @Override
    public int hashCode() {
        return length();
    }

    @Override
    public String toString() {
        return length() + " bytes";
    }
}
