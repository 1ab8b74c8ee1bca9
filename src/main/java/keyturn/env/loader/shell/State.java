package keyturn.env.loader.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a running shell knows.
final class State {

    final Dialect dialect;
    final Fuel fuel;
    final Variables variables;
    final Map<String, Command> functions = new HashMap<>();

    List<String> arguments = List.of();
    /// How many functions run within each other.
    int calls;

    int status;
    String lastArgument;
    /// `set -a`
    boolean exportAll = true;
    /// `set -e`
    boolean stopOnFailure;
    /// `set -u`
    boolean unsetIsError;
    /// A command was sent to the background, so `$!` is set.
    boolean background;
    /// The line of the command that runs, from 1.
    int line = 1;

    State(Dialect dialect, Fuel fuel, Map<String, String> environment) {

        this.dialect = dialect;
        this.fuel = fuel;
        this.variables = new Variables(environment, dialect);
        this.lastArgument = dialect.bash() ? "-a" : "";
    }

    /// An error in an expansion or an assignment.
    Stop error(Cause cause, int at) {
        return new Stop(dialect.bash() ? Stop.Reach.UNIT : Stop.Reach.SHELL, cause, at);
    }

    Stop fatal(Cause cause, int at) {
        return new Stop(Stop.Reach.SHELL, cause, at);
    }

    String flags() {
        String letters = (exportAll ? "a" : "")
                + (stopOnFailure ? "e" : "")
                + (dialect.bash() ? "h" : "")
                + (unsetIsError ? "u" : "");
        return letters + (dialect.bash() ? "Bc" : "");
    }

    /// What a subshell may change besides variables.
    record Saved(List<String> arguments, Map<String, Command> functions, boolean all, boolean stop, boolean unset) {}

    Saved save() {
        return new Saved(arguments, Map.copyOf(functions), exportAll, stopOnFailure, unsetIsError);
    }

    void restore(Saved saved) {
        arguments = saved.arguments();
        functions.clear();
        functions.putAll(saved.functions());
        exportAll = saved.all();
        stopOnFailure = saved.stop();
        unsetIsError = saved.unset();
    }
}
