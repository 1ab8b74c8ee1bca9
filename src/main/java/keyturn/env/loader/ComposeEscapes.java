package keyturn.env.loader;

/// The escapes that compose-go knows between double quotes.
final class ComposeEscapes {

    private ComposeEscapes() {}

    /// `\a \b \f \n \r \t \v \\ \"` and `\0` with three octal digits; `\$` becomes `$$`, which [ComposeTemplates] reads
    /// as a plain dollar sign. All others stay.
    static String resolved(String text) {
        var result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\\' || at + 1 == text.length()) {
                result.append(c);
                at++;
            } else if (text.charAt(at + 1) == '0') {
                at = octal(text, at + 2, result);
            } else {
                result.append(escaped(text.charAt(at + 1)));
                at += 2;
            }
        }
        return result.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'v' -> "\u000B";
            case '\\' -> "\\";
            case '"' -> "\"";
            case '$' -> "$$";
            default -> "\\" + c;
        };
    }

    /// Reads up to three digits from `at` on. Where they are no octal number of a byte, the zero alone is lost.
    private static int octal(String text, int at, StringBuilder result) {
        int end = at;
        while (end < text.length() && end < at + 3 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        String digits = text.substring(at, end);
        if (digits.length() == 3 && digits.charAt(0) <= '3' && digits.charAt(1) <= '7' && digits.charAt(2) <= '7') {
            // It stands for a character, not a byte: \0351 is é.
            String character = Character.toString(Integer.parseInt(digits, 8));
            result.append(FileText.bytes(character.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } else {
            result.append('\\').append(digits);
        }
        return end;
    }
}
