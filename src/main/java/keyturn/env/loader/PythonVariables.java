package keyturn.env.loader;

/// `${NAME}` and `${NAME:-default}` as python-dotenv replaces them: what the file has set counts before what existed,
/// a default is taken as it stands, and nothing else is a reference.
final class PythonVariables {

    private final Bindings bindings;

    PythonVariables(Bindings bindings) {
        this.bindings = bindings;
    }

    /// Cut short where the values grow beyond all bounds; see [Bindings].
    String expanded(String value) {
        var out = bindings.buffer();
        var braces = new NextOf(value, '}');
        var colons = new NextOf(value, ':');
        int literal = 0;
        int start = value.indexOf("${");
        while (start >= 0) {
            int brace = braces.from(start + 2);
            if (brace == value.length()) {
                break;
            }
            int colon = colons.from(start + 2);
            if (colon < brace && !value.startsWith("-", colon + 1)) {
                start = value.indexOf("${", start + 2);
                continue;
            }
            boolean hasDefault = colon < brace;
            String name = value.substring(start + 2, hasDefault ? colon : brace);
            out.append(value, literal, start);
            out.append(resolved(name, hasDefault ? value.substring(colon + 2, brace) : ""));
            literal = brace + 1;
            start = value.indexOf("${", literal);
        }
        return out.append(value, literal, value.length()).text();
    }

    private String resolved(String name, String ifUnset) {
        if (bindings.isDeclared(name)) {
            return "";
        }
        return bindings.own(name).or(() -> bindings.inherited(name)).orElse(ifUnset);
    }

    /// Where the next char of a kind is; asked for ever later places it looks at each char once.
    private static final class NextOf {

        private final String text;
        private final char wanted;
        private int found = -1;

        private NextOf(String text, char wanted) {
            this.text = text;
            this.wanted = wanted;
        }

        /// From `at` on; the text's length if there is none.
        private int from(int at) {
            if (found < at) {
                int next = text.indexOf(wanted, at);
                found = next < 0 ? text.length() : next;
            }
            return found;
        }
    }
}
