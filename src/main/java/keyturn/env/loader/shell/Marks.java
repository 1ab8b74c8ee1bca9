package keyturn.env.loader.shell;

/// An expanded word remembers of each char where it came from, in the bits above its byte.
final class Marks {

    private static final int QUOTED = 0x100;
    private static final int EXPANDED = 0x200;

    /// A pair of quotes with nothing in it: no char, but a field.
    static final char EMPTY = 0x400;

    /// The end of one of the fields of `"$@"`.
    static final char FIELD = 0x401;

    /// What only running a command would tell. It also stands in the values of variables.
    static final char UNKNOWN = 0x800;

    private Marks() {}

    static char quoted(char c) {
        return c < 0x400 ? (char) ((c & 0xFF) | QUOTED) : c;
    }

    static char expanded(char c) {
        return c < 0x100 ? (char) (c | EXPANDED) : c;
    }

    static boolean isQuoted(char c) {
        return c < 0x400 && (c & QUOTED) != 0;
    }

    static boolean isExpanded(char c) {
        return c < 0x400 && (c & EXPANDED) != 0;
    }

    static boolean isUnknown(String text) {
        return text.indexOf(UNKNOWN) >= 0;
    }

    static String quoted(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(quoted(text.charAt(i)));
        }
        return out.toString();
    }

    static String expanded(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(expanded(text.charAt(i)));
        }
        return out.toString();
    }

    /// The value that the marked chars make up.
    static String plain(String marked) {
        var out = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c < 0x400) {
                out.append((char) (c & 0xFF));
            } else if (c == FIELD) {
                out.append(' ');
            } else if (c == UNKNOWN) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
