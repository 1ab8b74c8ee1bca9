package keyturn.env.loader;

import java.util.ArrayList;
import java.util.List;

/// Lines as Go's `bufio.Scanner` cuts them: at each line feed, without one carriage return before it, and never past
/// a line that does not fit into its buffer.
///
/// @param lines   those before the end or before a line too long
/// @param tooLong true if the scanner gave up there
record GoLines(List<String> lines, boolean tooLong) {

    /// `bufio.MaxScanTokenSize`: a line of so many bytes, its line feed not counted, fills the buffer.
    private static final int BUFFER = 64 * 1024;

    GoLines {
        lines = List.copyOf(lines);
    }

    static GoLines of(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            if (end - start >= BUFFER) {
                return new GoLines(lines, true);
            }
            boolean carriageReturn = end > start && text.charAt(end - 1) == '\r';
            lines.add(text.substring(start, carriageReturn ? end - 1 : end));
            start = end + 1;
        }
        return new GoLines(lines, false);
    }

    /// What docker and kubectl look at of the line at `index`: without a byte order mark at the file's start, and
    /// without spaces before its text; empty for a comment too.
    String statement(int index) {
        String line = lines.get(index);
        int from = index == 0 && line.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        String text = line.substring(Runes.skipSpace(line, from));
        return text.startsWith("#") ? "" : text;
    }
}
