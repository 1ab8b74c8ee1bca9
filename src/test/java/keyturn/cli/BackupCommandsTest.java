package keyturn.cli;

import static keyturn.cli.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandsTest {

    private static final String CONTENT = "A_SECRET=canary-1\nB_SECRET=canary-2\n";

    @TempDir
    Path temporary;

    private Path folder;
    private String passphrase;

    @BeforeEach
    void makeWorkFolder() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        Files.writeString(folder.resolve(".env.production"), CONTENT);
        Files.setPosixFilePermissions(folder.resolve(".env.production"), PosixFilePermissions.fromString("rw-------"));
        passphrase = Files.writeString(temporary.resolve("passphrase"), "correct horse\n")
                .toString();
    }

    private Calls.Ended create(String... more) {
        var words = new java.util.ArrayList<>(
                java.util.List.of("backup", "create", "--passphrase-file", passphrase, "--format", "openssl"));
        words.addAll(java.util.List.of(more));
        return call(folder, words.toArray(String[]::new));
    }

    @Test
    void createdListedAndVerified() {
        Calls.Ended created = create("--json");
        assertThat(created.code()).as(created.error()).isZero();
        assertThat(created.out())
                .matches("\\{\"file\":\"[^\"]+\\.tar\\.gz\\.enc\",\"format\":\"openssl\","
                        + "\"profiles\":\\[\"production\"],\"verified\":true}\n");

        Calls.Ended listed = call(folder, "backup", "list", "--json");
        assertThat(listed.out())
                .matches(
                        "\\[\\{\"file\":\"[^\"]+\",\"format\":\"openssl\",\"created\":\"2026-11-24T12:00:00Z\",\"size\":[0-9]+,\"profiles\":\\[\"production\"],\"why\":\"by"
                                + " hand\",\"state\":\"verified\"}]\n");

        String name = name();
        assertThat(call(folder, "backup", "verify", name, "--passphrase-file", passphrase, "--json")
                        .out())
                .matches("\\{\"file\":\"[^\"]+\",\"intact\":true}\n");
    }

    private String name() {
        String listed = call(folder, "backup", "list", "--json").out();
        String file = listed.substring(listed.indexOf("\"file\":\"") + 8, listed.indexOf("\",\"format\""));
        return String.valueOf(Path.of(file).getFileName());
    }

    @Test
    void damagedIsAProblemAndAWrongPassphraseAFailure() throws Exception {
        assertThat(create().code()).isZero();
        Path file = folder.resolve(".keyturn/backups").resolve(name());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Path wrong = Files.writeString(temporary.resolve("wrong"), "wrong\n");

        assertThat(call(folder, "backup", "verify", file.toString(), "--passphrase-file", wrong.toString())
                        .code())
                .isEqualTo(3);
        Files.write(file, bytes);
        Calls.Ended damaged =
                call(folder, "backup", "verify", file.toString(), "--passphrase-file", passphrase, "--json");
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out()).contains("\"intact\":false");
        assertThat(damaged.out().lines()).hasSize(1);
    }

    @Test
    void restoreShowsThenWrites() throws Exception {
        assertThat(create().code()).isZero();
        Files.writeString(folder.resolve(".env.production"), "A_SECRET=canary-other\nC_SECRET=canary-3\n");
        String document =
                "\"files\":[{\"file\":\".env.production\",\"added\":[\"B_SECRET\"],\"changed\":[\"A_SECRET\"],"
                        + "\"removed\":[\"C_SECRET\"]}]";

        Calls.Ended dry =
                call(folder, "backup", "restore", name(), "--dry-run", "--passphrase-file", passphrase, "--json");
        assertThat(dry.out()).isEqualTo("{\"written\":false," + document + "}\n");
        Calls.Ended done = call(folder, "backup", "restore", name(), "--passphrase-file", passphrase);
        assertThat(done.code()).as(done.error()).isZero();
        assertThat(done.out() + done.error()).doesNotContain("canary").contains("restored\n");
        assertThat(Files.readString(folder.resolve(".env.production"))).isEqualTo(CONTENT);
    }

    @Test
    void restoreShowsNoValueOfASettingEither() throws Exception {
        Files.writeString(folder.resolve(".env.production"), "PLAIN_SETTING=canary-before\n");
        assertThat(create().code()).isZero();
        Files.writeString(folder.resolve(".env.production"), "PLAIN_SETTING=canary-now\n");

        Calls.Ended dry = call(folder, "backup", "restore", name(), "--dry-run", "--passphrase-file", passphrase);

        assertThat(dry.out()).contains("PLAIN_SETTING").doesNotContain("canary");
    }

    @Test
    void restoreToAnotherFolder() throws Exception {
        assertThat(create().code()).isZero();
        Path target = temporary.resolve("target");

        Calls.Ended restored = call(
                folder,
                "backup",
                "restore",
                name(),
                "--to",
                target.toString(),
                "--passphrase-file",
                passphrase,
                "--json");

        assertThat(restored.code()).isZero();
        assertThat(restored.out())
                .contains(
                        "{\"file\":\".env.production\",\"added\":[\"A_SECRET\",\"B_SECRET\"],\"changed\":[],\"removed\":[]}");
        assertThat(Files.readString(target.resolve(".env.production"))).isEqualTo(CONTENT);
    }

    @Test
    void thePassphraseComesFromAFileTheVariableOrAPrompt() throws Exception {
        assertThat(call(folder, "backup", "create").code()).isEqualTo(2);

        var byVariable = new TestTerminal(folder);
        byVariable.variables.put(PassphraseInput.VARIABLE, passphrase);
        assertThat(call(byVariable, "backup", "create", "--format", "openssl").code())
                .isZero();

        var typed = new TestTerminal(folder).typing("correct horse", "correct horse");
        assertThat(call(typed, "backup", "create", "--format", "openssl").code())
                .isZero();
        assertThat(call(new TestTerminal(folder).typing("a", "b"), "backup", "create")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aBackupThatIsNotThere() {
        assertThat(call(folder, "backup", "verify", "nothing.age", "--passphrase-file", passphrase)
                        .error())
                .isEqualTo("keyturn: there is no backup nothing.age; this work folder has no backups yet\n");
        assertThat(create("--format", "zip").code()).isEqualTo(2);
    }

    @Test
    void oneBackupGoesToAnotherFolder() throws Exception {
        Path stick = temporary.resolve("stick");

        Calls.Ended created = create("--to", stick.toString());

        assertThat(created.code()).as(created.error()).isZero();
        assertThat(created.out()).startsWith(stick.toString());
        assertThat(call(folder, "backup", "list", "--json").out().strip()).isEqualTo("[]");
        assertThat(call(folder, "backup", "verify", created.out().strip(), "--passphrase-file", passphrase)
                        .code())
                .isZero();
    }

    /// The locks of work folder and log are what cannot be written here, as all of it on a read-only disk.
    @Test
    void aFolderThatCannotBeWrittenIsBackedUpElsewhereAndItIsSaidThatNothingRecordsIt() throws Exception {
        assertThat(call(folder, "activate", "production").code()).isZero();
        Path stick = temporary.resolve("stick");
        for (String lock : java.util.List.of("lock", "activity.lock")) {
            Files.delete(folder.resolve(".keyturn").resolve(lock));
            Files.createDirectory(folder.resolve(".keyturn").resolve(lock));
        }

        Calls.Ended created = create("--to", stick.toString());
        assertThat(created.code()).as(created.error()).isZero();
        assertThat(created.error().lines()).anyMatch(line -> line.startsWith("not in the activity log: "));
        String file = created.out().strip();

        Calls.Ended verified = call(folder, "backup", "verify", file, "--passphrase-file", passphrase);
        assertThat(verified.code()).as(verified.error()).isZero();
        assertThat(verified.error()).contains("not in the activity log: ");
        Path target = temporary.resolve("target");
        Calls.Ended restored =
                call(folder, "backup", "restore", file, "--to", target.toString(), "--passphrase-file", passphrase);
        assertThat(restored.code()).as(restored.error()).isZero();
        assertThat(Files.readString(target.resolve(".env.production"))).isEqualTo(CONTENT);

        assertThat(create().code()).isEqualTo(3);
        assertThat(call(folder, "backup", "restore", file, "--passphrase-file", passphrase)
                        .code())
                .isEqualTo(3);
    }

    @Test
    void aFileThatIsNoBackupIsNotCalledADamagedOne() throws Exception {
        Path notes = Files.writeString(temporary.resolve("notes.txt"), "not a backup\n");

        for (String last : java.util.List.of("--debug", "--json")) {
            Calls.Ended ended =
                    call(folder, "backup", "verify", notes.toString(), "--passphrase-file", passphrase, last);
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.error()).startsWith("keyturn: notes.txt is no backup: neither age nor openssl made it");
        }

        assertThat(create().code()).isZero();
        Path emptied = folder.resolve(".keyturn/backups").resolve(name());
        Files.write(emptied, new byte[0]);
        Calls.Ended damaged = call(folder, "backup", "verify", emptied.toString(), "--passphrase-file", passphrase);
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out()).startsWith("damaged: ");
    }

    @Test
    void filesThatAreThereAreNoMistakeOfTheCall() throws Exception {
        assertThat(create().code()).isZero();
        Path target = Files.createDirectory(temporary.resolve("target"));
        Files.writeString(target.resolve(".env.production"), "A=1\n");

        Calls.Ended refused =
                call(folder, "backup", "restore", name(), "--to", target.toString(), "--passphrase-file", passphrase);

        assertThat(refused.code()).isEqualTo(3);
        assertThat(Files.readString(target.resolve(".env.production"))).isEqualTo("A=1\n");
    }

    @Test
    void oneValueIsTakenFromABackupAndTheRestStays() throws Exception {
        assertThat(create().code()).isZero();
        String now = "# today\r\nA_SECRET=canary-other\r\nB_SECRET=canary-other\r\n";
        Files.writeString(folder.resolve(".env.production"), now);

        Calls.Ended dry = restore("production", "--key", "B_SECRET", "--dry-run", "--json");
        assertThat(dry.out())
                .isEqualTo("{\"written\":false,\"files\":[{\"file\":\".env.production\",\"added\":[],"
                        + "\"changed\":[\"B_SECRET\"],\"removed\":[]}]}\n");
        assertThat(Files.readString(folder.resolve(".env.production"))).isEqualTo(now);

        Calls.Ended taken = restore("production", "--key", "B_SECRET");
        assertThat(taken.code()).as(taken.error()).isZero();
        assertThat(taken.out() + taken.error()).doesNotContain("canary");
        assertThat(Files.readString(folder.resolve(".env.production")))
                .isEqualTo(now.replace("B_SECRET=canary-other", "B_SECRET=canary-2"));
        assertThat(call(folder, "log").out()).contains("B_SECRET").doesNotContain("canary");
    }

    @Test
    void whatAValueOfABackupReplacesIsBackedUpFirst() throws Exception {
        assertThat(create().code()).isZero();
        String backup = name();
        String now = "A_SECRET=canary-other\n";
        Files.writeString(folder.resolve(".env.production"), now);

        Calls.Ended added = restore("production", "--key", "B_SECRET", "--json");
        assertThat(added.code()).as(added.error()).isZero();
        assertThat(added.out()).contains("\"written\":true").doesNotContain("\"backup\"");

        Calls.Ended taken = restore("production", "--key", "A_SECRET");
        assertThat(taken.code()).as(taken.error()).isZero();
        assertThat(taken.error()).contains("what was there before is in");
        assertThat(call(folder, "log").out().lines())
                .anyMatch(line -> line.contains("A_SECRET") && line.contains(backup));

        String said = taken.error()
                .lines()
                .filter(line -> line.contains("before is in"))
                .findFirst()
                .orElseThrow();
        String before = said.substring(said.lastIndexOf('/') + 1);
        assertThat(before).isNotEqualTo(backup);
        Calls.Ended back = call(folder, "backup", "restore", before, "--passphrase-file", passphrase, "production");
        assertThat(back.code()).as(back.error()).isZero();
        assertThat(Files.readString(folder.resolve(".env.production"))).isEqualTo(now + "B_SECRET=canary-2\n");
    }

    @Test
    void whatABackupDoesNotHoldIsSaid() {
        assertThat(create().code()).isZero();

        assertThat(restore("staging").error()).contains("the backup holds no profile staging");
        assertThat(restore("production", "--key", "C_SECRET").error()).contains("does not hold C_SECRET");
        Calls.Ended both = restore("--key", "A_SECRET", "--to", temporary.toString());
        assertThat(both.code()).isEqualTo(2);
    }

    private Calls.Ended restore(String... more) {
        var words = new java.util.ArrayList<>(
                java.util.List.of("backup", "restore", name(), "--passphrase-file", passphrase));
        words.addAll(java.util.List.of(more));
        return call(folder, words.toArray(String[]::new));
    }
}
