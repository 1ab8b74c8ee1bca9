package keyturn.env.loader.shell;

/// Matches `*`, `?` and `[…]` of a marked pattern against a plain text.
final class Glob {

    private final String pattern;
    private final Fuel fuel;

    Glob(String pattern, Fuel fuel) {
        this.pattern = pattern.replace(String.valueOf(Marks.EMPTY), "");
        this.fuel = fuel;
    }

    boolean matches(String text, int from, int to) {
        int p = 0;
        int t = from;
        int star = -1;
        int resume = 0;
        while (true) {
            fuel.burn(1);
            if (p < pattern.length() && special(p, '*')) {
                star = p;
                resume = t;
                p++;
                continue;
            }
            if (p == pattern.length() && t == to) {
                return true;
            }
            int after = p < pattern.length() && t < to ? one(p, text.charAt(t)) : -1;
            if (after >= 0) {
                p = after;
                t++;
            } else if (star >= 0 && resume < to) {
                resume++;
                t = resume;
                p = star + 1;
            } else {
                return false;
            }
        }
    }

    /// The end of the longest match that starts at `from`, or -1.
    int longest(String text, int from) {
        for (int to = text.length(); to >= from; to--) {
            if (matches(text, from, to)) {
                return to;
            }
        }
        return -1;
    }

    boolean isEmpty() {
        return pattern.isEmpty();
    }

    private boolean special(int p, char c) {
        return !Marks.isQuoted(pattern.charAt(p)) && (pattern.charAt(p) & 0xFF) == c;
    }

    private char plain(int p) {
        return (char) (pattern.charAt(p) & 0xFF);
    }

    /// Where the pattern goes on after `c` has matched what stands at `p`; -1 if it does not match.
    private int one(int p, char c) {
        if (special(p, '?')) {
            return p + 1;
        }
        if (special(p, '[')) {
            int close = close(p);
            if (close > 0) {
                return inBrackets(p, close, c) ? close + 1 : -1;
            }
        }
        return plain(p) == c ? p + 1 : -1;
    }

    private int close(int p) {
        int at = p + 1;
        if (at < pattern.length() && (special(at, '!') || special(at, '^'))) {
            at++;
        }
        for (int i = at + 1; i < pattern.length(); i++) {
            fuel.burn(1);
            if (special(i, '[') && i + 1 < pattern.length() && special(i + 1, ':')) {
                int end = pattern.indexOf(":]", i + 2);
                if (end > 0) {
                    i = end + 1;
                    continue;
                }
            }
            if (special(i, ']')) {
                return i;
            }
        }
        return -1;
    }

    private boolean inBrackets(int p, int close, char c) {
        int at = p + 1;
        boolean negated = special(at, '!') || special(at, '^');
        if (negated) {
            at++;
        }
        boolean found = false;
        while (at < close) {
            if (special(at, '[') && at + 1 < close && special(at + 1, ':')) {
                int end = pattern.indexOf(":]", at + 2);
                if (end > 0 && end < close) {
                    found |= CharClass.holds(Marks.plain(pattern.substring(at + 2, end)), c);
                    at = end + 2;
                    continue;
                }
            }
            if (at + 2 < close && special(at + 1, '-')) {
                found |= plain(at) <= c && c <= plain(at + 2);
                at += 3;
            } else {
                found |= plain(at) == c;
                at++;
            }
        }
        return found != negated;
    }
}
