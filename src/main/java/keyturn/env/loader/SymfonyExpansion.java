package keyturn.env.loader;

/// Symfony's `$(command)` and `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:=default}`. What looks like a
/// command is taken out, never run.
final class SymfonyExpansion {

    private final Definitions definitions;
    private final ExpansionBudget budget = new ExpansionBudget();

    SymfonyExpansion(Definitions definitions) {
        this.definitions = definitions;
    }

    /// @param runs true if a part comes from a command
    record Expanded(String text, boolean runs) {}

    /// @throws RefusedFile for a brace that nothing closes, and for a default with one of `'"{$`
    Expanded expand(String text, int line) throws RefusedFile {
        if (text.indexOf('$') < 0) {
            return new Expanded(text.replace("\\\\", "\\"), false);
        }
        Expanded commands = commands(text);
        Expanded variables = variables(commands.text(), line);
        return new Expanded(variables.text().replace("\\\\", "\\"), commands.runs() || variables.runs());
    }

    private static Expanded commands(String text) {
        var pairs = BracketPairs.of(text, '(', ')');
        var out = new StringBuilder();
        boolean runs = false;
        int i = 0;
        while (i < text.length()) {
            int close = commandEnd(text, i, pairs);
            if (close < 0) {
                out.append(text.charAt(i++));
                continue;
            }
            if (!out.isEmpty() && i > 0 && text.charAt(i - 1) == '\\') {
                out.setLength(out.length() - 1);
                out.append(text, i, close + 1);
            } else {
                runs = true;
            }
            i = close + 1;
        }
        return new Expanded(out.toString(), runs);
    }

    private static int commandEnd(String text, int dollar, BracketPairs pairs) {
        return text.startsWith("$(", dollar) && !pairs.hollow(dollar + 1) ? pairs.close(dollar + 1) : -1;
    }

    private Expanded variables(String text, int line) throws RefusedFile {
        var out = new StringBuilder();
        boolean runs = false;
        int i = 0;
        int backslashes = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '$' || text.startsWith("$(", i)) {
                backslashes = c == '\\' ? backslashes + 1 : 0;
                out.append(c);
                i++;
                continue;
            }
            var reference = SymfonyReference.at(text, i);
            if (backslashes % 2 == 1) {
                out.setLength(out.length() - 1);
                out.append(text, i, reference.end());
            } else if (reference.bare()) {
                out.append(text, i, reference.end());
            } else {
                runs |= definitions.runs(reference.name());
                String value = value(reference, line);
                budget.spend(value.length(), line);
                out.append(value);
            }
            backslashes = 0;
            i = reference.end();
        }
        return new Expanded(out.toString(), runs);
    }

    private String value(SymfonyReference reference, int line) throws RefusedFile {
        if (reference.opened() && !reference.closed()) {
            throw new RefusedFile(Refusal.BAD_EXPANSION, line);
        }
        String known = definitions.lookup(reference.name());
        String value = known == null ? "" : known;
        String fallback = reference.fallback();
        if (value.isEmpty() && !fallback.isEmpty()) {
            if (fallback.chars().anyMatch(c -> "'\"{$".indexOf(c) >= 0)) {
                throw new RefusedFile(Refusal.BAD_EXPANSION, line);
            }
            value = fallback.substring(2);
            if (fallback.charAt(1) == '=') {
                definitions.put(reference.name(), value);
            }
        }
        return !reference.opened() && reference.closed() ? value + "}" : value;
    }
}
