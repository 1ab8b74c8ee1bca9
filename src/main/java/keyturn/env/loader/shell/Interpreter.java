package keyturn.env.loader.shell;

import java.util.List;
import java.util.Optional;

/// Runs what only sets variables. A command that is neither a builtin nor a function counts as not found.
final class Interpreter {

    static final int NOT_FOUND = 127;

    private final State state;
    private final Expansion words;
    private final SimpleCommand simple;
    /// Above 0 where a failing command does not end the shell under `set -e`.
    private int conditions;
    private int loops;
    /// Above 0 from a `break` or `continue` to the end of its loop's body; `continuing` tells which.
    private int leaving;

    private boolean continuing;

    Interpreter(State state) {
        this.state = state;
        this.words = new Expansion(state);
        this.simple = new SimpleCommand(state, words, this);
    }

    /// Reads and runs `text` to its end, or until a [Stop] that this text does not take.
    ///
    /// @param nested in `eval`: positions in the text mean nothing outside
    void runText(String text, boolean nested) {
        var reader = new CommandReader(text, state.dialect, state.fuel);
        int line = state.line;
        int depth = state.fuel.depth();
        var lines = new Lines(text);
        while (true) {
            try {
                Optional<Command> unit = reader.unit();
                if (unit.isEmpty()) {
                    return;
                }
                if (!nested) {
                    simple.trackLines(lines);
                }
                run(unit.get());
            } catch (Stop stop) {
                if (stop.reach() != Stop.Reach.UNIT) {
                    throw stop;
                }
                state.status = 1;
                state.fuel.surface(depth);
            }
            if (nested) {
                state.line = line;
            }
        }
    }

    /// Where the command stands that ran last.
    int at() {
        return simple.at();
    }

    int run(Command command) {
        state.fuel.burn(Fuel.COMMAND);
        state.fuel.enter(0);
        int status = one(command);
        state.fuel.leave();
        state.status = status;
        boolean counts = command instanceof Command.Simple
                || command instanceof Command.Subshell
                || (command instanceof Command.Pipe pipe && !pipe.negated());
        if (status != 0 && counts && state.stopOnFailure && conditions == 0) {
            throw state.fatal(Cause.COMMAND_FAILED, simple.at());
        }
        return status;
    }

    private int one(Command command) {
        return switch (command) {
            case Command.Simple one -> simple.run(one);
            case Command.Pipe(List<Command> commands, boolean negated) -> pipe(commands, negated);
            case Command.AndOr(Command first, List<Command.Link> links) -> andOr(first, links);
            case Command.Sequence(List<Command.Item> items) -> sequence(items);
            case Command.Subshell(Command body) -> apart(body);
            case Command.If(List<Command.Branch> branches, Optional<Command> otherwise) -> {
                for (Command.Branch branch : branches) {
                    if (holds(branch.condition())) {
                        yield run(branch.body());
                    }
                }
                yield otherwise.isPresent() ? run(otherwise.get()) : 0;
            }
            case Command.Loop loop -> loop(loop);
            case Command.For loop -> forEach(loop);
            case Command.Case(Word word, List<Command.Arm> arms) -> choose(word, arms);
            case Command.Function(String name, Command body) -> {
                state.functions.put(name, body);
                yield 0;
            }
            case Command.Calculation(List<Part> expression, int at) ->
                words.calculate(words.plain(expression), at).orElse(1L) != 0 ? 0 : 1;
            case Command.Test(List<Word> operands, var _) -> new TestCommand(state, words).bash(operands);
            case Command.Ignored() -> 0;
            case Command.Redirected(Command inner, List<Command.Redirect> redirects) ->
                simple.fails(redirects) ? 1 : run(inner);
        };
    }

    private int pipe(List<Command> commands, boolean negated) {
        int status = 0;
        conditions += negated ? 1 : 0;
        if (commands.size() == 1) {
            status = run(commands.getFirst());
        } else {
            for (Command command : commands) {
                status = apart(command);
            }
        }
        conditions -= negated ? 1 : 0;
        return negated ? status == 0 ? 1 : 0 : status;
    }

    private int andOr(Command first, List<Command.Link> links) {
        int status = holds(first) ? 0 : state.status;
        for (int i = 0; i < links.size(); i++) {
            Command.Link link = links.get(i);
            if (leaving == 0 && link.and() == (status == 0)) {
                boolean last = i == links.size() - 1;
                status = last ? run(link.command()) : holds(link.command()) ? 0 : state.status;
            }
        }
        return status;
    }

    private boolean holds(Command command) {
        conditions++;
        try {
            return run(command) == 0;
        } finally {
            conditions--;
        }
    }

    private int sequence(List<Command.Item> items) {
        int status = 0;
        for (Command.Item item : items) {
            if (leaving > 0) {
                break;
            }
            if (item.background()) {
                state.background = true;
                state.status = 0;
                status = 0;
            } else {
                status = run(item.command());
            }
        }
        return status;
    }

    /// Runs in a copy of the shell: what it sets is gone afterwards.
    private int apart(Command body) {
        int mark = state.variables.mark();
        State.Saved saved = state.save();
        int depth = state.fuel.depth();
        int status;
        int conditionsBefore = conditions;
        try {
            status = run(body);
        } catch (Stop stop) {
            if (stop.why() == Cause.ENDLESS || stop.why() == Cause.TOO_DEEP) {
                throw stop;
            }
            conditions = conditionsBefore;
            state.fuel.surface(depth);
            status = stop.why() == Cause.EXIT || stop.why() == Cause.RETURN ? state.status : 1;
        }
        leaving = 0;
        state.restore(saved);
        state.variables.takeBack(mark);
        return status;
    }

    private int loop(Command.Loop loop) {
        int status = 0;
        loops++;
        while (holds(loop.condition()) != loop.until()) {
            status = run(loop.body());
            if (leaves()) {
                break;
            }
        }
        loops--;
        return status;
    }

    /// True if the loop around a `break` ends.
    private boolean leaves() {
        if (leaving == 0) {
            return false;
        }
        leaving = 0;
        return !continuing;
    }

    /// `break` or, if it goes on, `continue`.
    void leave(boolean goOn) {
        if (loops > 0) {
            leaving = 1;
            continuing = goOn;
        }
    }

    private int forEach(Command.For loop) {
        List<String> items =
                loop.words().isPresent() ? words.fields(loop.words().get()) : state.arguments;
        int status = 0;
        loops++;
        for (String item : items) {
            new Setter(state, words).set(loop.name(), item, loop.at());
            status = run(loop.body());
            if (leaves()) {
                break;
            }
        }
        loops--;
        return status;
    }

    private int choose(Word word, List<Command.Arm> arms) {
        String subject = words.plain(word.parts());
        for (Command.Arm arm : arms) {
            for (Word pattern : arm.patterns()) {
                if (TextOperation.matches(pattern.parts(), subject, state, words)) {
                    return run(arm.body());
                }
            }
        }
        return 0;
    }

    /// Runs a function's body.
    int call(Command body, List<String> arguments) {
        List<String> before = state.arguments;
        state.arguments = arguments;
        state.calls++;
        int depth = state.fuel.depth();
        try {
            return run(body);
        } catch (Stop stop) {
            if (stop.why() != Cause.RETURN) {
                throw stop;
            }
            state.fuel.surface(depth);
            return state.status;
        } finally {
            state.calls--;
            state.arguments = before;
        }
    }
}
