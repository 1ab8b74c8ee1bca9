package keyturn.env.loader.shell;

import java.util.List;

/// `export`, `readonly`, `local`, and bash's `declare` and `typeset`.
final class DeclareBuiltin {

    private final State state;
    private final Setter setter;

    DeclareBuiltin(State state, Expansion words) {
        this.state = state;
        this.setter = new Setter(state, words);
    }

    /// Which attributes to set (+1) or to take away (-1).
    private static final class Attributes {
        int export;
        int readOnly;
        int integer;
        int array;
        char letters = '\0';
        boolean functions;
    }

    int run(String name, List<String> arguments, int at) {
        if (name.equals("local") && state.calls == 0) {
            return outsideFunction(at);
        }
        var attributes = new Attributes();
        attributes.export = name.equals("export") ? 1 : 0;
        attributes.readOnly = name.equals("readonly") ? 1 : 0;
        int first = 0;
        while (first < arguments.size() && isOption(arguments.get(first))) {
            String option = arguments.get(first);
            first++;
            if (option.equals("--")) {
                break;
            }
            if (!options(name, option, attributes)) {
                return usage(at);
            }
        }
        int status = 0;
        if (attributes.functions) {
            return status;
        }
        for (String argument : arguments.subList(first, arguments.size())) {
            status = Math.max(status, one(argument, attributes, at));
        }
        return status;
    }

    private int outsideFunction(int at) {
        if (!state.dialect.bash()) {
            throw state.fatal(Cause.BAD_NAME, at);
        }
        return 1;
    }

    private boolean isOption(String argument) {
        return argument.length() > 1
                && (argument.startsWith("-") || (state.dialect.bash() && argument.startsWith("+")));
    }

    private int usage(int at) {
        if (!state.dialect.bash()) {
            throw state.fatal(Cause.BAD_NAME, at);
        }
        return 2;
    }

    private boolean options(String name, String option, Attributes attributes) {
        int on = option.startsWith("-") ? 1 : -1;
        boolean declares = name.equals("declare") || name.equals("typeset") || name.equals("local");
        for (char letter : option.substring(1).toCharArray()) {
            switch (letter) {
                case 'p' -> {}
                case 'f', 'F' -> attributes.functions = true;
                case 'n' -> {
                    if (name.equals("export")) {
                        attributes.export = -1;
                    }
                }
                case 'x' -> attributes.export = on;
                case 'r' -> attributes.readOnly = on;
                case 'i' -> attributes.integer = on;
                case 'a', 'A' -> attributes.array = on;
                case 'l', 'u' -> attributes.letters = on > 0 ? letter : ' ';
                case 'g', 't', 'I' -> {}
                default -> {
                    return false;
                }
            }
            boolean known =
                    declares || "pfn".indexOf(letter) >= 0 || (name.equals("readonly") && "aA".indexOf(letter) >= 0);
            if (!known || (!state.dialect.bash() && letter != 'p')) {
                return false;
            }
        }
        return true;
    }

    private int one(String argument, Attributes attributes, int at) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        boolean append = state.dialect.bash() && equals > 0 && name.endsWith("+");
        if (append) {
            name = name.substring(0, name.length() - 1);
        }
        if (Marks.isUnknown(name)) {
            return 0;
        }
        int bracket = name.indexOf('[');
        boolean element = state.dialect.bash() && bracket > 0 && name.endsWith("]");
        if (element) {
            name = name.substring(0, bracket);
        }
        if (!Names.isName(name)) {
            if (!state.dialect.bash()) {
                throw state.fatal(Cause.BAD_NAME, at);
            }
            return 1;
        }
        Variable variable = state.variables.find(name).orElse(Variable.NONE);
        if (variable.readOnly() && equals > 0) {
            if (!state.dialect.bash()) {
                throw state.fatal(Cause.READ_ONLY, at);
            }
            return 1;
        }
        return declare(
                name,
                variable,
                attributes,
                equals < 0 ? "" : argument.substring(equals + 1),
                equals >= 0,
                append,
                element,
                at);
    }

    private int declare(
            String name,
            Variable before,
            Attributes attributes,
            String value,
            boolean assigns,
            boolean append,
            boolean element,
            int at) {
        Variable variable = before;
        if (attributes.integer != 0) {
            variable = variable.withInteger(attributes.integer > 0);
        }
        if (attributes.letters != '\0') {
            variable = variable.withLetters(attributes.letters);
        }
        if ((attributes.array > 0 || element) && !variable.array()) {
            var elements = new java.util.TreeMap<Long, String>();
            variable.value().ifPresent(scalar -> elements.put(0L, scalar));
            variable = variable.withElements(elements);
        }
        state.variables.put(name, variable);
        if (assigns && append) {
            setter.append(name, value, at);
        } else if (assigns) {
            setter.set(name, value, at);
        }
        Variable after = state.variables.find(name).orElse(variable);
        if (attributes.export != 0) {
            after = after.withExport(attributes.export > 0);
        }
        if (attributes.readOnly > 0) {
            after = after.asReadOnly();
        }
        state.variables.put(name, after);
        return 0;
    }
}
