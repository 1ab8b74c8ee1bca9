package keyturn.usage;

import java.util.ArrayList;
import java.util.List;

/// The texts of a YAML file, in order, by its block structure: names by indentation, items of a list with the path
/// of the list, block texts (`|`, `>`) as one entry that starts in the line below. Flow collections in one line are
/// one text, brackets and all; anchors and tags are no use to anybody here. <https://yaml.org/spec/1.2.2/>
final class YamlEntries {

    private record Name(int indent, String name) {}

    private final List<String> lines;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Name> open = new ArrayList<>();
    private int at;

    private YamlEntries(List<String> lines) {
        this.lines = lines;
    }

    static List<Entry> read(List<String> lines) {
        var reader = new YamlEntries(lines);
        while (reader.at < lines.size()) {
            reader.line();
        }
        return reader.entries;
    }

    private void line() {
        String line = lines.get(at++);
        int indent = indent(line);
        String rest = line.substring(indent);
        if (rest.isEmpty() || rest.startsWith("#")) {
            return;
        }
        if (rest.startsWith("---") || rest.startsWith("...")) {
            open.clear();
            return;
        }
        boolean item = false;
        int outer = indent;
        while (rest.equals("-") || rest.startsWith("- ")) {
            // Items may stand as deep as the name of their list.
            close(indent + 1);
            item = true;
            int skipped = rest.equals("-") ? 1 : 1 + indent(rest.substring(1));
            indent += skipped;
            rest = rest.substring(skipped);
        }
        if (!item) {
            close(indent);
        }
        int colon = colon(rest);
        if (colon >= 0) {
            close(indent);
            open.add(new Name(indent, unquoted(rest.substring(0, colon).strip())));
            rest = rest.substring(colon + 1);
            outer = indent;
        }
        value(withoutComment(rest.strip()).strip(), outer);
    }

    /// Leaves names that stand at least as deep as `indent`.
    private void close(int indent) {
        while (!open.isEmpty() && open.getLast().indent() >= indent) {
            open.removeLast();
        }
    }

    /// @param outer what a block text is indented deeper than
    private void value(String value, int outer) {
        List<String> path = open.stream().map(Name::name).toList();
        if (value.isEmpty()) {
            return;
        }
        if (value.startsWith("|") || value.startsWith(">")) {
            block(path, outer);
        } else {
            entries.add(new Entry(path, unquoted(value), at));
        }
    }

    private void block(List<String> path, int outer) {
        int start = at;
        while (at < lines.size() && (lines.get(at).isBlank() || indent(lines.get(at)) > outer)) {
            at++;
        }
        if (at > start) {
            entries.add(new Entry(path, String.join("\n", lines.subList(start, at)), start + 1));
        }
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /// Of the colon that ends a name; -1 if the text is no name with a colon.
    private static int colon(String text) {
        int from = 0;
        if (text.startsWith("\"") || text.startsWith("'")) {
            from = text.indexOf(text.charAt(0), 1) + 1;
            if (from == 0 || from >= text.length() || text.charAt(from) != ':') {
                return -1;
            }
        } else if (text.startsWith("{") || text.startsWith("[")) {
            return -1;
        }
        for (int i = text.indexOf(':', from); i >= 0; i = text.indexOf(':', i + 1)) {
            if (i + 1 == text.length() || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t') {
                return text.substring(0, i).contains(" #") ? -1 : i;
            }
        }
        return -1;
    }

    private static String withoutComment(String value) {
        char quote = 0;
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (i == 0 && (each == '"' || each == '\'')) {
                quote = each;
            } else if (each == '#' && (i == 0 || Character.isWhitespace(value.charAt(i - 1)))) {
                return value.substring(0, i);
            }
        }
        return value;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
