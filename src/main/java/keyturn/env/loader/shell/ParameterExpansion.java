package keyturn.env.loader.shell;

import java.util.List;
import java.util.Optional;
import keyturn.env.loader.shell.Expansion.Tilde;

/// Expands `$name` and `${name…}`.
final class ParameterExpansion {

    private final State state;
    private final Expansion words;

    ParameterExpansion(State state, Expansion words) {
        this.state = state;
        this.words = words;
    }

    /// Marked chars.
    String expand(Part.Parameter parameter) {
        state.fuel.enter(parameter.at());
        String expanded = expandOne(parameter);
        state.fuel.leave();
        return expanded;
    }

    private String expandOne(Part.Parameter parameter) {
        Optional<String> value = value(parameter);
        String op = parameter.op();
        boolean whole = isWhole(parameter);
        switch (op) {
            case ":-", "-", ":=", "=", ":?", "?", ":+", "+" -> {
                return byPresence(parameter, value);
            }
            case "!" -> {
                return indirect(parameter, value);
            }
            case "!*" -> {
                return mark(state.variables.names(parameter.name()), parameter);
            }
            default -> {}
        }
        if (value.isEmpty() && state.unsetIsError && !whole) {
            throw state.fatal(Cause.UNSET_VARIABLE, parameter.at());
        }
        if (op.isEmpty()) {
            if (parameter.name().equals("@") && parameter.quoted()) {
                return String.join(String.valueOf(Marks.FIELD), state.arguments);
            }
            return mark(value.orElse(""), parameter);
        }
        if (value.filter(Marks::isUnknown).isPresent()) {
            return String.valueOf(Marks.UNKNOWN);
        }
        if (value.isEmpty() && op.equals(":")) {
            return ""; // the numbers are not even looked at
        }
        if (op.equals("len")) {
            return mark(Integer.toString(length(parameter, value)), parameter);
        }
        return mark(new TextOperation(state, words, parameter).apply(value.orElse("")), parameter);
    }

    private static boolean isWhole(Part.Parameter parameter) {
        return parameter.name().equals("@") || parameter.name().equals("*");
    }

    private int length(Part.Parameter parameter, Optional<String> value) {
        if (isWhole(parameter)) {
            return state.arguments.size();
        }
        if (isAll(parameter)) {
            return state.variables
                    .find(parameter.name())
                    .map(found -> found.array()
                            ? found.elements().size()
                            : found.value().isPresent() ? 1 : 0)
                    .orElse(0);
        }
        return value.orElse("").length();
    }

    private static String mark(String value, Part.Parameter parameter) {
        return parameter.quoted() ? Marks.quoted(value) : Marks.expanded(value);
    }

    private String indirect(Part.Parameter parameter, Optional<String> value) {
        String name = value.orElse("");
        if (Marks.isUnknown(name)) {
            return name;
        }
        if (name.isEmpty()) {
            throw state.error(Cause.BAD_SUBSTITUTION, parameter.at());
        }
        if (!Names.isName(name) && !(name.length() == 1 && "@*#?-$!0123456789".contains(name))) {
            throw state.error(Cause.BAD_NAME, parameter.at());
        }
        return mark(named(name).orElse(""), parameter);
    }

    private String byPresence(Part.Parameter parameter, Optional<String> value) {
        String op = parameter.op();
        boolean nullCounts = op.charAt(0) == ':';
        boolean present = value.isPresent() && !(nullCounts && value.get().isEmpty());
        return switch (op.charAt(op.length() - 1)) {
            case '+' -> {
                if (nullCounts && value.filter(Marks::isUnknown).isPresent()) {
                    yield String.valueOf(Marks.UNKNOWN);
                }
                yield present ? operand(parameter) : "";
            }
            case '-' -> present ? mark(value.get(), parameter) : operand(parameter);
            case '=' -> present ? mark(value.get(), parameter) : assigned(parameter);
            default -> {
                if (present) {
                    yield mark(value.get(), parameter);
                }
                operand(parameter);
                throw state.fatal(Cause.UNSET_VARIABLE, parameter.at());
            }
        };
    }

    private String assigned(Part.Parameter parameter) {
        if (!Names.isName(parameter.name())) {
            throw state.error(Cause.BAD_SUBSTITUTION, parameter.at());
        }
        String value = Marks.plain(operand(parameter));
        new Setter(state, words).set(parameter.name(), value, parameter.at());
        return mark(value, parameter);
    }

    private String operand(Part.Parameter parameter) {
        String marked = words.marked(parameter.operand(), parameter.quoted() ? Tilde.NOWHERE : Tilde.FIRST);
        if (parameter.quoted()) {
            return Marks.quoted(marked);
        }
        var out = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            out.append(Marks.isQuoted(c) ? c : Marks.expanded(c));
        }
        return out.toString();
    }

    private static boolean isAll(Part.Parameter parameter) {
        return parameter
                .subscript()
                .filter(parts -> parts.equals(List.of(new Part.Text("@", false)))
                        || parts.equals(List.of(new Part.Text("*", false))))
                .isPresent();
    }

    private Optional<String> value(Part.Parameter parameter) {
        if (parameter.subscript().isEmpty()) {
            return named(parameter.name());
        }
        Optional<Variable> variable = state.variables.find(parameter.name());
        if (isAll(parameter)) {
            return variable.flatMap(found ->
                    found.array() ? found.elements().values().stream().reduce((a, b) -> a + " " + b) : found.value());
        }
        Optional<Long> index = words.calculate(words.plain(parameter.subscript().get()), parameter.at());
        if (index.isEmpty()) {
            return Optional.of(String.valueOf(Marks.UNKNOWN));
        }
        return variable.flatMap(found -> found.array()
                ? Optional.ofNullable(found.elements().get(index.get()))
                : index.get() == 0 ? found.value() : Optional.empty());
    }

    /// The value of a variable or special parameter.
    private Optional<String> named(String name) {
        boolean bash = state.dialect.bash();
        return switch (name) {
            case "#" -> Optional.of(Integer.toString(state.arguments.size()));
            case "?" -> Optional.of(Integer.toString(state.status));
            case "-" -> Optional.of(state.flags());
            case "$" -> Optional.of(String.valueOf(Marks.UNKNOWN));
            case "!" -> state.background ? Optional.of(String.valueOf(Marks.UNKNOWN)) : Optional.empty();
            case "0" -> Optional.of(bash ? "/bin/bash" : "/bin/dash");
            case "@", "*" ->
                state.arguments.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", state.arguments));
            case "_" -> bash ? Optional.of(state.lastArgument) : state.variables.value(name);
            case "LINENO" ->
                state.variables
                        .value(name)
                        .or(() -> bash ? Optional.of(Integer.toString(state.line)) : Optional.empty());
            default -> {
                if (Names.isDigit(name.charAt(0))) {
                    int index = name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name);
                    yield index == 0
                            ? named("0")
                            : index <= state.arguments.size()
                                    ? Optional.of(state.arguments.get(index - 1))
                                    : Optional.empty();
                }
                yield state.variables.value(name);
            }
        };
    }
}
