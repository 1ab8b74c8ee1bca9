package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import keyturn.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A locked window holds no value: a secret that was shown, copied and edited is in no object of its heap.
class HeapAfterLockTest {

    /// No part of it may be a word of the program.
    private static final String CANARY = "Qz7vKx2mWp9sLd4hTn6bYc8f";

    @TempDir
    private Path folder;

    @Test
    void aLockedWindowHasForgottenEveryValue() throws Exception {
        Path root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "JWT_SECRET=" + CANARY + "\n");
        Path before = folder.resolve("before.hprof");
        Path after = folder.resolve("after.hprof");

        Process probe = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Duser.language=en",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HeapProbe.class.getName(),
                        root.toString(),
                        folder.resolve("config").toString(),
                        before.toString(),
                        after.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();

        assertThat(probe.waitFor(4, TimeUnit.MINUTES)).isTrue();
        assertThat(probe.exitValue())
                .as(Files.readString(folder.resolve("output")))
                .isZero();
        assertThat(found(before)).as("the search finds what is there").isPositive();
        assertThat(found(after)).isZero();
    }

    /// How often the canary stands in a heap: as bytes, and as characters of two bytes either way round.
    private static int found(Path heap) throws Exception {
        String bytes = Files.readString(heap, StandardCharsets.ISO_8859_1);
        var little = new StringBuilder();
        var big = new StringBuilder();
        CANARY.chars().forEach(it -> {
            little.append((char) it).append('\0');
            big.append('\0').append((char) it);
        });
        return count(bytes, CANARY) + count(bytes, little.toString()) + count(bytes, big.toString());
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }
}
