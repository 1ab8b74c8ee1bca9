package keyturn.rotate.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.policy.CommandSpec;
import keyturn.rotate.Effects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideProgramTest {

    private static final SecretText VALUE = SecretText.of("s3cr3t-0f-th3-day!");

    @TempDir
    private Path folder;

    private Effects.Attempt run(String script, Duration limit, Optional<SecretText> input) throws Exception {
        Path file = Files.writeString(folder.resolve("script"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        var spec = new CommandSpec(List.of(file.toString(), "a b", "$HOME"), List.of("NAMED"), limit, true);
        return new OutsideProgram(folder, Map.of("NAMED", "passed on", "OTHER", "kept"))
                .run(spec, input, List.of(VALUE));
    }

    private Effects.Attempt run(String script) throws Exception {
        return run(script, Duration.ofSeconds(60), Optional.empty());
    }

    @Test
    void getsItsArgumentsAsTheyStandAndOnlyTheVariablesThatAreNamed() throws Exception {
        var attempt = run("echo \"$1|$2|$NAMED|$OTHER|$PWD\"; exit 0");

        assertThat(attempt.done()).isTrue();
        assertThat(attempt.detail()).isEqualTo("a b|$HOME|passed on||" + folder);
    }

    @Test
    void aChildThatKeepsTheOutputOpenHoldsNothingUp() throws Exception {
        long start = System.nanoTime();

        var attempt = run("sleep 600 & echo $! > child\necho begun; exit 0");

        assertThat(attempt.done()).isTrue();
        assertThat(attempt.detail()).isEqualTo("begun");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        // A service that was started so goes on.
        var child = ProcessHandle.of(
                Long.parseLong(Files.readString(folder.resolve("child")).strip()));
        assertThat(child).isPresent();
        child.get().destroyForcibly();
    }

    @Test
    void whatHangsIsKilledWithAllThatItStarted() throws Exception {
        var attempt = run("sleep 600 & echo $! > child\nwait", Duration.ofMillis(700), Optional.empty());

        assertThat(attempt.done()).isFalse();
        assertThat(attempt.detail()).contains("was killed");
        String child = Files.exists(folder.resolve("child"))
                ? Files.readString(folder.resolve("child")).strip()
                : "";
        if (!child.isEmpty()) {
            ProcessHandle.of(Long.parseLong(child))
                    .ifPresent(left -> left.onExit().join());
        }
    }

    @Test
    void oneThatNeverReadsItsInputIsEndedInTime() throws Exception {
        SecretText long1 = SecretText.of("x".repeat(1 << 20));

        var attempt = run("sleep 600", Duration.ofMillis(700), Optional.of(long1));

        assertThat(attempt.detail()).contains("was killed");
    }

    @Test
    void theEndOfALongOutputIsKeptAndNoPartOfAValueIsIn() throws Exception {
        Files.writeString(folder.resolve("value"), VALUE.reveal());
        var flood = run("head -c 100000000 /dev/zero | tr '\\0' x; echo; echo the reason; exit 7");
        var cut = run("head -c 65530 /dev/zero | tr '\\0' x; cat value; head -c 100 /dev/zero | tr '\\0' y; exit 7");
        var begun = run("head -c 12 value; exit 7");

        assertThat(flood.detail()).endsWith("the reason").hasSizeLessThan(600);
        assertThat(cut.detail()).contains(SecretText.MASK).doesNotContain("s3cr3t");
        assertThat(begun.detail()).endsWith("ended with 7: " + SecretText.MASK);
    }

    @Test
    void aValueIsTakenOutHoweverItIsPrinted() throws Exception {
        Files.writeString(folder.resolve("value"), VALUE.reveal());
        String script =
                "cat value; echo; tr a-z A-Z < value; echo; base64 value; printf 'user:%s' \"$(cat value)\" | base64;"
                        + " printf 'me:%s:x' \"$(cat value)\" | base64 -w7; fold -w 5 value; echo; od -An -tx1 value;"
                        + " sed 's/./\\\\&/g' value; exit 7";

        String printed = run(script).detail();

        assertThat(printed).contains("ended with 7").doesNotContainIgnoringCase("s3cr3t");
        assertThat(printed.replaceAll("[\u2022\\s]+", "").replaceFirst(".*endedwith7:", ""))
                .as("what is left of 200 letters: the user's name in base64")
                .hasSizeLessThan(20);
    }

    @Test
    void whatCannotBeStartedIsSaid() throws Exception {
        var spec = new CommandSpec(List.of("/no/such/program"), List.of(), Duration.ofSeconds(1), true);

        var attempt = new OutsideProgram(folder, Map.of()).run(spec, Optional.empty(), List.of());

        assertThat(attempt.done()).isFalse();
        assertThat(attempt.detail()).contains("there is no such program");
    }

    @Test
    void whoStopsARotationStopsWhatItRuns() throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> run("echo $$ > own; exec sleep 600")).isInstanceOf(InterruptedException.class);

        Path own = folder.resolve("own");
        if (Files.exists(own) && !Files.readString(own).isBlank()) {
            ProcessHandle.of(Long.parseLong(Files.readString(own).strip()))
                    .ifPresent(left -> left.onExit().join());
        }
    }
}
