package keyturn.env.loader.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The builtins that set variables or steer; the others only have a status.
final class Builtins {

    private static final Set<String> BOTH = Set.of(
            ":",
            "true",
            "false",
            "echo",
            "printf",
            "export",
            "readonly",
            "local",
            "unset",
            "set",
            "shift",
            "eval",
            ".",
            "exit",
            "return",
            "break",
            "continue",
            "exec",
            "test",
            "[",
            "command",
            "read",
            "cd",
            "pwd",
            "trap",
            "umask",
            "alias",
            "unalias",
            "getopts",
            "hash",
            "type",
            "ulimit",
            "wait",
            "jobs",
            "times",
            "bg",
            "fg",
            "kill");
    private static final Set<String> BASH = Set.of(
            "declare",
            "typeset",
            "let",
            "source",
            "builtin",
            "shopt",
            "enable",
            "help",
            "history",
            "dirs",
            "popd",
            "pushd",
            "logout",
            "mapfile",
            "readarray",
            "compgen",
            "complete",
            "compopt",
            "bind",
            "caller",
            "disown",
            "fc",
            "suspend");

    private final State state;
    private final Expansion words;
    private final Interpreter interpreter;
    private final DeclareBuiltin declare;

    Builtins(State state, Expansion words, Interpreter interpreter) {
        this.state = state;
        this.words = words;
        this.interpreter = interpreter;
        this.declare = new DeclareBuiltin(state, words);
    }

    boolean has(String name) {
        return BOTH.contains(name) || (state.dialect.bash() && BASH.contains(name));
    }

    int run(List<String> fields, int at) {
        String name = fields.getFirst();
        List<String> arguments = fields.subList(1, fields.size());
        return switch (name) {
            case "false", "logout", "fc", "bg", "fg", "suspend" -> 1;
            case "export", "readonly", "declare", "typeset", "local" -> declare.run(name, arguments, at);
            case "unset" -> unset(arguments, at);
            case "set" -> set(arguments, at);
            case "shift" -> shift(arguments, at);
            case "eval" -> evaluate(String.join(" ", arguments), at);
            case ".", "source" -> sourced(arguments, at);
            case "exit" -> {
                status(arguments);
                throw state.fatal(Cause.EXIT, at);
            }
            case "return" -> {
                status(arguments);
                throw new Stop(Stop.Reach.FILE, Cause.RETURN, at);
            }
            case "break", "continue" -> {
                interpreter.leave(name.equals("continue"));
                yield 0;
            }
            case "exec" -> {
                if (arguments.isEmpty()) {
                    yield 0;
                }
                throw state.fatal(Cause.EXIT, at);
            }
            case "command", "builtin" -> wrapped(arguments, at);
            case "read" -> {
                arguments.stream()
                        .filter(Names::isName)
                        .forEach(one -> new Setter(state, words).set(one, String.valueOf(Marks.UNKNOWN), at));
                yield 0;
            }
            case "let" -> let(arguments, at);
            case "test", "[" -> new TestCommand(state, words).plain(fields);
            default -> 0;
        };
    }

    private void status(List<String> arguments) {
        if (!arguments.isEmpty() && arguments.getFirst().matches("\\d{1,9}")) {
            state.status = Integer.parseInt(arguments.getFirst()) & 0xFF;
        }
    }

    private int wrapped(List<String> arguments, int at) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            return 0;
        }
        return has(arguments.getFirst()) ? run(arguments, at) : Interpreter.NOT_FOUND;
    }

    private int unset(List<String> arguments, int at) {
        int status = 0;
        boolean functions = false;
        boolean options = true;
        for (String name : arguments) {
            if (options && name.startsWith("-")) {
                functions = name.equals("-f");
                options = !name.equals("--");
                continue;
            }
            options = false;
            Optional<Variable> variable = state.variables.find(name);
            if (functions || (variable.isEmpty() && state.dialect.bash() && state.functions.containsKey(name))) {
                state.functions.remove(name);
            } else if (!Names.isName(name)
                    || variable.filter(Variable::readOnly).isPresent()) {
                if (!state.dialect.bash()) {
                    throw state.fatal(Cause.BAD_NAME, at);
                }
                status = 1;
            } else {
                state.variables.remove(name);
            }
        }
        return status;
    }

    private int set(List<String> arguments, int at) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean on = argument.startsWith("-");
            if (argument.equals("--")) {
                state.arguments = List.copyOf(arguments.subList(i + 1, arguments.size()));
                return 0;
            }
            if (argument.length() < 2 || (!on && !argument.startsWith("+"))) {
                int from = argument.equals("-") ? i + 1 : i;
                state.arguments = List.copyOf(arguments.subList(from, arguments.size()));
                return 0;
            }
            for (char letter : argument.substring(1).toCharArray()) {
                if (letter == 'o') {
                    i++;
                    flag(i < arguments.size() ? letter(arguments.get(i)) : ' ', on, at);
                } else {
                    flag(letter, on, at);
                }
            }
        }
        return 0;
    }

    private static char letter(String option) {
        return switch (option) {
            case "allexport" -> 'a';
            case "errexit" -> 'e';
            case "nounset" -> 'u';
            default -> ' ';
        };
    }

    private void flag(char letter, boolean on, int at) {
        switch (letter) {
            case 'a' -> state.exportAll = on;
            case 'e' -> state.stopOnFailure = on;
            case 'u' -> state.unsetIsError = on;
            default -> {
                if (!state.dialect.bash() && "CfmnvxbEiIqVls ".indexOf(letter) < 0) {
                    throw state.fatal(Cause.BAD_NAME, at);
                }
            }
        }
    }

    private int shift(List<String> arguments, int at) {
        int count = arguments.isEmpty() || !arguments.getFirst().matches("\\d{1,6}")
                ? 1
                : Integer.parseInt(arguments.getFirst());
        if (count > state.arguments.size()) {
            if (!state.dialect.bash()) {
                throw state.fatal(Cause.BAD_NAME, at);
            }
            return 1;
        }
        state.arguments = List.copyOf(new ArrayList<>(state.arguments).subList(count, state.arguments.size()));
        return 0;
    }

    private int evaluate(String text, int at) {
        int depth = state.fuel.depth();
        try {
            interpreter.runText(text, true);
        } catch (Stop stop) {
            if (stop.reach() == Stop.Reach.FILE && stop.why() != Cause.RETURN) {
                state.fuel.surface(depth);
                return 1;
            }
            throw new Stop(stop.reach(), stop.why(), at);
        }
        return state.status;
    }

    /// Other files are not read.
    private int sourced(List<String> arguments, int at) {
        if (arguments.isEmpty()) {
            return state.dialect.bash() ? 2 : 0;
        }
        if (!state.dialect.bash()) {
            throw state.fatal(Cause.FILE_NOT_FOUND, at);
        }
        return 1;
    }

    private int let(List<String> arguments, int at) {
        Optional<Long> last = Optional.of(0L);
        for (String argument : arguments) {
            last = words.calculate(argument, at);
        }
        return last.orElse(1L) == 0 ? 1 : 0;
    }
}
