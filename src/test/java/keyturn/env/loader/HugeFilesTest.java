package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files made to overflow a stack, to take time that grows with the square of their size, or to fill the memory.
@Tag("timed")
class HugeFilesTest {

    private static final int MANY = 100_000;

    static Stream<Loader> loaders() {
        return Stream.of(
                new PythonDotenv(), new Compose(), new Docker(), new Kubectl(), new RubyDotenv(), new Godotenv());
    }

    @ParameterizedTest
    @MethodSource("loaders")
    void areReadInTime(Loader loader) {
        List<String> files = List.of(
                "A=" + "${N:-".repeat(MANY) + "x" + "}".repeat(MANY) + "\n",
                "A=" + "${".repeat(MANY) + ":x}\n",
                "A=" + "$(x".repeat(MANY) + ")".repeat(MANY) + "\n",
                "A='" + " \\'".repeat(MANY) + " x\n'y\n",
                "A=\"x\\\"\n".repeat(MANY),
                "A" + "\n".repeat(MANY) + "!" + "\n".repeat(MANY) + "=",
                "A=x" + " ".repeat(MANY) + "y",
                "#\n".repeat(MANY),
                "\n".repeat(MANY) + "!");
        for (String file : files) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThat(loader.read(file.getBytes(StandardCharsets.UTF_8)))
                            .isNotNull());
        }
    }

    @ParameterizedTest
    @MethodSource("loaders")
    void valuesThatDoubleEndTheReading(Loader loader) {
        var file = new StringBuilder("A0=xxxxxxxx\n");
        for (int i = 1; i < 60; i++) {
            file.append("A%d=${A%d}${A%d}\n".formatted(i, i - 1, i - 1));
        }

        Reading reading = loader.read(file.toString().getBytes(StandardCharsets.UTF_8));

        boolean expands = !(loader instanceof Docker || loader instanceof Kubectl);
        assertThat(reading instanceof Reading.Refused refused && refused.reason() == Refusal.TOO_MUCH)
                .isEqualTo(expands);
    }
}
