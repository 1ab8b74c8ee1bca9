package keyturn.env.loader;

import java.util.ArrayDeque;
import java.util.BitSet;

/// How Bun expands one value: each `$NAME`, `${NAME}` and `${NAME:-OTHERWISE}` once, and references within the
/// latter too; what looks otherwise, stays. `\$` is a plain `$`.
///
/// @param all    the values of variables, each char a byte
/// @param effort for the whole file
record BunExpansion(Variables all, Effort effort) {

    String of(String value) throws Endless {
        if (value.length() < 2 || value.indexOf('$') < 0) {
            return value;
        }
        int[] closing = closing(value);
        var skipped = new BitSet(value.length());
        var out = new StringBuilder(value.length());
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            boolean escaped = c == '\\' && value.startsWith("$", at + 1);
            if (escaped) {
                out.append('$');
                at += 2;
            } else if (c == '$') {
                at = reference(value, at, closing, skipped, out);
            } else {
                if (!skipped.get(at)) {
                    out.append(c);
                }
                at++;
            }
        }
        effort.spend(value.length() + (long) out.length());
        return out.toString();
    }

    /// Returns where to go on: behind the reference, or where its replacement begins in the value.
    private int reference(String value, int dollar, int[] closing, BitSet skipped, StringBuilder out) throws Endless {
        boolean braced = value.startsWith("{", dollar + 1);
        int name = braced ? dollar + 2 : dollar + 1;
        int end = name;
        while (end < value.length() && JsText.isWordChar(value.charAt(end))) {
            end++;
        }
        boolean otherwise = braced && value.startsWith(":-", end) && closing[dollar] > 0;
        boolean complete = braced ? (otherwise || value.startsWith("}", end)) : end > name;
        if (!complete) {
            // A brace that says nothing stays as it is up to its end, and one that never closes takes all the rest.
            int close = closing[dollar] > 0 ? closing[dollar] + 1 : value.length();
            int stop = braced ? close : dollar + 1;
            out.append(value, dollar, stop);
            return stop;
        }
        String found = all.get(value.substring(name, end));
        if (found == null && otherwise) {
            skipped.set(closing[dollar]);
            return end + 2;
        }
        if (found != null) {
            out.append(found);
            effort.spend(found.length());
        }
        if (otherwise) {
            return closing[dollar] + 1;
        }
        return braced ? end + 1 : end;
    }

    /// For each `${` the place of its `}`, or 0. A backslash protects the next character.
    private static int[] closing(String value) {
        int[] closing = new int[value.length()];
        var open = new ArrayDeque<Integer>();
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            boolean opens = c == '$' && value.startsWith("{", at + 1);
            if (opens) {
                open.push(at);
            } else if (c == '}' && !open.isEmpty()) {
                closing[open.pop()] = at;
            }
            at += opens || c == '\\' ? 2 : 1;
        }
        return closing;
    }
}
