package keyturn;

import java.util.ArrayList;
import java.util.List;
import keyturn.cli.Cli;

/// What the build does so that a start is quick: it runs the program as people will, and the virtual machine
/// records what was loaded in a cache (JEP 514).
final class Training {

    /// Ends one call and begins the next: one process makes one cache.
    private static final String NEXT = ";";

    private Training() {}

    /// True if the launcher has been told to train.
    static boolean isOn() {
        return Boolean.getBoolean("keyturn.train");
    }

    /// Runs several calls, one after the other.
    ///
    /// @return the first exit code that is not 0
    static int run(Cli cli, List<String> args) {
        var call = new ArrayList<String>();
        var words = new ArrayList<>(args);
        words.add(NEXT);
        for (String word : words) {
            if (!word.equals(NEXT)) {
                call.add(word);
                continue;
            }
            int code = cli.run(List.copyOf(call)).number();
            if (code != 0) {
                return code;
            }
            call.clear();
        }
        return 0;
    }
}
