package keyturn.env.loader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Env files made by chance from what programs read differently. Nothing in them names a command that exists, and
/// none writes outside the folder it is read in.
final class GeneratedFiles {

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "x1",
            "09",
            "\"",
            "'",
            "\\",
            "$",
            "#",
            " ",
            "  ",
            "\t",
            "\r",
            "=",
            ":",
            "~",
            "!",
            "*",
            "?",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            "<",
            ">",
            "|",
            "&",
            ";",
            "%",
            "^",
            "@",
            ",",
            ".",
            "/",
            "-",
            "+",
            "\\n",
            "\\t",
            "\\$",
            "\\\"",
            "\\'",
            "\\\\",
            "\\ ",
            "\\\n",
            "${A}",
            "$A",
            "${B}",
            "$B",
            "${NOPE}",
            "${A:-d}",
            "$1",
            "${NOPE:-d}",
            "${NOPE-x}",
            "${A:+y}",
            "${NOPE:-}",
            "\n",
            " # c",
            "#c",
            "é",
            "\u2028",
            "'a b'",
            "\"a b\"",
            "\"$A\"",
            "'$A'",
            "${A",
            "${}");
    private static final List<String> FOR_SHELLS = List.of(
            "${A#a}",
            "${A%%b*}",
            "${#A}",
            "${NOPE:=q}",
            "$((1+2))",
            "$((A0+010))",
            "$#",
            "$?",
            "$'a\\n'",
            "$'\\x41'",
            "$(echo hi)",
            "`echo hi`",
            "&&",
            "||",
            ";;",
            "${A:1}",
            "${A/a/b}",
            "${A^^}",
            "${A:-'x'}",
            "${A:-\"x\"}");
    private static final List<String> KEYS =
            List.of("A", "B", "C", "KEY", "export D", "A B", "_x", "1A", "A-B", "A.B", " A", "A ", "export", "#A");
    private static final List<String> SHELL_KEYS = List.of(
            "A+",
            "unset A; B",
            "readonly R",
            "A=1 B",
            "if true; then A",
            "{ A",
            "(A",
            "! A",
            "true && B",
            "false || B",
            "eval A",
            "C[1]",
            "\uFEFFA");
    private static final List<String> LINES = List.of("# c'", "", "  ", "A", "x1 a", "export A", "unset B", "fi", "}");

    private final Random random;
    private final boolean shells;

    private GeneratedFiles(long seed, boolean shells) {
        this.random = new Random(seed);
        this.shells = shells;
    }

    /// @param shells with the forms that only shells know
    static List<byte[]> make(int count, long seed, boolean shells) {
        var files = new GeneratedFiles(seed, shells);
        var made = new ArrayList<byte[]>();
        while (made.size() < count) {
            String text = files.file();
            // The process's number and flags; and files in somebody's home folder.
            boolean told = text.contains("$$") || text.contains("$-") || text.contains("$!");
            if (!told && !(text.contains("~") && text.contains(">"))) {
                made.add(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return made;
    }

    private String file() {
        int lines = 1 + random.nextInt(4);
        var text = new StringBuilder();
        String end = random.nextInt(8) == 0 ? "\r\n" : "\n";
        for (int i = 0; i < lines; i++) {
            text.append(random.nextInt(20) == 0 ? one(LINES) : assignment());
            text.append(i < lines - 1 || random.nextInt(4) > 0 ? end : "");
        }
        return text.toString();
    }

    private String assignment() {
        if (shells && random.nextInt(8) == 0) {
            String key = one(SHELL_KEYS);
            String close = key.startsWith("{") ? "; }" : key.startsWith("if") ? "; fi" : key.startsWith("(") ? ")" : "";
            return key + "=" + value() + close;
        }
        return (random.nextInt(3) == 0 ? one(KEYS) : "ABC".charAt(random.nextInt(3))) + "=" + value();
    }

    private String value() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> pieces(5);
            case 2, 3 -> "'" + pieces(5).replace("'", "") + "'" + one(List.of("", "", "", " # c", "x", "'"));
            case 4, 5, 6 -> '"' + pieces(6) + '"' + one(List.of("", "", "", " # c", "x", "\""));
            default -> one(List.of("plain", "v # c", "a#b", "p@ss", "${A}", "$A$B", "a b", "a'b", "{\"a\": 1}"));
        };
    }

    private String pieces(int most) {
        var text = new StringBuilder();
        for (int left = random.nextInt(most); left > 0; left--) {
            text.append(one(shells && random.nextInt(4) == 0 ? FOR_SHELLS : PIECES));
        }
        return text.toString();
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
