package keyturn.env;

import java.io.ByteArrayOutputStream;

/// What stands between quotation marks: decoding and encoding.
///
/// In double quotes `\n \r \t \" \\ \$` and an escaped backtick are one character each; any other backslash
/// stands for itself. In single quotes and backticks nothing is an escape. A CRLF between the marks is one line
/// feed.
final class QuotedText {

    private QuotedText() {}

    static SecretText decode(byte[] bytes, int from, int to, Quotes quotes) {
        var out = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '\r' && i + 1 < to && bytes[i + 1] == '\n') {
                continue;
            }
            if (b == '\\' && quotes == Quotes.DOUBLE && i + 1 < to) {
                int escaped = unescape(bytes[i + 1]);
                if (escaped >= 0) {
                    out.write(escaped);
                    i++;
                    continue;
                }
            }
            out.write(b);
        }
        return SecretText.ofBytes(out.toByteArray());
    }

    private static int unescape(byte b) {
        return switch (b) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '"', '\\', '$', '`' -> b;
            default -> -1;
        };
    }

    /// The value between double quotes, with escapes where they are needed. Line feeds stay real ones.
    static byte[] escape(byte[] value) {
        return escape(value, "\"\\$`", false);
    }

    /// The value between double quotes.
    ///
    /// @param marks     what gets a backslash
    /// @param lineFeeds whether line feeds are written as `\n`
    static byte[] escape(byte[] value, String marks, boolean lineFeeds) {
        var out = new ByteArrayOutputStream(value.length + 8);
        for (byte b : value) {
            if (b == '\r' || (b == '\n' && lineFeeds)) {
                out.write('\\');
                out.write(b == '\r' ? 'r' : 'n');
            } else {
                if (marks.indexOf(b) >= 0) {
                    out.write('\\');
                }
                out.write(b);
            }
        }
        return out.toByteArray();
    }
}
