package keyturn.cli;

import static keyturn.cli.BrokenFolder.GOOD;
import static keyturn.cli.BrokenFolder.OTHER;
import static keyturn.cli.BrokenFolder.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keyturn.Folders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that the doctor shows are pasted into a shell, one after the other: each does what it is shown for.
class CommandFormTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private Path programs;

    private record Shown(String rule, String message, String command) {}

    @BeforeEach
    void make() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no bash");
        folder = Files.createDirectory(temporary.resolve("a work folder, käyttö"));
        programs = Files.createDirectory(temporary.resolve("bin"));
        Path keyturn = Files.writeString(
                programs.resolve("keyturn"),
                "#!/bin/bash\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' keyturn.Main \"$@\"\n"
                        .formatted(System.getProperty("java.home"), classPath()));
        Files.setPosixFilePermissions(keyturn, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void everyCommandMendsWhatItIsShownFor() throws Exception {
        var broken = BrokenFolder.clean(folder);
        broken.run("git", "init", "-q");
        Folders.file(
                folder,
                ".env.production",
                "ENV=production\nDEBUG=true\nJWT_SECRET=" + GOOD + "\nSESSION_SECRET=" + THIRD + "\n");
        Folders.file(
                folder,
                ".env.staging",
                "ENV=staging\r\nDEBUG=false\r\nDEBUG=false\r\nJWT_SECRET=" + OTHER + "\r\nNOTE=p4ss#word\r\n# API_KEY="
                        + "c0de41b98a17f20e63d5b7c9a8e4f1d2\r\nAPI_KEY=sunshine2019\r\n");
        Folders.file(folder, ".env.demo", "ENV=demo\nDEBUG=false\nSESSION_SECRET=" + fresh("SESSION_SECRET") + "\n");
        Folders.file(folder, ".env.staging.bak it's", "A=1\n");
        Folders.file(folder, "settings $HOME.bak", "JWT_SECRET=" + GOOD + "\n");
        Files.setPosixFilePermissions(
                folder.resolve(".env.staging.bak it's"), PosixFilePermissions.fromString("rw-r--r--"));
        broken.run("git", "add", ".env.demo");
        broken.remove(".env");

        var mended = new TreeSet<String>();
        var tried = new TreeSet<String>();
        Optional<Shown> next = next(tried);
        while (next.isPresent()) {
            Shown shown = next.get();
            tried.add(shown.command());
            String said = paste(shown.command());
            assertThat(shown()).as(shown.command() + "\n" + said).doesNotContain(shown);
            mended.add(shown.rule());
            next = next(tried);
        }

        assertThat(mended)
                .contains(
                        "carriage-return-kept",
                        "duplicate-key",
                        "left-over-copy",
                        "missing-key",
                        "no-active-profile",
                        "not-ignored",
                        "readable-by-others",
                        "required-value",
                        "secret-in-comment",
                        "secret-in-copy",
                        "staged-for-commit",
                        "weak-secret");
    }

    /// From any folder.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String fresh(String key) {
        return Integer.toHexString(key.hashCode()).repeat(8);
    }

    /// One that needs nobody to type a value.
    private Optional<Shown> next(TreeSet<String> tried) throws Exception {
        return shown().stream()
                .filter(each ->
                        !tried.contains(each.command()) && !each.command().startsWith("keyturn set "))
                .findFirst();
    }

    private List<Shown> shown() throws Exception {
        var shown = new ArrayList<Shown>();
        for (var node : new ObjectMapper()
                .readTree(Calls.call(folder, "doctor", "--json").out())
                .path("findings")) {
            if (node.path("command").isTextual()) {
                shown.add(new Shown(
                        node.path("rule").asText(),
                        node.path("message").asText(),
                        node.path("command").asText()));
            }
        }
        return shown;
    }

    /// As a person would, in the work folder.
    private String paste(String command) throws Exception {
        var builder = new ProcessBuilder("/bin/bash", "-c", "set -o pipefail; " + command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATH", programs + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("XDG_CONFIG_HOME", temporary.resolve("config").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // 1: it was done, and something else is still wrong.
        assertThat(process.waitFor()).as(command + "\n" + said).isLessThan(2);
        return said;
    }
}
