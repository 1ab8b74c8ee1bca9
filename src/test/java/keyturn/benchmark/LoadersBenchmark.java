package keyturn.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;
import keyturn.env.loader.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A file of 1 MB with 10,000 keys. Wanted: all loaders together in under 1 s, one at 20 MB/s (50 ms), on a warm JVM.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class LoadersBenchmark {

    private final byte[] file = file().getBytes(StandardCharsets.UTF_8);
    private final Loader compose = Loaders.find("compose").orElseThrow();
    private final Loader dotenv = Loaders.find("dotenv").orElseThrow();

    @Benchmark
    public List<Reading> all() {
        var readings = new ArrayList<Reading>();
        Loaders.all().forEach(loader -> readings.add(loader.read(file)));
        return readings;
    }

    @Benchmark
    public Reading compose() {
        return compose.read(file);
    }

    @Benchmark
    public Reading dotenv() {
        return dotenv.read(file);
    }

    /// Lines that no loader refuses: 10,000 keys, about 100 bytes each.
    private static String file() {
        var text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("SERVICE_KEY_NUMBER_").append(i).append('=');
            text.append("3fa17be09c52d4e86f1b0a97d3c5e2884f60b1d9a7e3".repeat(2), 0, 75)
                    .append('\n');
        }
        return text.toString();
    }
}
