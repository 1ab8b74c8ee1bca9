package keyturn.env.loader;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import keyturn.env.SecretText;

/// A file's bytes as text, in the two ways in which programs see them.
///
/// - **By bytes** (shells, systemd, Go, Rust, PHP): one char for each byte, U+0000 to U+00FF, so that scanning is
///   plain and nothing is lost. [#name(String)] and [#secretOfBytes(String)] lead back.
/// - **Decoded** (JavaScript, Java): UTF-8 in which malformed bytes become U+FFFD, as the WHATWG decoder and
///   Java's do. The results are text already.
public final class FileText {

    private FileText() {}

    /// One char for each byte.
    static String bytes(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /// UTF-8, malformed bytes as U+FFFD.
    static String decoded(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    /// Chars-as-bytes as text, malformed bytes as U+FFFD.
    static String decodedBytes(String byteText) {
        return decoded(byteText.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// UTF-8, or empty if a byte is malformed.
    static Optional<String> strictlyDecoded(byte[] file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// The value that chars-as-bytes stand for.
    static SecretText secretOfBytes(String byteText) {
        return SecretText.ofBytes(byteText.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// The bytes of a value or name in the environment, one char for each.
    static String byteText(SecretText value) {
        return new String(value.bytes(), StandardCharsets.ISO_8859_1);
    }

    /// The name that chars-as-bytes stand for: UTF-8, each malformed byte as a lone surrogate (PEP 383).
    static String name(String byteText) {
        byte[] bytes = byteText.getBytes(StandardCharsets.ISO_8859_1);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (0xDC00 | (in.get() & 0xFF)));
            }
            decoder.reset();
        }
    }

    /// The bytes of a name: the way back from [#name(String)].
    public static byte[] nameBytes(String name) {
        var out = new ByteArrayOutputStream(name.length());
        int i = 0;
        while (i < name.length()) {
            int point = name.codePointAt(i);
            if (point >= 0xDC80 && point <= 0xDCFF) {
                out.write(point & 0xFF);
            } else {
                out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
            i += Character.charCount(point);
        }
        return out.toByteArray();
    }

    /// The physical line of `offset` in `text`, from 1.
    static int line(String text, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }
}
