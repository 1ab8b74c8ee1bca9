package keyturn.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A profile of 10,000 keys. Wanted: open in 100 ms, edit in 1 ms, on a warm JVM.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EnvDocumentBenchmark {

    private static final EnvKey MIDDLE = new EnvKey("KEY_5000");

    private final byte[] bytes = profile(10_000).getBytes(StandardCharsets.UTF_8);
    private final EnvDocument document = EnvDocument.parse(bytes);
    private int round;

    @Benchmark
    public EnvDocument open() {
        return EnvDocument.parse(bytes);
    }

    @Benchmark
    public EnvDocument edit() throws Failure {
        return document.set(MIDDLE, SecretText.of("value " + round++));
    }

    @Benchmark
    public byte[] write() {
        return document.bytes();
    }

    private static String profile(int keys) {
        var text = new StringBuilder();
        for (int i = 0; i < keys; i++) {
            switch (i % 5) {
                case 0 ->
                    text.append("# about the next key\nexport KEY_").append(i).append("=plain # why\n");
                case 1 -> text.append("KEY_").append(i).append("=\"quoted value\"\n");
                case 2 -> text.append("KEY_").append(i).append("='single $quoted'\n");
                case 3 -> text.append("KEY_").append(i).append("=3fa17be09c52d4e86f1b0a97d3c5e2884f60b1d9a7e3\n");
                default -> text.append("KEY_").append(i).append("=\n\n");
            }
        }
        return text.toString();
    }
}
