package keyturn.ui.secrets;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Filtering 10,000 keys by 8 profiles: from all keys to what is typed, and back to all. Wanted: 100 ms for one of the
/// two on a warm JVM; what the window draws of it is watched by `FilterSpeedTest`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FilterBenchmark {

    /// A letter that most keys have, a name, a category, states, nothing.
    @Param({"e", "service_12", "database", "is:missing", "token is:weak", "zzz"})
    public String typed = "";

    private SecretsViewModel model = ManyKeys.model();

    @Setup
    public void fill() {
        model = ManyKeys.model();
    }

    @Benchmark
    public int filter() {
        model.filterTextProperty().set(typed);
        int kept = model.rows().size();
        model.filterTextProperty().set("");
        return kept;
    }
}
