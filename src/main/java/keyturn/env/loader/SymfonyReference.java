package keyturn.env.loader;

/// A `$` of a value for Symfony, with what belongs to it.
///
/// @param name     may be empty
/// @param fallback with its two signs, such as `:-default`; empty if there is none
/// @param end      the place after it
record SymfonyReference(boolean opened, String name, String fallback, boolean closed, int end) {

    static SymfonyReference at(String text, int dollar) {
        int i = dollar + 1;
        boolean opened = text.startsWith("{", i);
        if (opened) {
            i++;
        }
        int nameEnd = nameEnd(text, i);
        String name = text.substring(i, nameEnd);
        i = nameEnd;
        if (text.startsWith(":-", i) || text.startsWith(":=", i)) {
            int brace = text.indexOf('}', i);
            i = brace < 0 ? text.length() : brace;
        }
        String fallback = text.substring(nameEnd, i);
        boolean closed = text.startsWith("}", i);
        return new SymfonyReference(opened, name, fallback, closed, closed ? i + 1 : i);
    }

    /// True for a `$` that stays as it is.
    boolean bare() {
        return name.isEmpty() && fallback.isEmpty() && !closed;
    }

    /// The end of a name at `start`: `_?[A-Za-z][A-Za-z0-9_]*`; `start` if none is there.
    static int nameEnd(String text, int start) {
        int i = text.startsWith("_", start) ? start + 1 : start;
        if (i >= text.length() || !letter(text.charAt(i))) {
            return start;
        }
        while (i < text.length() && (letter(text.charAt(i)) || digitOrUnderscore(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static boolean letter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean digitOrUnderscore(char c) {
        return (c >= '0' && c <= '9') || c == '_';
    }
}
