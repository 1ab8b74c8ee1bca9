package keyturn.env.loader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Where a file stops to be UTF-8.
final class NotUtf8 {

    private NotUtf8() {}

    /// The physical line of the first malformed byte, from 1; the last line if there is none.
    static int line(byte[] file) {
        var in = ByteBuffer.wrap(file);
        var out = CharBuffer.allocate(file.length);
        var _ = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return FileText.line(FileText.bytes(file), in.position());
    }
}
