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
import keyturn.benchmark.ManyProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No rule takes much more than four times as long for four times the input.
class LinearTimeTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 7;

    /// Below, measuring says more about the machine than about the rule.
    private static final double LEAST_MILLIS = 5;

    @TempDir
    private Path folder;

    @Test
    void noRuleIsSlowerThanLinear() throws IOException {
        Evidence small = folder("small", 6, 100);
        Evidence manyKeys = folder("keys", 6, 400);
        Evidence manyProfiles = folder("profiles", 24, 100);
        var slow = new ArrayList<String>();
        for (Rule rule : Health.rules()) {
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
    }

    private Evidence folder(String name, int profiles, int keys) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        ManyProfiles.write(made, profiles, keys);
        return TestEvidence.of(made);
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
