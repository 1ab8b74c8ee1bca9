package keyturn.env.loader;

import java.nio.charset.StandardCharsets;

/// dotenvy's quotes, escapes and variables in one value. The character that ends a `$NAME` is taken as it is,
/// even a quote or a backslash.
final class DotenvyExpansion {

    private enum Mode {
        PLAIN,
        STRONG,
        WEAK
    }

    private enum Reference {
        NONE,
        BARE,
        BRACED
    }

    private final Definitions definitions;
    private final ExpansionBudget budget = new ExpansionBudget();

    DotenvyExpansion(Definitions definitions) {
        this.definitions = definitions;
    }

    /// @param written from the first character that is not a blank
    String value(String written, int line) throws RefusedFile {
        return new Scan(line).read(written);
    }

    private final class Scan {

        private final StringBuilder out = new StringBuilder();
        private final StringBuilder name = new StringBuilder();
        private final int line;
        private Mode mode = Mode.PLAIN;
        private Reference reference = Reference.NONE;
        private boolean escaped = false;
        private boolean ending = false;

        Scan(int line) {
            this.line = line;
        }

        String read(String written) throws RefusedFile {
            for (int i = 0; i < written.length(); ) {
                int c = written.codePointAt(i);
                if (ending && c == '#') {
                    break;
                }
                next(c);
                i += Character.charCount(c);
            }
            if (reference == Reference.BRACED) {
                throw new RefusedFile(Refusal.BAD_EXPANSION, line);
            }
            if (mode != Mode.PLAIN) {
                throw new RefusedFile(Refusal.UNTERMINATED_QUOTE, line);
            }
            substitute();
            return out.toString();
        }

        private void next(int c) throws RefusedFile {
            if (ending) {
                if (c != ' ' && c != '\t') {
                    throw new RefusedFile(Refusal.SPACE_IN_VALUE, line);
                }
            } else if (escaped) {
                escaped(c);
            } else if (mode == Mode.STRONG) {
                if (c == '\'') {
                    mode = Mode.PLAIN;
                } else {
                    out.appendCodePoint(c);
                }
            } else if (reference != Reference.NONE) {
                reference(c);
            } else if (c == '$') {
                reference = Reference.BARE;
            } else if (c == '\\') {
                escaped = true;
            } else if (c == '"') {
                mode = mode == Mode.WEAK ? Mode.PLAIN : Mode.WEAK;
            } else if (mode == Mode.PLAIN && c == '\'') {
                mode = Mode.STRONG;
            } else if (mode == Mode.PLAIN && (c == ' ' || c == '\t')) {
                ending = true;
            } else {
                out.appendCodePoint(c);
            }
        }

        private void escaped(int c) throws RefusedFile {
            switch (c) {
                case '\\', '\'', '"', '$', ' ' -> out.appendCodePoint(c);
                case 'n' -> out.append('\n');
                default -> throw new RefusedFile(Refusal.BAD_ESCAPE, line);
            }
            escaped = false;
        }

        private void reference(int c) throws RefusedFile {
            if (RustText.alphanumeric(c)) {
                name.appendCodePoint(c);
            } else if (reference == Reference.BRACED) {
                if (c == '}') {
                    reference = Reference.NONE;
                    substitute();
                } else {
                    name.appendCodePoint(c);
                }
            } else if (c == '{' && name.isEmpty()) {
                reference = Reference.BRACED;
            } else {
                substitute();
                if (c != '$') {
                    reference = Reference.NONE;
                    out.appendCodePoint(c);
                }
            }
        }

        private void substitute() throws RefusedFile {
            String wanted = FileText.bytes(name.toString().getBytes(StandardCharsets.UTF_8));
            name.setLength(0);
            String value = wanted.isEmpty() ? null : definitions.lookup(wanted);
            if (value != null) {
                budget.spend(value.length(), line);
                out.append(FileText.decoded(value.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
    }
}
