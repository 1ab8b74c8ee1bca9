package keyturn.env.loader;

import java.util.Arrays;

/// Which closing bracket belongs to which opening one; found once for a text, so that nested and unclosed brackets
/// cost no more than others.
final class BracketPairs {

    private final int[] closes;
    private final boolean[] hollow;

    private BracketPairs(int length) {
        closes = new int[length];
        hollow = new boolean[length];
        Arrays.fill(closes, -1);
    }

    static BracketPairs of(String text, char open, char close) {
        var pairs = new BracketPairs(text.length());
        int[] stack = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == open) {
                stack[depth++] = i;
            } else if (c == close && depth > 0) {
                int start = stack[--depth];
                pairs.closes[start] = i;
                pairs.hollow[start] |= i == start + 1;
                if (depth > 0) {
                    pairs.hollow[stack[depth - 1]] |= pairs.hollow[start];
                }
            }
        }
        return pairs;
    }

    /// The place of the bracket that closes the one at `open`; -1 if none does.
    int close(int open) {
        return closes[open];
    }

    /// True if the pair at `open`, or one inside it, holds nothing.
    boolean hollow(int open) {
        return hollow[open];
    }
}
