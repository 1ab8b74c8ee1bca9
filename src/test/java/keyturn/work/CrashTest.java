package keyturn.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import keyturn.QuickStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Kills a saving process at random moments. The page cache survives a kill, so this says nothing of power cuts:
/// the order of system calls (SystemCallsTest) stands for those.
class CrashTest {

    private static final int KILLS = Integer.getInteger("keyturn.kills", 300);
    private static final int AT_A_TIME = 3;

    @TempDir
    static Path programs;

    private static QuickStart program;

    @TempDir
    Path root;

    @BeforeAll
    static void prepare() throws Exception {
        Path folder = Files.createDirectory(programs.resolve("training"));
        Files.write(folder.resolve(".env.production"), SavingLoop.content(0));
        program = QuickStart.withoutLibraries(programs).trained("ready", SavingLoop.class, folder, "whole");
    }

    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger sweptAtStart = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();

    @Test
    void no_kill_breaks_a_profile_or_leaves_a_temporary_file(TestReporter report) throws Exception {
        kill(KILLS, "whole");
        report.publishEntry("whole saves", summary());
        assertThat(kills).hasValue(KILLS);
        assertThat(broken).hasValue(0);
        assertThat(left).hasValue(0);
        // Else no kill met a save half way, and the test has shown nothing.
        assertThat(sweptAtStart).hasPositiveValue();
    }

    @Test
    void the_same_kills_find_a_writer_in_place_out(TestReporter report) throws Exception {
        kill(Math.min(KILLS, 45), "naive");
        report.publishEntry("naive saves", summary());
        assertThat(broken).hasPositiveValue();
    }

    private String summary() {
        return "kills=" + kills + " broken=" + broken + " swept=" + sweptAtStart + " left=" + left;
    }

    private void kill(int times, String writer) throws Exception {
        var next = new AtomicInteger();
        try (var executor = Executors.newFixedThreadPool(AT_A_TIME)) {
            var results = new java.util.ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < AT_A_TIME; i++) {
                Path folder = Files.createDirectory(root.resolve(writer + i));
                var random = new Random(i);
                results.add(executor.submit(() -> {
                    while (next.getAndIncrement() < times) {
                        killOnce(folder, writer, random);
                    }
                    return null;
                }));
            }
            for (var result : results) {
                result.get(10, TimeUnit.MINUTES);
            }
        }
    }

    private void killOnce(Path folder, String writer, Random random) throws Exception {
        Path file = folder.resolve(".env.production");
        if (!isWhole(file)) {
            Files.write(file, SavingLoop.content(0));
        }
        Process process = new ProcessBuilder(program.java(SavingLoop.class, folder, writer))
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            LockSupport.parkNanos(random.nextLong(30_000_000));
        } finally {
            process.destroyForcibly().waitFor();
        }
        kills.incrementAndGet();
        if (!isWhole(file)) {
            broken.incrementAndGet();
        }
        sweptAtStart.addAndGet(WorkFolder.at(folder).sweep().size());
        left.addAndGet(Folders.names(folder).size() - 1);
    }

    private static boolean isWhole(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            return SavingLoop.generation(Files.readAllBytes(file)) >= 0;
        } catch (IOException none) {
            return false;
        }
    }
}
