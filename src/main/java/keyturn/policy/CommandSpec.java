package keyturn.policy;

import java.time.Duration;
import java.util.List;

/// A program that a rotation runs: without a shell, without the variables of the caller.
///
/// @param command     the program's absolute path, then its arguments
/// @param environment names of the variables that are passed on
/// @param limit       the program is ended after this time
/// @param repeatable  true if running it twice does no harm, as restarting a service
public record CommandSpec(List<String> command, List<String> environment, Duration limit, boolean repeatable) {

    public CommandSpec {
        if (command.isEmpty() || !command.getFirst().startsWith("/")) {
            throw new IllegalArgumentException("no absolute path");
        }
        command = List.copyOf(command);
        environment = List.copyOf(environment);
    }

    /// As a person would type it.
    public String shown() {
        return String.join(" ", command);
    }
}
