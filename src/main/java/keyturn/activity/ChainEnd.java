package keyturn.activity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import keyturn.crypto.ChainKey;

/// What the next line is chained to: the number and the code of a line. Told from the bytes alone, without reading
/// their JSON: a command that only adds a line would spend a fifth of its time on loading what reads JSON.
///
/// @param sequence of the line, from 1
/// @param code     of the line, 64 hex digits
record ChainEnd(long sequence, String code) {

    private static final int CODE_LENGTH = 64;

    /// A `long` has at most 19 digits, and one of 18 cannot overflow.
    private static final int MOST_DIGITS = 18;

    /// Reads a line without its line feed. Empty if it is not exactly one that was written with this key.
    static Optional<ChainEnd> read(byte[] line, ChainKey key) {
        int bodyEnd = line.length - Line.CODE_MEMBER.length() - CODE_LENGTH - 2;
        if (bodyEnd <= 0) {
            return Optional.empty();
        }
        String code = new String(line, bodyEnd + Line.CODE_MEMBER.length(), CODE_LENGTH, StandardCharsets.ISO_8859_1);
        byte[] rest = (Line.CODE_MEMBER + code + "\"}").getBytes(StandardCharsets.ISO_8859_1);
        boolean shaped = Arrays.equals(line, bodyEnd, line.length, rest, 0, rest.length);
        if (!shaped || !key.isCode(Arrays.copyOf(line, bodyEnd), code)) {
            return Optional.empty();
        }
        return sequence(line).map(sequence -> new ChainEnd(sequence, code));
    }

    private static Optional<Long> sequence(byte[] line) {
        int start = Line.SEQUENCE_MEMBER.length();
        byte[] member = Line.SEQUENCE_MEMBER.getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(line, 0, Math.min(start, line.length), member, 0, start)) {
            return Optional.empty();
        }
        int end = start;
        while (end < line.length && line[end] >= '0' && line[end] <= '9') {
            end++;
        }
        return end > start && end - start <= MOST_DIGITS
                ? Optional.of(Long.valueOf(new String(line, start, end - start, StandardCharsets.US_ASCII)))
                : Optional.empty();
    }
}
