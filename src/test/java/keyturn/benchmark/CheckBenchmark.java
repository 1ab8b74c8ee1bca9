package keyturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import keyturn.app.App;
import keyturn.app.Session;
import keyturn.failure.Failure;
import keyturn.health.Evidence;
import keyturn.health.Health;
import keyturn.health.Review;
import keyturn.health.TestEvidence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A check of 50 profiles with 200 keys each. Wanted: 300 ms on a warm JVM.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckBenchmark {

    private static final int PROFILES = 50;
    private static final int KEYS = 200;

    private Path folder;
    private Evidence evidence;
    private Session session;

    @Setup
    public void fill() throws IOException, Failure {
        folder = Files.createTempDirectory("keyturn-check");
        ManyProfiles.write(folder, PROFILES, KEYS);
        evidence = TestEvidence.of(folder);
        var app = new App(Clock.systemUTC(), new SecureRandom(), folder.resolve("config"));
        session = app.open(folder, new App.Access.Looking(), Optional.empty());
    }

    @TearDown
    public void remove() throws IOException {
        session.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// The rules alone.
    @Benchmark
    public Review rules() {
        return new Health().review(evidence);
    }

    /// Everything from the disk on, as the window does after each change of a file.
    @Benchmark
    public List<?> read() throws Failure {
        return session.read().findings();
    }
}
