package keyturn.cli;

import java.util.List;
import keyturn.failure.Failure;

/// One command: its words, and what it does.
public interface Command {

    /// Its name, options and places.
    Shape shape(Wording wording);

    /// Commands below this one, as `create` is below `backup`; a command that has some is never run itself.
    default List<Command> children() {
        return List.of();
    }

    /// True if it can answer in JSON.
    default boolean answersInJson() {
        return true;
    }

    /// Does it.
    ///
    /// @throws Failure              if it could not; becomes one line on standard error
    /// @throws InterruptedException if the person stopped it
    ExitCode run(Call call) throws Failure, InterruptedException;
}
