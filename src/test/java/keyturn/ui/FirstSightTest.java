package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import keyturn.Folders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Who goes to a screen for the first time since the start does not wait for it to be made. In a virtual machine of its
/// own, as a person has it: in one that is warm, nobody would wait anyway.
@Tag("timed")
class FirstSightTest {

    /// Of processor time, in milliseconds.
    private static final long MOST = 100;

    @TempDir
    private Path folder;

    @Test
    void theFirstSightOfAScreenIsWithinATenthOfASecond(TestReporter reporter) throws Exception {
        Map<String, Long> inSteps = sights(Pace.IN_STEPS);
        Map<String, Long> atOnce = sights(Pace.AT_ONCE);

        reporter.publishEntry("first sights", "in steps " + inSteps + ", at once " + atOnce);
        assertThat(inSteps)
                .containsOnlyKeys("SECRETS", "ROTATION")
                .allSatisfy((_, millis) -> assertThat(millis).isLessThan(MOST));
        assertThat(atOnce.get("SECRETS")).as("what is measured is the making").isGreaterThan(MOST);
    }

    private Map<String, Long> sights(Pace pace) throws Exception {
        Path root = Folders.fixture(
                Files.createDirectories(folder.resolve(pace.name()).resolve("quantumtrader")));
        Path output = folder.resolve(pace + ".txt");
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FirstSights.class.getName(),
                        pace.name(),
                        root.toString(),
                        folder.resolve(pace + "-config").toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(program.waitFor(3, TimeUnit.MINUTES)).isTrue();
        List<String> said = Files.readAllLines(output);
        assertThat(program.exitValue()).as("%s", said).isZero();
        return said.stream()
                .filter(line -> line.matches("[A-Z]+ \\d+"))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> Long.valueOf(line[1])));
    }
}
