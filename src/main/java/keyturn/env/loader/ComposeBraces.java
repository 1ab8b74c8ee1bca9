package keyturn.env.loader;

import java.util.Arrays;

/// Which brace closes which `${`, as compose-go decides it.
///
/// Its pattern reaches to the last closing brace of the line; within that it counts braces, and takes the one that
/// makes them even. The char after an opening brace is never counted. Where they do not come out even, the last brace
/// of the line closes.
final class ComposeBraces {

    private final String text;
    private int[] partner = {};
    private int[] lastClose = {};
    private int[] lineEnd = {};

    ComposeBraces(String text) {
        this.text = text;
    }

    /// The brace that closes the one at `open`, or -1.
    ///
    /// @param from the first place that it may be at
    /// @param end  where the text in question ends
    int close(int open, int from, int end) {
        if (partner.length == 0) {
            measure();
        }
        int limit = Math.min(end, lineEnd[open]);
        int last = limit > 0 ? lastClose[limit - 1] : -1;
        if (last < from) {
            return -1;
        }
        return partner[open] >= 0 && partner[open] <= last ? partner[open] : last;
    }

    private void measure() {
        int length = text.length();
        partner = new int[length];
        lastClose = new int[length];
        lineEnd = new int[length];
        Arrays.fill(partner, -1);
        var open = new int[length];
        int depth = 0;
        int skipped = -1;
        int close = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '{' && i != skipped) {
                open[depth++] = i;
                skipped = i + 1;
            } else if (c == '}') {
                close = i;
                if (i != skipped && depth > 0) {
                    partner[open[--depth]] = i;
                }
            }
            lastClose[i] = close;
        }
        int end = length;
        for (int i = length - 1; i >= 0; i--) {
            end = text.charAt(i) == '\n' ? i : end;
            lineEnd[i] = end;
        }
    }

    /// Where the name that begins at `at` ends; `at` if there is none.
    static int nameEnd(String text, int at, int end) {
        int to = at;
        while (to < end && isOfName(Runes.at(text, to), to == at)) {
            to += Runes.width(text, to);
        }
        return to;
    }

    private static boolean isOfName(int rune, boolean first) {
        return Runes.isLetterOfAnyCase(rune) || rune == '_' || (!first && Runes.isAsciiDigit(rune));
    }
}
