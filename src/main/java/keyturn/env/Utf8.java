package keyturn.env;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Encodes secret text without leaving a copy behind in a buffer.
final class Utf8 {

    private Utf8() {}

    /// The UTF-8 bytes of `text`; a lone surrogate becomes `?`.
    static byte[] encode(CharBuffer text) {
        var encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        byte[] room = new byte[text.remaining() * 3];
        ByteBuffer out = ByteBuffer.wrap(room);
        encoder.encode(text, out, true);
        byte[] encoded = Arrays.copyOf(room, out.position());
        Arrays.fill(room, (byte) 0);
        return encoded;
    }
}
