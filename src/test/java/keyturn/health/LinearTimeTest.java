package keyturn.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No rule takes much more than four times as long for four times the input, of which everything has a fault.
@Tag("timed")
class LinearTimeTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 3;

    /// Below, measuring says more about the machine than about the rule.
    private static final double LEAST_MILLIS = 3;

    /// They look at one thing, whatever the size of the folder: the link, the log, the journals of rotations.
    private static final List<String> OF_ONE_THING = List.of(
            "active-link",
            "damaged-journal",
            "env-is-copy",
            "grace-over",
            // Made by the review, from what is left over.
            "idle-acceptance",
            "open-rotation",
            "unavailable-profile");

    @TempDir
    private Path folder;

    @Test
    void noRuleIsSlowerThanLinear() throws IOException {
        Evidence small = folder("small", 6, 66);
        Evidence manyKeys = folder("keys", 6, 264);
        Evidence manyProfiles = folder("profiles", 24, 66);
        var slow = new ArrayList<String>();
        var silent = new TreeSet<String>();
        for (Rule rule : Health.rules()) {
            if (rule.check(small).isEmpty()) {
                silent.add(rule.id());
            }
            double base = Math.max(LEAST_MILLIS, millis(rule, small));
            for (Evidence big : List.of(manyKeys, manyProfiles)) {
                // A square would take 16 times as long.
                double time = millis(rule, big);
                if (time > 10 * base) {
                    slow.add("%s: %.1f ms, then %.1f ms".formatted(rule.id(), base, time));
                }
            }
        }

        assertThat(slow).isEmpty();
        assertThat(silent).as("every other rule had something to find").containsExactlyElementsOf(OF_ONE_THING);
    }

    private Evidence folder(String name, int profiles, int keys) throws IOException {
        return FaultyFolder.of(Files.createDirectory(folder.resolve(name)), profiles, keys);
    }

    /// The fastest of some rounds.
    private static double millis(Rule rule, Evidence evidence) {
        var times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            // Of this thread alone: other programs on the machine do not count.
            long start = THREADS.getCurrentThreadCpuTime();
            rule.check(evidence);
            times[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        return Arrays.stream(times).min().orElseThrow() / 1e6;
    }
}
