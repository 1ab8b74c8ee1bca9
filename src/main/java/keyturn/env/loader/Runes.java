package keyturn.env.loader;

/// UTF-8 within text that holds one char for each byte: its code points ("runes", as Go calls them) and the
/// classes of them that the loaders ask for. A malformed byte is a code point of its own, U+FFFD, as in Go.
final class Runes {

    static final int MALFORMED = 0xFFFD;

    private static final String REPLACEMENT = "\u00EF\u00BF\u00BD";

    private Runes() {}

    /// The code point that begins at `at`.
    static int at(String text, int at) {
        char first = text.charAt(at);
        return switch (width(text, at)) {
            case 1 -> first < 0x80 ? first : MALFORMED;
            case 2 -> (first & 0x1F) << 6 | tail(text, at + 1);
            case 3 -> (first & 0x0F) << 12 | tail(text, at + 1) << 6 | tail(text, at + 2);
            default -> (first & 0x07) << 18 | tail(text, at + 1) << 12 | tail(text, at + 2) << 6 | tail(text, at + 3);
        };
    }

    /// How many bytes the code point at `at` takes; 1 for a malformed byte.
    static int width(String text, int at) {
        char first = text.charAt(at);
        if (first < 0xC2 || first > 0xF4) {
            return 1;
        }
        int width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + width > text.length()) {
            return 1;
        }
        for (int i = at + 1; i < at + width; i++) {
            if ((text.charAt(i) & 0xC0) != 0x80) {
                return 1;
            }
        }
        return isOverlongOrNone(first, text.charAt(at + 1)) ? 1 : width;
    }

    /// Longer than need be, a surrogate, or beyond U+10FFFF.
    private static boolean isOverlongOrNone(char first, char second) {
        return switch (first) {
            case 0xE0 -> second < 0xA0;
            case 0xED -> second > 0x9F;
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second > 0x8F;
            default -> false;
        };
    }

    private static int tail(String text, int at) {
        return text.charAt(at) & 0x3F;
    }

    /// Where the code point that ends before `end` begins.
    static int before(String text, int end) {
        for (int start = end - 1; start >= Math.max(0, end - 4); start--) {
            if ((text.charAt(start) & 0xC0) != 0x80) {
                return start + width(text, start) == end ? start : end - 1;
            }
        }
        return end - 1;
    }

    /// Where the first malformed byte is, or -1.
    static int malformed(String text) {
        int at = 0;
        while (at < text.length()) {
            int width = width(text, at);
            if (width == 1 && text.charAt(at) >= 0x80) {
                return at;
            }
            at += width;
        }
        return -1;
    }

    /// Each malformed byte as U+FFFD.
    static String wellFormed(String text) {
        if (malformed(text) < 0) {
            return text;
        }
        var result = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int width = width(text, at);
            if (width == 1 && text.charAt(at) >= 0x80) {
                result.append(REPLACEMENT);
            } else {
                result.append(text, at, at + width);
            }
            at += width;
        }
        return result.toString();
    }

    /// A blank of any kind, line ends too: the property White_Space, as in Go's `unicode.IsSpace`.
    static boolean isSpace(int rune) {
        return switch (rune) {
            case '\t', '\n', 0x0B, '\f', '\r', ' ', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> rune >= 0x2000 && rune <= 0x200A;
        };
    }

    static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// What `[a-z]` means without regard to case in Go's and Ruby's patterns: the long s and the Kelvin sign too.
    static boolean isLetterOfAnyCase(int rune) {
        return isAsciiLetter(rune) || rune == 0x17F || rune == 0x212A;
    }

    static boolean isLetterOrNumber(int rune) {
        return switch (Character.getType(rune)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(rune);
        };
    }

    /// The first place from `at` on that holds no space of any kind, or the end.
    static int skipSpace(String text, int at) {
        int to = at;
        while (to < text.length() && isSpace(at(text, to))) {
            to += width(text, to);
        }
        return to;
    }

    /// Without spaces of any kind at its end.
    static String withoutSpaceAtEnd(String text) {
        int end = text.length();
        while (end > 0) {
            int start = before(text, end);
            if (!isSpace(at(text, start))) {
                break;
            }
            end = start;
        }
        return text.substring(0, end);
    }
}
