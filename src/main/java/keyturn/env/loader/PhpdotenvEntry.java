package keyturn.env.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A name and what phpdotenv reads for it.
///
/// @param value empty for a name without `=`, which takes away what stood before
record PhpdotenvEntry(String name, Optional<PhpdotenvValue> value, int line) {

    static List<PhpdotenvEntry> all(String data) throws RefusedFile {
        var entries = new ArrayList<PhpdotenvEntry>();
        for (var line : PhpdotenvLines.of(data)) {
            entries.add(of(line));
        }
        return entries;
    }

    /// Only a line with `=` is trimmed.
    private static PhpdotenvEntry of(PhpdotenvLines.Line line) throws RefusedFile {
        String text = line.text();
        int equals = text.indexOf('=');
        String name = name(equals < 0 ? text : PhpText.trim(text.substring(0, equals)), line.line());
        return equals < 0
                ? new PhpdotenvEntry(name, Optional.empty(), line.line())
                : new PhpdotenvEntry(
                        name,
                        Optional.of(PhpdotenvValue.of(PhpText.trim(text.substring(equals + 1)), line.line())),
                        line.line());
    }

    private static String name(String written, int line) throws RefusedFile {
        String name = written;
        if (name.startsWith("export") && length(name) > 8 && PhpText.space(name.charAt(6))) {
            int start = 7;
            while (start < name.length() && PhpText.space(name.charAt(start))) {
                start++;
            }
            name = name.substring(start);
        }
        if (length(name) >= 3 && (quoted(name, '"') || quoted(name, '\''))) {
            name = name.substring(1, name.length() - 1);
        }
        if (name.isEmpty() || !FileText.name(name).codePoints().allMatch(PhpdotenvEntry::inName)) {
            throw new RefusedFile(Refusal.BAD_NAME, line);
        }
        return name;
    }

    private static boolean quoted(String name, char quote) {
        return name.charAt(0) == quote && name.charAt(name.length() - 1) == quote;
    }

    /// In characters.
    private static int length(String byteText) {
        return (int) FileText.name(byteText).codePoints().count();
    }

    /// Upper and lower case letters, marks and numbers of any script, underscore and dot.
    private static boolean inName(int point) {
        return switch (Character.getType(point)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> point == '_' || point == '.';
        };
    }
}
