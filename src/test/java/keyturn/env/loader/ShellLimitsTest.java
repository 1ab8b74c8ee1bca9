package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import keyturn.env.SecretText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files at which a shell works long, or deep, and those at which it never ends.
@Tag("timed")
class ShellLimitsTest {

    static Stream<Loader> shells() {
        return Stream.of(new Bash(), new Sh());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void readsTenThousandLinesThatEachLengthenTheValue(Loader shell) {
        Reading reading = read(shell, "A=${A}x\n".repeat(10_000));

        assertThat(reading.value("A")).isEqualTo(Optional.of(SecretText.of("x".repeat(10_000))));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void readsADeepNest(Loader shell) {
        Reading reading = read(shell, "A=" + "${N:-".repeat(5_000) + "x" + "}".repeat(5_000) + "\nB=$A\n");

        assertThat(reading.value("B")).isEqualTo(Optional.of(SecretText.of("x")));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void givesUpWhatNestsWithoutReasonAndSaysSo(Loader shell) {
        Reading reading = read(shell, "B=1\nA=" + "${N:-".repeat(100_000) + "x" + "}".repeat(100_000) + "\n");

        assertThat(reading).isEqualTo(Reading.Refused.at(Refusal.TOO_MUCH, 2));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void tellsTheLineOfALoopWithoutEnd(Loader shell) {
        for (String loop : new String[] {
            "while :; do :; done\n", "A=x; while :; do A=$A$A; done\n", "until false; do B=$((B+1)); done\n"
        }) {
            assertThat(read(shell, "A=1\n" + loop)).isEqualTo(Reading.Refused.at(Refusal.HANGS, 2));
        }
    }

    private static Reading read(Loader shell, String file) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> shell.read(file.getBytes(StandardCharsets.UTF_8)));
    }
}
