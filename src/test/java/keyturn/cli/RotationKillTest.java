package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import keyturn.Folders;
import keyturn.QuickStart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program at random moments of a rotation that backs up, writes, pushes, restarts and tests; the next
/// one resumes it or goes back. Afterwards profile, remote and the service that was restarted hold the same value.
@Tag("timed")
class RotationKillTest {

    private static final int KILLS = Integer.getInteger("keyturn.rotation.kills", 60);

    /// Too few of them would show nothing.
    private static final int IN_THE_MIDDLE = KILLS / 4;

    private static final String RECIPIENT = "age12lx2txmznrmeftgs97pxkpdln0m0zt6jwcqv5udtatpap2dnzpvsllahqx";

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    @TempDir
    private Path programs;

    private int inTheMiddle;
    private int whole;

    /// How long a rotation takes in a program that has just started, in nanoseconds: what was seen last.
    private long takes = TimeUnit.MILLISECONDS.toNanos(800);

    @Test
    void noKillLeavesTwoValues(TestReporter report) throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        write(folder, outside);
        var program = trained();

        for (int i = 0; i < KILLS; i++) {
            killOnce(program, random.nextBoolean() ? "--resume" : "--rollback", random);
        }

        report.publishEntry(
                "kills", KILLS + ", in the middle " + inTheMiddle + ", after it " + whole + ", seed " + seed);
        assertThat(inTheMiddle).as("seed " + seed).isGreaterThanOrEqualTo(IN_THE_MIDDLE);
    }

    /// By a rotation elsewhere that nobody ends.
    private QuickStart trained() throws Exception {
        Path work = Files.createDirectory(programs.resolve("work"));
        Path beside = Files.createDirectory(programs.resolve("beside"));
        write(work, beside);
        return QuickStart.withLibraries(programs)
                .trained("ended", RotationLoop.class, work, service(beside), remote(beside), "--resume");
    }

    private static void write(Path folder, Path outside) throws Exception {
        Folders.file(folder, ".env.production", "ENV=production\nJWT_SECRET=" + "ab12".repeat(16) + "\n# end");
        Path restart = outside.resolve("restart");
        Files.writeString(
                restart,
                "#!/bin/sh\ncp '%s' '%s.new' && mv '%s.new' '%s'\n"
                        .formatted(
                                folder.resolve(".env.production"),
                                service(outside),
                                service(outside),
                                service(outside)));
        Files.setPosixFilePermissions(restart, PosixFilePermissions.fromString("rwx------"));
        Folders.file(folder, "keyturn.json", """
            {"version": 1, "extends": "built-in",
             "remotes": {"mounted": {"directory": "%s"}},
             "rotation": {"recipients": ["%s"], "push": ["mounted"], "restart": {"command": ["%s"]},
                          "verify": [{"command": ["/bin/sh", "-c", "exit 0"]}]}}
            """.formatted(outside.resolve("mounted"), RECIPIENT, restart));
    }

    private static Path service(Path outside) {
        return outside.resolve("service.env");
    }

    private static Path remote(Path outside) {
        return outside.resolve("mounted/JWT_SECRET");
    }

    private void killOnce(QuickStart program, String way, Random random) throws Exception {
        List<String> command = program.java(RotationLoop.class, folder, service(outside), remote(outside), way);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            settled(output);
            long start = System.nanoTime();
            LockSupport.parkNanos(random.nextLong(takes));
            // On a busy machine it takes longer: then the kills move on until some rotations end before them.
            takes = process.isAlive() ? takes + takes / 10 : System.nanoTime() - start;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void settled(BufferedReader output) throws Exception {
        String found = "";
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null && !line.equals("begun"); line = output.readLine()) {
            all.append(line).append('\n');
            found = line.startsWith("settled: ") ? line.substring(9) : found;
        }
        switch (found) {
            case "brought to its end" -> inTheMiddle++;
            case "nothing was open" -> whole++;
            default -> assertThat(found).as(all.toString()).isEqualTo("nothing");
        }
    }
}
