package keyturn.env.loader;

import java.util.Optional;

/// How the dotenv-expand bundled with Next.js expands one value: the last `$` without a backslash before it
/// decides on a reference, whose first occurrence in the value is replaced; then again, by recursion.
///
/// @param environment what counts first
/// @param values      the file's, expanded so far or as written
/// @param effort      for the whole file
record NextExpansion(Variables environment, Variables values, Effort effort) {

    /// About how deep Node.js recurses with its usual stack before it gives up, which loses the file.
    private static final int DEPTH = 8_000;

    /// Empty if the program's stack would overflow.
    Optional<String> of(String value) throws Endless {
        String result = value;
        for (int depth = 0; depth < DEPTH; depth++) {
            effort.spend(result.length());
            int dollar = lastDollar(result);
            int name = dollar + 1 + (result.startsWith("{", dollar + 1) ? 1 : 0);
            int end = name;
            while (dollar >= 0 && end < result.length() && JsText.isWordChar(result.charAt(end))) {
                end++;
            }
            if (end == name) {
                return Optional.of(result);
            }
            int stop = end;
            if (result.startsWith(":-", end)) {
                stop = end + 2;
                while (stop < result.length() && result.charAt(stop) != '}' && result.charAt(stop) != '\\') {
                    stop++;
                }
            }
            String otherwise = stop == end ? "" : result.substring(end + 2, stop);
            String template = result.substring(dollar, result.startsWith("}", stop) ? stop + 1 : stop);
            result = JsText.replaceFirst(result, template, replacement(result.substring(name, end), otherwise));
        }
        return Optional.empty();
    }

    private String replacement(String name, String otherwise) {
        String existing = environment.text(name);
        if (!existing.isEmpty()) {
            return existing;
        }
        return otherwise.isEmpty() ? values.text(name) : otherwise;
    }

    private static int lastDollar(String text) {
        int at = text.lastIndexOf('$');
        while (at > 0 && text.charAt(at - 1) == '\\') {
            at = text.lastIndexOf('$', at - 1);
        }
        return at;
    }
}
