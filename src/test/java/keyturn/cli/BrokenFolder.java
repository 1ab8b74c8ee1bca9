package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import keyturn.FolderPicture;
import keyturn.Folders;
import org.junit.jupiter.api.Assumptions;

/// A work folder that a test breaks in one way: found, mended, found clean, taken back.
record BrokenFolder(Path folder) {

    static final String GOOD = "9f3c1a7be40d52886f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352";
    static final String OTHER = "1c94e0b7a8d25f3360f9c14be7d802a5961fd37c4b0ea8e25d7f9316c4ab08d7";
    static final String THIRD = "be7d802a5961fd37c4b0ea8e25d7f9316c4ab08d71c94e0b7a8d25f3360f9c14";

    /// Two profiles without a fault, production active.
    static BrokenFolder clean(Path folder) {
        var broken = new BrokenFolder(folder);
        broken.file(".env.production", "ENV=production\nJWT_SECRET=" + GOOD + "\n");
        broken.file(".env.staging", "ENV=staging\nJWT_SECRET=" + OTHER + "\n");
        broken.file(".env.example", "ENV=\nJWT_SECRET=\n");
        Folders.active(folder, "production");
        return broken;
    }

    /// Writes a file of mode 600, in the place of whatever is there.
    void file(String name, String content) {
        remove(name);
        Folders.file(folder, name, content);
    }

    /// Makes a link, in the place of whatever is there.
    void link(String name, String target) {
        remove(name);
        try {
            Files.createSymbolicLink(folder.resolve(name), Path.of(target));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Exactly these are found, `--fix` mends them all, a second time changes nothing, `--undo` takes all back.
    void mended(String... expected) throws Exception {
        mendedBy(List.of("--fix"), expected);
    }

    /// The same where a person has to decide: a plain `--fix` touches nothing.
    void mendedIfAsked(String rule, String... expected) throws Exception {
        left(expected);
        mendedBy(List.of("--fix", "--rule", rule), expected);
    }

    private void mendedBy(List<String> options, String... expected) throws Exception {
        String[] fix = options.toArray(String[]::new);
        FolderPicture before = FolderPicture.of(folder);
        assertThat(found()).containsExactlyInAnyOrder(expected);
        assertThat(FolderPicture.of(folder)).isEqualTo(before);

        var ended = doctor(fix);
        assertThat(ended.code()).as(ended.out() + ended.error()).isZero();
        FolderPicture after = FolderPicture.of(folder);
        assertThat(found()).isEmpty();

        doctor(fix);
        assertThat(FolderPicture.of(folder)).as("a second time").isEqualTo(after);

        assertThat(doctor("--undo").code()).isZero();
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
        assertThat(found()).containsExactlyInAnyOrder(expected);
        assertThat(doctor(fix).code()).isZero();
    }

    /// Exactly these are found, and `--fix` touches nothing.
    void left(String... expected) {
        FolderPicture before = FolderPicture.of(folder);
        assertThat(found()).containsExactlyInAnyOrder(expected);

        assertThat(doctor("--fix").code()).isEqualTo(1);

        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }

    List<String> found() {
        try {
            var found = new ArrayList<String>();
            for (var node : new ObjectMapper().readTree(doctor("--json").out()).path("findings")) {
                found.add(
                        node.path("severity").asText() + " " + node.path("rule").asText() + " "
                                + node.path("message").asText());
            }
            return found;
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }

    Calls.Ended doctor(String... options) {
        var words = new ArrayList<>(List.of("doctor"));
        words.addAll(List.of(options));
        return Calls.call(folder, words.toArray(String[]::new));
    }

    void mode(String name, String mode) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString(mode));
    }

    String modeOf(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    void chown(String name, int user) throws IOException {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "skipped: only root gives files away");
        Files.setAttribute(folder.resolve(name), "unix:uid", user);
    }

    void setfacl(String name, String entry) throws Exception {
        try {
            Assumptions.assumeTrue(
                    new ProcessBuilder(
                                            "setfacl",
                                            "-m",
                                            entry,
                                            folder.resolve(name).toString())
                                    .start()
                                    .waitFor()
                            == 0,
                    "skipped: no access lists on this file system");
        } catch (IOException missing) {
            Assumptions.abort("skipped: there is no setfacl");
        }
    }

    String run(String... command) throws Exception {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String out = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).isZero();
            return out;
        } catch (IOException missing) {
            return Assumptions.abort("skipped: there is no " + command[0]);
        }
    }
}
