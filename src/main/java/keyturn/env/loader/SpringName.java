package keyturn.env.loader;

/// Names of properties as Spring Boot compares them: elements between dots, in which case, hyphens, underscores and
/// other signs do not count. What stands in brackets counts as it is.
final class SpringName {

    private SpringName() {}

    /// True for a name of lower case letters, digits and inner hyphens, the only ones for which relaxed names count.
    static boolean canonical(String name) {
        boolean start = true;
        int brackets = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '[' || c == ']') {
                brackets += c == '[' ? 1 : -1;
                start = true;
            } else if (brackets == 0 && c == '.') {
                start = true;
            } else if (brackets == 0) {
                if (!alphanumeric(c) && (start || c != '-')) {
                    return false;
                }
                start = false;
            }
        }
        return brackets == 0 && !name.isEmpty() && !name.startsWith(".") && !name.endsWith(".");
    }

    /// Equal for names that are the same to Spring Boot.
    static String relaxed(String name) {
        var relaxed = new StringBuilder();
        int brackets = 0;
        boolean separated = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '[' || c == ']') {
                brackets += c == '[' ? 1 : -1;
                relaxed.append(c);
                separated = false;
            } else if (brackets > 0) {
                relaxed.append(c);
            } else if (c == '.') {
                separated = !relaxed.isEmpty();
            } else if (alphanumeric(Character.toLowerCase(c))) {
                relaxed.append(separated ? "." : "").append(Character.toLowerCase(c));
                separated = false;
            }
        }
        return relaxed.toString();
    }

    private static boolean alphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
