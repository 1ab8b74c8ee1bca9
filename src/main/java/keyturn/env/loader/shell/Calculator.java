package keyturn.env.loader.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Integer arithmetic as in C, 64 bits, with the shell's variables.
final class Calculator {

    private static final List<String> OPERATORS = List.of(
            "<<=", ">>=", "**", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "&=",
            "|=", "^=", "++", "--", "+", "-", "*", "/", "%", "<", ">", "=", "!", "~", "&", "|", "^", "?", ":", "(", ")",
            ",");
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("||", 1),
            Map.entry("&&", 2),
            Map.entry("|", 3),
            Map.entry("^", 4),
            Map.entry("&", 5),
            Map.entry("==", 6),
            Map.entry("!=", 6),
            Map.entry("<", 7),
            Map.entry(">", 7),
            Map.entry("<=", 7),
            Map.entry(">=", 7),
            Map.entry("<<", 8),
            Map.entry(">>", 8),
            Map.entry("+", 9),
            Map.entry("-", 9),
            Map.entry("*", 10),
            Map.entry("/", 10),
            Map.entry("%", 10));

    private final String text;
    private final State state;
    private final int where;
    private int at;
    /// Above 0 in a branch that is not taken: nothing there has an effect.
    private int skipped;
    private boolean unknown;

    Calculator(String text, State state, int where) {
        this.text = text;
        this.state = state;
        this.where = where;
    }

    /// Empty if the value depends on what is unknown.
    Optional<Long> value() {
        blanks();
        long value = 0;
        if (at < text.length()) {
            value = comma();
        } else if (!state.dialect.bash()) {
            throw error();
        }
        if (at < text.length()) {
            throw error();
        }
        return unknown ? Optional.empty() : Optional.of(value);
    }

    private Stop error() {
        return state.error(Cause.ARITHMETIC, where);
    }

    private long comma() {
        long value = assignment();
        while (state.dialect.bash() && take(",")) {
            value = assignment();
        }
        return value;
    }

    private long assignment() {
        state.fuel.enter(where);
        state.fuel.burn(Fuel.CALCULATION);
        int start = at;
        String name = name();
        if (!name.isEmpty()) {
            String op = operator();
            if (op.equals("=")
                    || (op.endsWith("=") && !List.of("==", "!=", "<=", ">=").contains(op))) {
                at += op.length();
                blanks();
                long right = assignment();
                long value = op.equals("=") ? right : apply(op.substring(0, op.length() - 1), number(name), right);
                store(name, value);
                state.fuel.leave();
                return value;
            }
            at = start;
        }
        long condition = binary(1);
        if (take("?")) {
            long yes = branch(condition != 0, true);
            if (!take(":")) {
                throw error();
            }
            long no = branch(condition == 0, false);
            condition = condition != 0 ? yes : no;
        }
        state.fuel.leave();
        return condition;
    }

    private long branch(boolean taken, boolean first) {
        skipped += taken ? 0 : 1;
        long value = first ? comma() : assignment();
        skipped -= taken ? 0 : 1;
        return value;
    }

    private long binary(int level) {
        long left = power();
        while (true) {
            String op = operator();
            Integer found = LEVELS.get(op);
            if (found == null || found < level) {
                return left;
            }
            at += op.length();
            blanks();
            state.fuel.enter(where);
            boolean idle = (op.equals("&&") && left == 0) || (op.equals("||") && left != 0);
            skipped += idle ? 1 : 0;
            long right = binary(found + 1);
            skipped -= idle ? 1 : 0;
            left = apply(op, left, right);
            state.fuel.leave();
        }
    }

    private long power() {
        long base = unary();
        if (!state.dialect.bash() || !take("**")) {
            return base;
        }
        state.fuel.enter(where);
        long exponent = power();
        state.fuel.leave();
        if (exponent < 0 && skipped == 0) {
            throw error();
        }
        long result = 1;
        for (long left = exponent, square = base; left > 0; left >>= 1, square *= square) {
            result *= (left & 1) == 1 ? square : 1;
        }
        return result;
    }

    private long apply(String op, long a, long b) {
        if ((op.equals("/") || op.equals("%")) && b == 0) {
            if (skipped == 0 && !unknown) {
                throw error();
            }
            return 0;
        }
        return switch (op) {
            case "||" -> a != 0 || b != 0 ? 1 : 0;
            case "&&" -> a != 0 && b != 0 ? 1 : 0;
            case "|" -> a | b;
            case "^" -> a ^ b;
            case "&" -> a & b;
            case "==" -> a == b ? 1 : 0;
            case "!=" -> a != b ? 1 : 0;
            case "<" -> a < b ? 1 : 0;
            case ">" -> a > b ? 1 : 0;
            case "<=" -> a <= b ? 1 : 0;
            case ">=" -> a >= b ? 1 : 0;
            case "<<" -> a << b;
            case ">>" -> a >> b;
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "%" -> a % b;
            default -> throw error();
        };
    }

    private long unary() {
        state.fuel.enter(where);
        state.fuel.burn(Fuel.CALCULATION);
        long value = unaryOne();
        state.fuel.leave();
        return value;
    }

    private long unaryOne() {
        String op = operator();
        boolean bash = state.dialect.bash();
        if (bash && (op.equals("++") || op.equals("--"))) {
            int start = at;
            at += 2;
            blanks();
            String name = name();
            if (!name.isEmpty()) {
                long value = number(name) + (op.equals("++") ? 1 : -1);
                store(name, value);
                return value;
            }
            at = start;
        }
        char c = at < text.length() ? text.charAt(at) : '\0';
        if (op.isEmpty() || "+-!~(".indexOf(c) < 0) {
            return primary();
        }
        at++;
        blanks();
        if (c == '(') {
            long inner = comma();
            if (!take(")")) {
                throw error();
            }
            return inner;
        }
        long value = unary();
        return switch (c) {
            case '-' -> -value;
            case '!' -> value == 0 ? 1 : 0;
            case '~' -> ~value;
            default -> value;
        };
    }

    private long primary() {
        String name = name();
        if (!name.isEmpty()) {
            String op = operator();
            long value = number(name);
            if (state.dialect.bash() && (op.equals("++") || op.equals("--"))) {
                at += 2;
                blanks();
                store(name, value + (op.equals("++") ? 1 : -1));
            }
            return value;
        }
        int start = at;
        while (at < text.length() && (Names.isPart(text.charAt(at)) || "#@".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String digits = text.substring(start, at);
        blanks();
        return literal(digits);
    }

    private long literal(String digits) {
        if (digits.isEmpty() || !Names.isDigit(digits.charAt(0))) {
            throw error();
        }
        int hash = digits.indexOf('#');
        if (hash > 0 && state.dialect.bash()) {
            int radix = (int) Math.min(digits(digits.substring(0, hash), 10), 1000);
            if (radix < 2 || radix > 64 || hash + 1 == digits.length()) {
                throw error();
            }
            return digits(digits.substring(hash + 1), radix);
        }
        if (digits.startsWith("0x") || digits.startsWith("0X")) {
            return digits(digits.substring(2), 16);
        }
        return digits(digits, digits.startsWith("0") ? 8 : 10);
    }

    private long digits(String digits, int radix) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_".indexOf(c);
            if (radix <= 36 && c >= 'A' && c <= 'Z') {
                digit -= 26;
            }
            if (digit < 0 || digit >= radix) {
                throw error();
            }
            value = value * radix + digit;
        }
        return value;
    }

    private long number(String name) {
        String value = state.variables.value(name).orElse("");
        if (Marks.isUnknown(value)) {
            unknown = true;
            return 0;
        }
        if (value.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\n')) {
            if (state.unsetIsError && state.variables.value(name).isEmpty()) {
                throw state.fatal(Cause.UNSET_VARIABLE, where);
            }
            return 0;
        }
        if (!state.dialect.bash() && !value.strip().matches("[+-]?(0[xX][0-9a-fA-F]+|[0-9]+)")) {
            throw error();
        }
        state.fuel.enter(where);
        state.fuel.burn(value.length());
        var inner = new Calculator(value, state, where);
        inner.skipped = skipped;
        long result = inner.value().orElse(0L);
        unknown |= inner.unknown;
        state.fuel.leave();
        return result;
    }

    private void store(String name, long value) {
        if (skipped == 0) {
            String text = unknown ? String.valueOf(Marks.UNKNOWN) : Long.toString(value);
            new Setter(state, new Expansion(state)).set(name, text, where);
        }
    }

    private String name() {
        int end = Names.end(text, at);
        String name = text.substring(at, end);
        if (end > at) {
            at = end;
            blanks();
        }
        return name;
    }

    private String operator() {
        return OPERATORS.stream()
                .filter(op -> text.startsWith(op, at))
                .findFirst()
                .orElse("");
    }

    private boolean take(String wanted) {
        if (!operator().equals(wanted)) {
            return false;
        }
        at += wanted.length();
        blanks();
        return true;
    }

    private void blanks() {
        while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
