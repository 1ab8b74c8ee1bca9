package keyturn.env.loader;

import java.util.Optional;
import keyturn.env.SecretText;

/// Finds how two values differ. Linear in their lengths.
final class Differing {

    /// What loaders stumble over. Any other character could be a secret's own, and is not named.
    private static final String MEANINGFUL = "#$\"'`\\;&|<>()";

    private static final String QUOTES = "\"'`";

    private Differing() {}

    /// @param meant the value of the document
    /// @param read  what a loader makes of it
    static Difference between(SecretText meant, SecretText read) {
        if (read.equals(meant)) {
            return new Difference.Same();
        }
        String whole = meant.reveal();
        String got = read.reveal();
        if (got.equals(whole)) {
            return new Difference.NotText();
        }
        int of = characters(whole);
        int length = characters(got);
        if (got.isEmpty()) {
            return new Difference.Empty(of);
        }
        if (isQuoted(got) && !isQuoted(whole)) {
            return new Difference.KeepsQuotes(length, of, got.charAt(0));
        }
        int head = commonHead(whole, got);
        if (head == whole.length()) {
            return new Difference.Longer(length, of, addition(got.substring(head)));
        }
        int tail = commonTail(whole, got, head);
        if (head + tail == got.length() && of > length) {
            return new Difference.Cut(
                    characters(whole.substring(0, head)),
                    characters(whole.substring(whole.length() - tail)),
                    of,
                    stumbles(whole, head));
        }
        return new Difference.Other(length, of);
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isQuoted(String text) {
        return text.length() > 1
                && text.charAt(0) == text.charAt(text.length() - 1)
                && QUOTES.indexOf(text.charAt(0)) >= 0;
    }

    private static int commonHead(String one, String other) {
        int end = Math.min(one.length(), other.length());
        int i = 0;
        while (i < end && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i > 0 && Character.isHighSurrogate(one.charAt(i - 1)) ? i - 1 : i;
    }

    private static int commonTail(String one, String other, int head) {
        int most = Math.min(one.length(), other.length()) - head;
        int i = 0;
        while (i < most && one.charAt(one.length() - 1 - i) == other.charAt(other.length() - 1 - i)) {
            i++;
        }
        return i > 0 && Character.isLowSurrogate(one.charAt(one.length() - i)) ? i - 1 : i;
    }

    /// What stands at the cut. Blanks before it are trimmed, so they are passed over.
    private static Optional<Character> stumbles(String whole, int cut) {
        int i = cut;
        while (i < whole.length() && (whole.charAt(i) == ' ' || whole.charAt(i) == '\t')) {
            i++;
        }
        if (i < whole.length() && MEANINGFUL.indexOf(whole.charAt(i)) >= 0) {
            return Optional.of(whole.charAt(i));
        }
        return Optional.of(whole.charAt(cut)).filter(Character::isWhitespace);
    }

    private static Difference.Addition addition(String more) {
        if (more.equals("\r")) {
            return Difference.Addition.CARRIAGE_RETURN;
        }
        if (more.isBlank()) {
            return Difference.Addition.BLANKS;
        }
        return more.strip().startsWith("#") ? Difference.Addition.COMMENT : Difference.Addition.TEXT;
    }
}
