package keyturn.env.loader;

/// How dotenvx expands one value (`expand` of @dotenvx/primitives): as [DotenvExpansion] does, but a value that is
/// not set differs from an empty one, and single-quoted values of the file that hold references end it.
///
/// @param all      the values of variables
/// @param literals the single-quoted values of the file
/// @param effort   for the whole file
record DotenvxExpansion(Variables all, Variables literals, Effort effort) {

    String of(String value) throws Endless {
        String result = value;
        for (var found = DollarReference.first(result); found.isPresent(); found = DollarReference.first(result)) {
            DollarReference reference = found.get();
            effort.spend(result.length());
            String key = reference.key();
            result = JsText.replaceFirst(result, reference.template(), replacement(reference));
            if (result.equals(all.get(key)) || refersToOthers(literals.text(key))) {
                break;
            }
        }
        effort.spend(result.length());
        return result;
    }

    private String replacement(DollarReference reference) {
        String value = all.text(reference.key());
        boolean isSet = all.get(reference.key()) != null;
        return switch (reference.operator()) {
            case ":-" -> value.isEmpty() ? reference.operand() : value;
            case "-" -> isSet ? value : reference.operand();
            case ":+" -> value.isEmpty() ? "" : reference.operand();
            case "+" -> isSet ? reference.operand() : "";
            default -> value;
        };
    }

    /// `/\$\{[^}]+\}|\$[A-Za-z_][A-Za-z0-9_]*/.test(literal)`.
    private static boolean refersToOthers(String literal) {
        int lastBrace = literal.lastIndexOf('}');
        for (int at = literal.indexOf('$'); at >= 0; at = literal.indexOf('$', at + 1)) {
            char next = at + 1 < literal.length() ? literal.charAt(at + 1) : ' ';
            boolean braced = next == '{' && lastBrace > at + 2 && literal.charAt(at + 2) != '}';
            boolean named = JsText.isWordChar(next) && (next < '0' || next > '9');
            if (braced || named) {
                return true;
            }
        }
        return false;
    }
}
