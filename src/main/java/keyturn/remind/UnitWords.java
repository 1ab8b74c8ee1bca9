package keyturn.remind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Command lines as systemd reads them in `ExecStart=` (systemd.service(5), "Command lines"; systemd.unit(5),
/// "Specifiers"): a word in double quotes, `%` and `$` doubled, and C escapes for what would end it.
final class UnitWords {

    private UnitWords() {}

    static String write(List<String> words) {
        var line = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                line.append(' ');
            }
            // The name of the program is not searched for variables, so there a dollar stands for itself.
            quote(line, words.get(i), i > 0);
        }
        return line.toString();
    }

    private static void quote(StringBuilder line, String word, boolean variables) {
        line.append('"');
        for (int i = 0; i < word.length(); i++) {
            char each = word.charAt(i);
            switch (each) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '%' -> line.append("%%");
                case '$' -> line.append(variables ? "$$" : "$");
                case '\n' -> line.append("\\n");
                case '\t' -> line.append("\\t");
                case '\r' -> line.append("\\r");
                default -> line.append(each);
            }
        }
        line.append('"');
    }

    /// Reads what [#write] has written; empty if it is anything else.
    static Optional<List<String>> read(String line) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < line.length()) {
            var word = new StringBuilder();
            int end = word(line, at, word, !words.isEmpty());
            boolean last = end == line.length();
            if (end < 0 || (!last && line.charAt(end) != ' ') || end == line.length() - 1) {
                return Optional.empty();
            }
            words.add(word.toString());
            at = last ? end : end + 1;
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /// @return behind the closing quote; negative if there is none
    private static int word(String line, int start, StringBuilder word, boolean variables) {
        if (line.charAt(start) != '"') {
            return -1;
        }
        for (int i = start + 1; i < line.length(); i++) {
            char each = line.charAt(i);
            switch (each) {
                case '"' -> {
                    return i + 1;
                }
                case '\\' -> {
                    i++;
                    word.append(i < line.length() ? escaped(line.charAt(i)) : each);
                }
                case '%' -> {
                    word.append(each);
                    i++;
                }
                case '$' -> {
                    word.append(each);
                    i += variables ? 1 : 0;
                }
                default -> word.append(each);
            }
        }
        return -1;
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
