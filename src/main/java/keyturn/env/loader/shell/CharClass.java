package keyturn.env.loader.shell;

/// `[:alpha:]` and its kin, in ASCII, as without a locale.
final class CharClass {

    private CharClass() {}

    static boolean holds(String name, char c) {
        boolean upper = c >= 'A' && c <= 'Z';
        boolean lower = c >= 'a' && c <= 'z';
        boolean digit = Names.isDigit(c);
        boolean graph = c > ' ' && c < 0x7F;
        return switch (name) {
            case "alpha" -> upper || lower;
            case "upper" -> upper;
            case "lower" -> lower;
            case "digit" -> digit;
            case "alnum" -> upper || lower || digit;
            case "word" -> Names.isPart(c);
            case "space" -> c == ' ' || (c >= '\t' && c <= '\r');
            case "blank" -> c == ' ' || c == '\t';
            case "graph" -> graph;
            case "print" -> graph || c == ' ';
            case "punct" -> graph && !upper && !lower && !digit;
            case "cntrl" -> c < ' ' || c == 0x7F;
            case "xdigit" -> digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            default -> false;
        };
    }
}
