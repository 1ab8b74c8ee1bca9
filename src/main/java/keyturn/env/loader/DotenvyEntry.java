package keyturn.env.loader;

/// One logical line of dotenvy: `[export] NAME = value`.
final class DotenvyEntry {

    private final String text;
    private final int line;
    private int place = 0;

    private DotenvyEntry(DotenvyLines.Line line) {
        this.text = RustText.trimEnd(line.text());
        this.line = line.line();
    }

    /// Adds what `line` defines.
    static void read(DotenvyLines.Line line, Definitions definitions, DotenvyExpansion expansion) throws RefusedFile {
        var entry = new DotenvyEntry(line);
        entry.skipWhitespace();
        if (!entry.atEndOrComment()) {
            String name = entry.name();
            String value = entry.atEndOrComment() ? "" : expansion.value(entry.text.substring(entry.place), entry.line);
            if (value.indexOf(0) >= 0 && !definitions.defines(name) && !definitions.inEnvironment(name)) {
                throw entry.refused(Refusal.CONTROL_CHARACTER);
            }
            if (!definitions.defines(name)) {
                definitions.putText(name, value);
            }
        }
    }

    private String name() throws RefusedFile {
        String name = word();
        skipWhitespace();
        if (name.equals("export") && !text.startsWith("=", place)) {
            name = word();
            skipWhitespace();
        }
        if (!text.startsWith("=", place)) {
            boolean bare = place == text.length();
            throw refused(bare ? Refusal.NO_EQUALS_SIGN : Refusal.BAD_NAME);
        }
        place++;
        skipWhitespace();
        return name;
    }

    private String word() throws RefusedFile {
        int start = place;
        while (place < text.length() && inName(text.charAt(place), place == start)) {
            place++;
        }
        if (place == start) {
            throw refused(Refusal.BAD_NAME);
        }
        return text.substring(start, place);
    }

    private static boolean inName(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (!first && ((c >= '0' && c <= '9') || c == '.'));
    }

    private boolean atEndOrComment() {
        return place == text.length() || text.charAt(place) == '#';
    }

    private void skipWhitespace() {
        place = RustText.skipWhitespace(text, place);
    }

    private RefusedFile refused(Refusal reason) {
        return new RefusedFile(reason, line);
    }
}
