package keyturn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text of the help, in lines that a terminal of the usual width shows whole.
///
/// Lines that begin with a letter are prose: as many as stand together are one paragraph, however they were broken.
/// Those that begin with a space stay as they are, for they may be copied; only what explains one, behind a gap of
/// two spaces or more, goes on below itself.
final class HelpText {

    private static final Pattern EXPLAINED = Pattern.compile("( +\\S+(?: \\S+)* {2,})(\\S.*)");

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    private HelpText(int width) {
        this.width = width;
    }

    /// @param width in columns
    static List<String> lines(String text, int width) {
        var flowing = new HelpText(width);
        for (String line : text.split("\n", -1)) {
            flowing.take(line);
        }
        flowing.end();
        return flowing.lines;
    }

    private void take(String line) {
        if (line.isBlank()) {
            end();
            lines.add("");
        } else if (line.startsWith(" ")) {
            end();
            indented(line);
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            flow("", paragraph.toString(), "");
            paragraph.setLength(0);
        }
    }

    private void indented(String line) {
        var explained = EXPLAINED.matcher(line);
        if (line.length() <= width || !explained.matches()) {
            lines.add(line);
        } else {
            String head = explained.group(1);
            flow(head, explained.group(2), " ".repeat(head.length()));
        }
    }

    private void flow(String first, String words, String next) {
        var line = new StringBuilder(first);
        int begin = line.length();
        for (String word : words.split(" +", 0)) {
            if (line.length() > begin && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(next);
                begin = line.length();
            }
            line.append(line.length() > begin ? " " : "").append(word);
        }
        lines.add(line.toString());
    }
}
