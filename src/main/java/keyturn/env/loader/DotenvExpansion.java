package keyturn.env.loader;

import java.util.HashSet;

/// How dotenv-expand 12 expands one value (`expandValue` in its `lib/main.js`): the first reference is replaced,
/// and the result looked through again from its start, until none is left.
///
/// @param environment  what counts first
/// @param expanded     the file's values so far
/// @param effort       for the whole file
record DotenvExpansion(Variables environment, Variables expanded, Effort effort) {

    /// What is kept until the value is done counts more than what is only written.
    private static final int KEPT = 4;

    String of(String value) throws Endless {
        Variables all = environment.or(expanded);
        var seen = new HashSet<String>();
        String result = value;
        for (var found = DollarReference.first(result); found.isPresent(); found = DollarReference.first(result)) {
            DollarReference reference = found.get();
            effort.spend(KEPT * (long) result.length());
            seen.add(result);
            String key = reference.key();
            result = JsText.replaceFirst(result, reference.template(), replacement(reference, all, seen));
            if (result.equals(expanded.get(key))) {
                break;
            }
        }
        effort.spend(result.length());
        return result;
    }

    private static String replacement(DollarReference reference, Variables all, HashSet<String> seen) {
        String value = all.text(reference.key());
        if (reference.operator().endsWith("+")) {
            return value.isEmpty() ? "" : reference.operand();
        }
        return value.isEmpty() || seen.contains(value) ? reference.operand() : value;
    }
}
