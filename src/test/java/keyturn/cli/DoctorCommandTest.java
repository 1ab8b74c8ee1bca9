package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import keyturn.FolderPicture;
import keyturn.Folders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each rule on a folder that is broken in one way: found, mended, found clean, taken back.
class DoctorCommandTest {

    private static final String GOOD = "9f3c1a7be40d52886f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352";
    private static final String OTHER = "1c94e0b7a8d25f3360f9c14be7d802a5961fd37c4b0ea8e25d7f9316c4ab08d7";

    private static final String THIRD = "be7d802a5961fd37c4b0ea8e25d7f9316c4ab08d71c94e0b7a8d25f3360f9c14";

    @TempDir
    private Path folder;

    private void clean() {
        Folders.file(folder, ".env.production", "ENV=production\nJWT_SECRET=" + GOOD + "\n");
        Folders.file(folder, ".env.staging", "ENV=staging\nJWT_SECRET=" + OTHER + "\n");
        Folders.file(folder, ".env.example", "ENV=\nJWT_SECRET=\n");
    }

    @Test
    void aCleanFolderHasNoFindingAndIsNotWritten() throws Exception {
        clean();
        FolderPicture before = FolderPicture.of(folder);

        var ended = doctor("--fix");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
        assertThat(folder.resolve(".keyturn")).doesNotExist();
    }

    @Test
    void aProfileThatOthersCanRead() throws Exception {
        clean();
        mode(".env.production", "rw-r-----");

        mended("error readable-by-others .env.production has mode 640");

        assertThat(modeOf(".env.production")).isEqualTo("rw-------");
    }

    @Test
    void anOpenStateFolderAndAnOpenKey() throws Exception {
        clean();
        Calls.call(folder, "keys", "production");
        mode(".keyturn", "rwxr-xr-x");
        mode(".keyturn/key", "rw-r--r--");

        mended("warning open-folder .keyturn has mode 755", "error readable-by-others key has mode 644");
        assertThat(modeOf(".keyturn")).isEqualTo("rwx------");
        assertThat(modeOf(".keyturn/key")).isEqualTo("rw-------");

        doctor("--undo");
        assertThat(modeOf(".keyturn")).isEqualTo("rwxr-xr-x");
        assertThat(modeOf(".keyturn/key")).isEqualTo("rw-r--r--");
    }

    @Test
    void anOpenFolderOfBackups() throws Exception {
        clean();
        Calls.call(folder, "keys", "production");
        Files.createDirectory(folder.resolve(".keyturn/backups"));
        mode(".keyturn/backups", "rwxrwxr-x");

        mended("error open-folder backups has mode 775");
    }

    @Test
    void aWorkFolderThatEverybodyCanWriteInIsLeftToAPerson() throws Exception {
        clean();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        left("error open-folder " + folder.getFileName() + " has mode 777");

        assertThat(doctor().out()).contains("$ chmod o-w .");
    }

    @Test
    void aFileOfKeyturnsThatBelongsToAnotherUser() throws Exception {
        clean();
        Calls.call(folder, "keys", "production");
        chown(".keyturn/key", 4711);

        mended("warning foreign-owner key belongs to 4711");

        assertThat(Files.getAttribute(folder.resolve(".keyturn/key"), "unix:uid"))
                .isEqualTo(0);
        doctor("--undo");
        assertThat(Files.getAttribute(folder.resolve(".keyturn/key"), "unix:uid"))
                .isEqualTo(4711);
    }

    @Test
    void aProfileOfAnotherUserIsLeftToAPerson() throws Exception {
        clean();
        chown(".env.staging", 4711);

        left("warning foreign-owner .env.staging belongs to 4711");

        assertThat(doctor().out()).contains("$ sudo chown --reference=. .env.staging");
    }

    @Test
    void anAccessListThatLetsAnotherUserIn() throws Exception {
        clean();
        setfacl(".env.production", "u:4711:r");

        mended(
                "error access-list .env.production has an access list for user 4711",
                "error readable-by-others .env.production has mode 640");
    }

    @Test
    void aProfileThatIsALinkOutOfTheFolderIsNamedAndItsTargetStays(@TempDir Path elsewhere) throws Exception {
        clean();
        Path target = Folders.file(elsewhere, "outside.env", "ENV=test\nJWT_SECRET=\n");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(folder.resolve(".env.test"), target);

        assertThat(found()).contains("warning leads-outside .env.test is a link to " + target.toRealPath());
        doctor("--fix");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void aCopyOfAProfileBecomesALink() throws Exception {
        clean();
        Folders.file(folder, ".env", Folders.bytes(folder.resolve(".env.production")));

        assertThat(found()).contains("warning env-is-copy .env is a copy of .env.production, no link");
        FolderPicture before = FolderPicture.of(folder);
        doctor("--fix");

        assertThat(Files.readSymbolicLink(folder.resolve(".env"))).hasToString(".env.production");
        assertThat(found()).isEmpty();
        doctor("--undo");
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }

    @Test
    void anEnvThatEqualsNoProfileIsLeftToAPerson() {
        clean();
        Folders.file(folder, ".env", "ENV=default\nJWT_SECRET=" + THIRD + "\n");

        left("warning env-is-copy .env is a file of its own, equal to no profile");
    }

    @Test
    void leftOversOfEditorsAndPeople() throws Exception {
        clean();
        for (String name : List.of(
                ".env.backup.20251120",
                ".env.production~",
                ".env.production.swp",
                ".env.staging.bak",
                ".env.staging.orig",
                "#.env.staging#")) {
            Folders.file(folder, name, "JWT_SECRET=" + THIRD + "\n");
        }
        Files.createSymbolicLink(folder.resolve(".#.env.staging"), Path.of("user@host.1"));
        for (String none : List.of(".env.staging.age", ".env.example~", "notes.bak", ".envrc")) {
            Folders.file(folder, none, "x\n");
        }

        left(
                "warning left-over-copy #.env.staging# is a plain copy that was left behind",
                "warning left-over-copy .env.backup.20251120 is a plain copy that was left behind",
                "warning left-over-copy .env.production.swp is a plain copy that was left behind",
                "warning left-over-copy .env.production~ is a plain copy that was left behind",
                "warning left-over-copy .env.staging.bak is a plain copy that was left behind",
                "warning left-over-copy .env.staging.orig is a plain copy that was left behind",
                "note left-over-copy .#.env.staging says that an editor has the file open");
        assertThat(doctor().out()).contains("$ rm '.env.production~'");
    }

    @Test
    void aLeftOverThatOthersCanReadIsMadePrivate() throws Exception {
        clean();
        Folders.file(folder, ".env.backup.20251120", "JWT_SECRET=" + GOOD + "\n");
        mode(".env.backup.20251120", "rw-r--r--");

        assertThat(found()).contains("error readable-by-others .env.backup.20251120 has mode 644");
        doctor("--fix");

        assertThat(modeOf(".env.backup.20251120")).isEqualTo("rw-------");
        doctor("--undo");
        assertThat(modeOf(".env.backup.20251120")).isEqualTo("rw-r--r--");
    }

    @Test
    void plainArchivesOfProfiles() throws Exception {
        clean();
        run("tar", "-czf", "env.tar.gz", ".env.production");
        run("tar", "-cf", "template.tar", ".env.example");
        run("gzip", "-k", ".env.staging");
        Folders.file(folder, "broken.zip", "no archive");

        left(
                "error plain-archive .env.staging.gz holds .env.staging without encryption",
                "error plain-archive env.tar.gz holds .env.production without encryption");
    }

    @Test
    void aTemporaryOfAKilledSave() throws Exception {
        clean();
        String name = ".env.staging.keyturn-0123456789abcdef.tmp";
        Folders.file(folder, name, "JWT_SECRET=" + OTHER + "\n");

        assertThat(found()).contains("warning temporary-file " + name + " was left by a save that was killed");
        doctor("--fix");

        assertThat(found()).isEmpty();
    }

    @Test
    void profilesThatGitDoesNotIgnore() throws Exception {
        clean();
        run("git", "init", "-q");
        Folders.file(folder, ".gitignore", "target\r\n\u00fc");

        mended("warning not-ignored .gitignore does not cover .env.production, .env.staging");

        assertThat(Folders.bytes(folder.resolve(".gitignore"))).startsWith("target\r\n");
    }

    @Test
    void whatTheUsualLinesDoNotCoverGetsItsOwn() throws Exception {
        clean();
        run("git", "init", "-q");
        Folders.file(folder, ".gitignore", ".env\n.env.*\n!.env.*.example\n!.env.example\n!.env.staging\n");
        Folders.file(folder, "#.env.staging#", "A=1\n");
        run("tar", "-cf", "old env.tar", ".env.production");

        doctor("--fix");

        assertThat(found()).noneMatch(line -> line.contains("not-ignored"));
        assertThat(Folders.bytes(folder.resolve(".gitignore")))
                .endsWith("/.env.staging\n/\\#.env.staging\\#\n/old\\ env.tar\n");
    }

    @Test
    void aStagedProfileLeavesTheIndexAndIsIgnored() throws Exception {
        clean();
        run("git", "init", "-q");
        Folders.file(folder, ".gitignore", "/.env.production\n");
        run("git", "add", "-f", ".env.staging");
        String index = run("git", "ls-files", "-s");

        mended("error staged-for-commit .env.staging is staged: the next commit takes it in");

        assertThat(run("git", "ls-files", "-s")).isEmpty();
        doctor("--undo");
        assertThat(run("git", "ls-files", "-s")).isEqualTo(index);
    }

    @Test
    void aCommittedProfileIsUntrackedOnlyIfAsked() throws Exception {
        clean();
        run("git", "init", "-q");
        Folders.file(folder, ".gitignore", ".env.*\n");
        run("git", "add", "-f", ".env.staging");
        run("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x");
        String index = run("git", "ls-files", "-s");

        doctor("--fix");
        assertThat(run("git", "ls-files", "-s")).isEqualTo(index);
        assertThat(found()).contains("error tracked-by-git .env.staging is tracked by git");

        doctor("--fix", "--rule", "tracked-by-git");
        assertThat(run("git", "ls-files", "-s")).isEmpty();
        assertThat(folder.resolve(".env.staging")).exists();

        doctor("--undo");
        assertThat(run("git", "ls-files", "-s")).isEqualTo(index);
    }

    @Test
    void valuesThatLoadersReadDifferentlyAndLineEnds() throws Exception {
        clean();
        Files.write(
                folder.resolve(".env.staging"),
                ("\ufeffENV=staging\r\nJWT_SECRET=" + OTHER + "\r\nNOTE=p4ss#word\r\n").getBytes("UTF-8"));

        mended(
                "warning byte-order-mark .env.staging starts with a byte order mark",
                "warning carriage-return-kept .env.staging has lines that end with CRLF",
                "warning read-differently NOTE is not read as it is meant in staging");
    }

    @Test
    void duplicatesGoOnlyIfAsked() throws Exception {
        clean();
        Folders.file(folder, ".env.staging", "ENV=old\nENV=staging\nJWT_SECRET=" + OTHER + "\n");
        FolderPicture before = FolderPicture.of(folder);

        doctor("--fix");
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
        doctor("--fix", "--rule", "duplicate-key");

        assertThat(Folders.bytes(folder.resolve(".env.staging"))).isEqualTo("ENV=staging\nJWT_SECRET=" + OTHER + "\n");
        doctor("--undo");
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() throws Exception {
        clean();
        mode(".env.production", "rw-r--r--");
        mode(".env.staging", "rw-r--r--");
        doctor("--fix");
        Folders.file(folder, ".env.production", "ENV=new\n");

        var ended = doctor("--undo");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.error()).contains(".env.production was not taken back: it was changed since");
        assertThat(Folders.bytes(folder.resolve(".env.production"))).isEqualTo("ENV=new\n");
        assertThat(modeOf(".env.production")).isEqualTo("rw-------");
        assertThat(modeOf(".env.staging")).isEqualTo("rw-r--r--");
    }

    @Test
    void aRuleThatDoesNotExistIsNoCleanFolder() {
        clean();

        assertThat(doctor("--rule", "not-ignord").code()).isEqualTo(2);
        assertThat(doctor("--rule", "not-ignored").code()).isZero();
    }

    @Test
    void withoutARunThereIsNothingToTakeBack() {
        clean();

        var ended = doctor("--undo");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.error()).contains("there is nothing to take back");
    }

    @Test
    void whatIsKeptHoldsNoValueInClear() throws Exception {
        clean();
        Folders.file(folder, ".env", Folders.bytes(folder.resolve(".env.production")));
        doctor("--fix");

        try (var kept = Files.list(folder.resolve(".keyturn/mended"))) {
            List<Path> files = kept.toList();
            assertThat(files).hasSize(1);
            assertThat(Folders.bytes(files.getFirst())).doesNotContain(GOOD).doesNotContain("JWT_SECRET");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.getFirst())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFindingHasTheShapeOfTheContract() throws Exception {
        clean();
        mode(".env.production", "rw-r--r--");

        assertThat(doctor("--json").out())
                .startsWith("{\"findings\":[{\"rule\":\"readable-by-others\",\"severity\":\"error\","
                        + "\"profile\":\"production\",\"key\":null,\"file\":\".env.production\",\"line\":null,"
                        + "\"message\":\".env.production has mode 644\"")
                .contains("\"fixable\":true")
                .contains("\"command\":\"chmod 600 .env.production\"");
    }

    /// Exactly these are found, `--fix` mends them all, a second time changes nothing, `--undo` takes all back.
    private void mended(String... expected) throws Exception {
        FolderPicture before = FolderPicture.of(folder);
        assertThat(found()).containsExactlyInAnyOrder(expected);
        assertThat(FolderPicture.of(folder)).isEqualTo(before);

        var ended = doctor("--fix");
        assertThat(ended.code()).as(ended.out() + ended.error()).isZero();
        FolderPicture after = FolderPicture.of(folder);
        assertThat(found()).isEmpty();

        doctor("--fix");
        assertThat(FolderPicture.of(folder)).isEqualTo(after);

        assertThat(doctor("--undo").code()).isZero();
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
        assertThat(found()).containsExactlyInAnyOrder(expected);
        assertThat(doctor("--fix").code()).isZero();
    }

    /// Exactly these are found, and `--fix` touches nothing.
    private void left(String... expected) {
        FolderPicture before = FolderPicture.of(folder);
        assertThat(found()).containsExactlyInAnyOrder(expected);

        assertThat(doctor("--fix").code()).isEqualTo(1);

        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }

    private List<String> found() {
        try {
            var found = new ArrayList<String>();
            for (var node : new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(doctor("--json").out())
                    .path("findings")) {
                found.add(
                        node.path("severity").asText() + " " + node.path("rule").asText() + " "
                                + node.path("message").asText());
            }
            return found;
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }

    private Calls.Ended doctor(String... options) {
        var words = new ArrayList<>(List.of("doctor"));
        words.addAll(List.of(options));
        return Calls.call(folder, words.toArray(String[]::new));
    }

    private void mode(String name, String mode) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString(mode));
    }

    private String modeOf(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private void chown(String name, int user) throws IOException {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "skipped: only root gives files away");
        Files.setAttribute(folder.resolve(name), "unix:uid", user);
    }

    private void setfacl(String name, String entry) throws Exception {
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

    private String run(String... command) throws Exception {
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
