package keyturn.env.loader.shell;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// What `set -a; . ./file` leaves behind for the programs that the shell starts next.
public final class Shell {

    /// With more of them bash takes a file for a program's binary.
    private static final int MOST_NULS = 256;

    private Shell() {}

    public sealed interface Outcome {

        /// The shell goes on after the file, even if it gave up in the middle of it.
        ///
        /// @param values  bytes, one char for each
        /// @param unknown variables whose value only running a command would tell
        record Ended(SequencedMap<String, String> values, SequencedSet<String> unknown) implements Outcome {}

        /// The shell itself ends.
        ///
        /// @param at the offset in the file
        record Stopped(Cause cause, int at) implements Outcome {}
    }

    /// @param file        bytes, one char for each
    /// @param environment likewise, by name
    public static Outcome run(String file, Map<String, String> environment, Dialect dialect) {
        Outcome outcome = run(file, environment, dialect, Fuel.USUAL_DEPTH);
        boolean tooDeep = outcome instanceof Outcome.Stopped(Cause cause, int _) && cause == Cause.TOO_DEEP;
        return tooDeep ? DeepStack.call(() -> run(file, environment, dialect, DeepStack.DEPTH)) : outcome;
    }

    private static Outcome run(String file, Map<String, String> environment, Dialect dialect, int deepest) {
        var fuel = new Fuel(file.length(), deepest);
        var state = new State(dialect, fuel, environment);
        if (dialect.bash() && file.chars().filter(c -> c == 0).count() > MOST_NULS) {
            return ended(state);
        }
        String text = dialect.bash() ? withoutNuls(file) : file.replace("\0", "");
        var interpreter = new Interpreter(state);
        try {
            interpreter.runText(text, false);
        } catch (Stop stop) {
            if (stop.reach() == Stop.Reach.SHELL) {
                int at = stop.why() == Cause.ENDLESS ? interpreter.at() : stop.at();
                return new Outcome.Stopped(stop.why(), Math.min(at, file.length()));
            }
        }
        return ended(state);
    }

    /// Bash takes NULs out, but passes over what follows each, so that of two the second ends the text.
    private static String withoutNuls(String file) {
        int end = file.indexOf("\0\0");
        return (end < 0 ? file : file.substring(0, end)).replace("\0", "");
    }

    private static Outcome ended(State state) {
        var values = new LinkedHashMap<String, String>();
        var unknown = new LinkedHashSet<String>();
        for (String name : state.variables.exported()) {
            String value = state.variables.value(name).orElse("");
            if (Marks.isUnknown(value)) {
                unknown.add(name);
            } else {
                values.put(name, value);
            }
        }
        return new Outcome.Ended(values, unknown);
    }
}
