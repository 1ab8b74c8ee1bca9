package keyturn.env.loader.shell;

import java.util.ArrayList;
import java.util.List;

/// `test`, `[` and, for the plain forms, `[[`. Files are not looked at: none exists.
final class TestCommand {

    private final State state;
    private final Expansion words;

    TestCommand(State state, Expansion words) {
        this.state = state;
        this.words = words;
    }

    int plain(List<String> fields) {
        List<String> operands = fields.subList(1, fields.size());
        if (fields.getFirst().equals("[")) {
            if (operands.isEmpty() || !operands.getLast().equals("]")) {
                return 2;
            }
            operands = operands.subList(0, operands.size() - 1);
        }
        return test(operands);
    }

    int bash(List<Word> operands) {
        if (operands.size() == 3 && isEquals(operands.get(1))) {
            String left = words.plain(operands.getFirst().parts());
            boolean same = TextOperation.matches(operands.getLast().parts(), left, state, words);
            boolean negated = operands.get(1).literal().filter("!="::equals).isPresent();
            return same != negated ? 0 : 1;
        }
        var texts = new ArrayList<String>();
        operands.forEach(word -> texts.add(words.plain(word.parts())));
        return test(texts);
    }

    private static boolean isEquals(Word word) {
        return word.literal().filter(List.of("=", "==", "!=")::contains).isPresent();
    }

    private static int test(List<String> operands) {
        boolean negated = !operands.isEmpty() && operands.getFirst().equals("!") && operands.size() != 1;
        List<String> rest = negated ? operands.subList(1, operands.size()) : operands;
        boolean result = switch (rest.size()) {
            case 0 -> false;
            case 1 -> !rest.getFirst().isEmpty();
            case 2 ->
                switch (rest.getFirst()) {
                    case "-n" -> !rest.getLast().isEmpty();
                    case "-z" -> rest.getLast().isEmpty();
                    default -> false;
                };
            case 3 -> compare(rest.get(0), rest.get(1), rest.get(2));
            default -> false;
        };
        return result != negated ? 0 : 1;
    }

    private static boolean compare(String left, String op, String right) {
        return switch (op) {
            case "=", "==" -> left.equals(right);
            case "!=" -> !left.equals(right);
            case "-eq", "-ne", "-lt", "-le", "-gt", "-ge" -> numbers(left, op, right);
            default -> false;
        };
    }

    private static boolean numbers(String left, String op, String right) {
        if (!left.matches("-?\\d{1,18}") || !right.matches("-?\\d{1,18}")) {
            return false;
        }
        int order = Long.compare(Long.parseLong(left), Long.parseLong(right));
        return switch (op) {
            case "-eq" -> order == 0;
            case "-ne" -> order != 0;
            case "-lt" -> order < 0;
            case "-le" -> order <= 0;
            case "-gt" -> order > 0;
            default -> order >= 0;
        };
    }
}
