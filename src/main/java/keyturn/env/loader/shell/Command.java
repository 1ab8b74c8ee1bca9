package keyturn.env.loader.shell;

import java.util.List;
import java.util.Optional;

/// What a shell runs.
sealed interface Command {

    record Simple(List<Assignment> assignments, List<Word> words, List<Redirect> redirects, int at)
            implements Command {}

    /// `a | b`, or one command after `!`.
    record Pipe(List<Command> commands, boolean negated) implements Command {}

    record AndOr(Command first, List<Link> links) implements Command {}

    /// `&& command` or `|| command`.
    record Link(boolean and, Command command) {}

    record Sequence(List<Item> items) implements Command {}

    record Item(Command command, boolean background) {}

    record Subshell(Command body) implements Command {}

    record If(List<Branch> branches, Optional<Command> otherwise) implements Command {}

    record Branch(Command condition, Command body) {}

    record Loop(Command condition, Command body, boolean until) implements Command {}

    record For(String name, Optional<List<Word>> words, Command body, int at) implements Command {}

    record Case(Word word, List<Arm> arms) implements Command {}

    record Arm(List<Word> patterns, Command body) {}

    record Function(String name, Command body) implements Command {}

    /// `((…))`
    record Calculation(List<Part> expression, int at) implements Command {}

    /// `[[ … ]]`
    record Test(List<Word> words, int at) implements Command {}

    /// `for ((…))`, `select`, `coproc`: their effects are not followed.
    record Ignored() implements Command {}

    /// A compound command with redirections.
    record Redirected(Command command, List<Redirect> redirects) implements Command {}

    record Redirect(String op, Word target) {}
}
