package keyturn.env.loader.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Runs one simple command: assignments, a builtin, or a function.
final class SimpleCommand {

    /// Their assignments stay, and their errors end the shell, in dash.
    private static final Set<String> SPECIAL = Set.of(
            "break",
            ":",
            "continue",
            ".",
            "eval",
            "exec",
            "exit",
            "export",
            "readonly",
            "return",
            "set",
            "shift",
            "times",
            "trap",
            "unset");

    private final State state;
    private final Expansion words;
    private final Interpreter interpreter;
    private final Setter setter;
    private final Builtins builtins;
    private Optional<Lines> lines = Optional.empty();
    private int at;

    SimpleCommand(State state, Expansion words, Interpreter interpreter) {
        this.state = state;
        this.words = words;
        this.interpreter = interpreter;
        this.setter = new Setter(state, words);
        this.builtins = new Builtins(state, words, interpreter);
    }

    void trackLines(Lines ofText) {
        lines = Optional.of(ofText);
    }

    /// Where the command stands that ran last.
    int at() {
        return at;
    }

    int run(Command.Simple command) {
        at = command.at();
        lines.ifPresent(found -> state.line = found.of(command.at()));
        List<String> fields = words.fields(command.words());
        if (fields.isEmpty()) {
            return assignments(command);
        }
        if (fails(command.redirects())) {
            return failed(fields);
        }
        state.lastArgument = fields.getLast();
        String name = fields.getFirst();
        if (Marks.isUnknown(name)) {
            // If nothing comes out, the assignments stay.
            command.assignments().forEach(one -> setter.set(one.name(), String.valueOf(Marks.UNKNOWN), one.at()));
            return Interpreter.NOT_FOUND;
        }
        Optional<Command> function = Optional.ofNullable(state.functions.get(name));
        boolean special = SPECIAL.contains(name) && function.isEmpty();
        if (function.isEmpty() && !builtins.has(name)) {
            command.assignments().forEach(one -> words.value(one.value()));
            return Interpreter.NOT_FOUND;
        }
        boolean stay = special && !state.dialect.bash();
        var before = new ArrayList<Former>();
        for (Assignment assignment : command.assignments()) {
            if (!stay) {
                before.add(new Former(assignment.name(), state.variables.find(assignment.name())));
            }
            setter.assign(assignment);
        }
        int status = function.isPresent()
                ? interpreter.call(function.get(), fields.subList(1, fields.size()))
                : builtins.run(fields, command.at());
        for (Former former : before.reversed()) {
            former.variable()
                    .ifPresentOrElse(
                            found -> state.variables.put(former.name(), found),
                            () -> state.variables.remove(former.name()));
        }
        return status;
    }

    private record Former(String name, Optional<Variable> variable) {}

    private int failed(List<String> fields) {
        if (!state.dialect.bash() && SPECIAL.contains(fields.getFirst())) {
            throw state.fatal(Cause.FILE_NOT_FOUND, at);
        }
        return 1;
    }

    private int assignments(Command.Simple command) {
        if (!state.dialect.bash() && fails(command.redirects())) {
            return 2;
        }
        command.assignments().forEach(setter::assign);
        state.lastArgument = "";
        return state.dialect.bash() && fails(command.redirects()) ? 1 : 0;
    }

    /// True if one of them reads a file, or writes one in another folder. Beside the env file there is nothing;
    /// what stands in `/dev` is always there.
    boolean fails(List<Command.Redirect> redirects) {
        boolean failing = false;
        for (Command.Redirect redirect : redirects) {
            String target = words.plain(redirect.target().parts());
            failing |= switch (redirect.op()) {
                case "<" -> !target.startsWith("/dev/") && !target.equals(".env");
                case ">", ">>", ">|", "&>", "&>>", "<>" ->
                    target.isEmpty() || (target.contains("/") && !target.startsWith("/dev/"));
                case "<&", ">&" -> isClosed(redirect.op(), target);
                default -> false;
            };
        }
        return failing;
    }

    /// Nothing beyond standard error is open. Bash takes another word after `>&` for a file's name.
    private static boolean isClosed(String op, String target) {
        if (target.equals("-") || Marks.isUnknown(target)) {
            return false;
        }
        boolean number = !target.isEmpty() && target.chars().allMatch(Names::isDigit);
        return number ? !List.of("0", "1", "2").contains(target) : op.equals("<&") || target.isEmpty();
    }
}
