package keyturn.env.loader;

import java.util.ArrayList;
import java.util.List;

/// The logical lines of phpdotenv: a line with `="` that does not close again takes the following ones in, up to
/// one with a closing quote. If none comes, what was taken in is lost without a word.
final class PhpdotenvLines {

    private PhpdotenvLines() {}

    /// @param line the physical line where it starts, from 1
    record Line(String text, int line) {}

    /// Without comments and blank lines.
    static List<Line> of(String data) {
        var lines = new ArrayList<Line>();
        var open = new StringBuilder();
        int openedAt = 0;
        int number = 0;
        for (String physical : data.split("\n", -1)) {
            number++;
            String text = physical;
            if (openedAt == 0 && text.contains("=\"") && !closes(text, 2)) {
                openedAt = number;
                open.append(text);
                continue;
            }
            int start = number;
            if (openedAt > 0) {
                open.append('\n').append(text);
                if (!closes(text, 1)) {
                    continue;
                }
                text = open.toString();
                start = openedAt;
                open.setLength(0);
                openedAt = 0;
            }
            String content = PhpText.trim(text);
            if (!content.isEmpty() && content.charAt(0) != '#') {
                lines.add(new Line(text, start));
            }
        }
        return lines;
    }

    /// True if `line` has at least `quotes` double quotes that stand behind something other than a backslash.
    /// Pairs of backslashes do not count, and neither does a quote at the very start, unless it stands alone.
    private static boolean closes(String line, int quotes) {
        if (line.equals("\"")) {
            return true;
        }
        String plain = line.replace("\\\\", "");
        int count = 0;
        for (int i = 1; i < plain.length(); i++) {
            if (plain.charAt(i) == '"' && plain.charAt(i - 1) != '\\') {
                count++;
            }
        }
        return count >= quotes;
    }
}
