package keyturn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Every trap of the guide has a test, or says what it waits for.
class TrapsTest {

    private record Trap(String line, String shown) {}

    private static List<Trap> traps() throws IOException {
        try (var in = TrapsTest.class.getResourceAsStream("/keyturn/traps.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new Trap(
                            line.substring(0, line.lastIndexOf(" | ")), line.substring(line.lastIndexOf(" | ") + 3)))
                    .toList();
        }
    }

    @Test
    void everyTestThatIsNamedExists() throws Exception {
        for (Trap trap : traps()) {
            if (!trap.shown().startsWith("open: ")) {
                int mark = trap.shown().indexOf('#');
                Class<?> test = Class.forName(trap.shown().substring(0, mark));
                String name = trap.shown().substring(mark + 1);
                assertThat(Arrays.stream(test.getDeclaredMethods()))
                        .as(trap.line())
                        .anyMatch(method -> method.getName().equals(name));
            }
        }
    }

    @Test
    void everyTrapIsListed() throws IOException {
        Path page = Path.of("../shared/design/traps.md");
        Assumptions.assumeTrue(Files.exists(page), "skipped: there is no ../shared");
        List<String> rows = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| the guide") && !line.startsWith("| ---"))
                .map(line -> line.substring(2))
                .toList();
        List<Trap> traps = traps();

        assertThat(rows).hasSameSizeAs(traps);
        assertThat(rows).allMatch(row -> traps.stream().anyMatch(trap -> row.startsWith(trap.line())));
    }
}
