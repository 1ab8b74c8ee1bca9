package keyturn.env.loader.shell;

import java.util.function.Supplier;

/// `$'…'` of bash. An escaped char stays as written beyond ASCII, since without a locale bash knows no other chars.
final class AnsiQuote {

    private AnsiQuote() {}

    /// After the opening quote, up to and with the closing one. Nothing follows a NUL.
    static String read(Source in, Supplier<Stop> unterminated) {
        var out = new StringBuilder();
        while (true) {
            int c = in.nextRaw();
            if (c == Source.END) {
                throw unterminated.get();
            }
            if (c == '\'') {
                int nul = out.indexOf("\0");
                return nul < 0 ? out.toString() : out.substring(0, nul);
            }
            if (c == '\\') {
                int escaped = in.nextRaw();
                if (escaped == Source.END) {
                    throw unterminated.get();
                }
                escape(in, escaped, out);
            } else {
                out.append((char) c);
            }
        }
    }

    private static void escape(Source in, int c, StringBuilder out) {
        switch (c) {
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'e', 'E' -> out.append('\u001b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\u000b');
            case '\\', '\'', '"', '?' -> out.append((char) c);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                in.back(in.at() - 1);
                out.append((char) (number(in, 8, 3) & 0xFF));
            }
            case 'x' -> hexadecimal(in, out);
            case 'u' -> unicode(in, 4, out);
            case 'U' -> unicode(in, 8, out);
            case 'c' -> control(in, out);
            default -> out.append('\\').append((char) c);
        }
    }

    private static void hexadecimal(Source in, StringBuilder out) {
        int start = in.at();
        long value = number(in, 16, 2);
        if (in.at() == start) {
            out.append("\\x");
        } else {
            out.append((char) value);
        }
    }

    private static void unicode(Source in, int digits, StringBuilder out) {
        int start = in.at();
        long value = number(in, 16, digits);
        if (in.at() == start) {
            out.append('\\').append(digits == 4 ? 'u' : 'U');
        } else if (value < 0x80) {
            out.append((char) value);
        } else if (value <= 0xFFFF) {
            out.append(String.format("\\u%04X", value));
        } else {
            out.append(String.format("\\U%08X", value));
        }
    }

    private static void control(Source in, StringBuilder out) {
        int c = in.raw();
        if (c == Source.END || c == '\'') {
            out.append("\\c");
            return;
        }
        in.nextRaw();
        if (c == '\\' && in.raw() == '\\') {
            in.nextRaw();
        }
        out.append((char) (c == '?' ? 0x7F : Character.toUpperCase((char) c) & 0x1F));
    }

    private static long number(Source in, int radix, int digits) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            int c = in.raw();
            int digit = c == Source.END || c > 127 ? -1 : Character.digit(c, radix);
            if (digit < 0) {
                return value;
            }
            value = value * radix + digit;
            in.nextRaw();
        }
        return value;
    }
}
