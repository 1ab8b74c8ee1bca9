package keyturn.strength;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Recognises what a machine made, and counts its bits by its alphabet: an estimator of passwords knows no alphabet
/// and counts 3.3 bits for every character.
final class RandomText {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]+|[0-9A-F]+");
    private static final Pattern UUID_4 =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern GROUPS = Pattern.compile("([0-9a-f]{2,}|[a-z]+)(-([0-9a-f]{2,}|[a-z]+))+");

    /// What is long enough for its repetitions to be counted, in characters.
    private static final int LEAST = 16;

    /// Looked at for repetitions, in characters.
    private static final int MOST = 4096;

    private RandomText() {}

    /// Bits of hexadecimal digits, plain, as a UUID or in groups; empty if `text` is none, or repeats itself.
    static OptionalDouble hexBits(String text) {
        if (UUID_4.matcher(text).matches()) {
            return isRepetitive(text.replace("-", "")) ? OptionalDouble.empty() : OptionalDouble.of(122);
        }
        String digits = text.replace("-", "");
        if (digits.length() >= LEAST && mixed(digits) && HEX.matcher(digits).matches()) {
            return isRepetitive(digits) ? OptionalDouble.empty() : OptionalDouble.of(4.0 * digits.length());
        }
        return text.length() <= MOST && GROUPS.matcher(text).matches() && !isRepetitive(text)
                ? groups(text)
                : OptionalDouble.empty();
    }

    /// `live-08d3-77ab-51ce`: 4 bits a digit, and little for the words. At least 8 digits.
    private static OptionalDouble groups(String text) {
        int digits = 0;
        double bits = 0;
        for (String part : text.split("-", -1)) {
            if (part.chars().anyMatch(c -> c <= '9')) {
                digits += part.length();
                bits += 4.0 * part.length();
            } else {
                bits += Math.min(8, 2.0 * part.length());
            }
        }
        return digits >= 8 ? OptionalDouble.of(bits) : OptionalDouble.empty();
    }

    /// True if letters of both cases or digits are mixed: what is neither may be words that no dictionary has.
    static boolean mixesClasses(String text) {
        int classes = 0;
        classes += text.chars().anyMatch(c -> c >= '0' && c <= '9') ? 1 : 0;
        classes += text.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? 1 : 0;
        classes += text.chars().anyMatch(c -> c >= 'A' && c <= 'Z') ? 1 : 0;
        return classes >= 2;
    }

    /// Bits of `text` if each character was drawn from the classes of characters that occur in it. Punctuation counts
    /// with the marks that occur.
    static double alphabetBits(String text) {
        int alphabet = 0;
        alphabet += text.chars().anyMatch(c -> c >= '0' && c <= '9') ? 10 : 0;
        alphabet += text.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? 26 : 0;
        alphabet += text.chars().anyMatch(c -> c >= 'A' && c <= 'Z') ? 26 : 0;
        alphabet += (int) text.chars()
                .filter(c -> !Character.isLetterOrDigit(c) || c > 0x7F)
                .distinct()
                .count();
        return text.length() * Math.log(Math.max(2, alphabet)) / Math.log(2);
    }

    /// True if a good part of `text` stood before in it, runs on (`aaaa`, `0123`), or uses few different characters.
    /// Of 64 random hexadecimal digits, one text in 30 has a group of 4 that stood before; a third never has.
    static boolean isRepetitive(String text) {
        String head = text.length() <= MOST ? text : text.substring(0, MOST);
        int length = head.length();
        var seen = new HashSet<String>();
        int repeated = 0;
        int running = 0;
        for (int i = 0; i + 4 <= length; i++) {
            repeated += seen.add(head.substring(i, i + 4)) ? 0 : 1;
        }
        for (int i = 2; i < length; i++) {
            running += step(head, i) == step(head, i - 1) && Math.abs(step(head, i)) <= 1 ? 1 : 0;
        }
        long different = head.chars().distinct().count();
        boolean few = length >= LEAST && different < (length >= 2 * LEAST ? 9 : 6);
        return few || running * 3 >= length || (length <= 1024 && repeated * 3 >= length);
    }

    /// 9 and a are neighbours among the digits.
    private static int step(String text, int i) {
        return rank(text.charAt(i)) - rank(text.charAt(i - 1));
    }

    private static int rank(char c) {
        int digit = Character.digit(c, 36);
        return digit >= 0 ? digit : c + 36;
    }

    private static boolean mixed(String digits) {
        return digits.chars().anyMatch(c -> c > '9') && digits.chars().anyMatch(c -> c <= '9');
    }
}
