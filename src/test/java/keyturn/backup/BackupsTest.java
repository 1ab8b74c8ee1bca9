package keyturn.backup;

import static keyturn.backup.BackupTestFolder.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.job.Progress;
import keyturn.policy.Policy;
import keyturn.policy.SecretType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackupsTest {

    @TempDir
    private Path temporary;

    private BackupTestFolder work;

    @BeforeEach
    void setUp() throws Exception {
        work = new BackupTestFolder(temporary);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBackedUpComesBackByteForByte(BackupFormat format) throws Exception {
        var backup = work.create(format);
        var out = temporary.resolve("out");

        work.backups.restoreTo(
                out, backup.file(), passphrase(), Set.of(".env.production", ".env.staging"), Progress.NONE);

        for (var name : List.of(".env.production", ".env.staging")) {
            assertThat(out.resolve(name)).hasSameBinaryContentAs(work.root.resolve(name));
            assertThat(mode(out.resolve(name))).isEqualTo("rw-------");
        }
        assertThat(mode(out)).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @EnumSource
    void aBackupIsForItsOwnerOnlyAndNothingPartialStays(BackupFormat format) throws Exception {
        var backup = work.create(format);

        assertThat(backup.state()).isEqualTo(Backup.State.VERIFIED);
        assertThat(backup.profiles()).containsExactly("production", "staging");
        assertThat(backup.file().getFileName().toString())
                .matches("envbackup-20261124T083000Z-[0-9a-f]{8}\\.tar\\.gz\\.(age|enc)");
        assertThat(mode(work.folder)).isEqualTo("rwx------");
        try (var files = Files.list(work.folder)) {
            assertThat(files).allSatisfy(file -> {
                assertThat(mode(file)).isEqualTo("rw-------");
                assertThat(file.getFileName().toString()).startsWith("envbackup-");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListTellsWhatIsKnownWithoutAPassphrase(BackupFormat format) throws Exception {
        var backup = work.create(format);

        assertThat(work.backups.list()).containsExactly(backup);
        assertThat(backup.created()).isEqualTo(Instant.parse("2026-11-24T08:30:00Z"));

        byte[] bytes = Files.readAllBytes(backup.file());
        bytes[bytes.length - 1] ^= 1;
        var modified = Files.getLastModifiedTime(backup.file());
        Files.write(backup.file(), bytes);
        Files.setLastModifiedTime(backup.file(), modified);

        assertThat(work.backups.list()).extracting(Backup::state).containsExactly(Backup.State.CHANGED);
    }

    @Test
    void foreignFilesAreListedAsUnverified() throws Exception {
        Files.createDirectories(work.folder);
        Files.writeString(work.folder.resolve("env.tar.gz.enc"), "Salted__");
        Files.writeString(work.folder.resolve("notes.txt"), "x");

        assertThat(work.backups.list()).singleElement().satisfies(backup -> {
            assertThat(backup.state()).isEqualTo(Backup.State.UNVERIFIED);
            assertThat(backup.format()).isEqualTo(BackupFormat.OPENSSL);
            assertThat(backup.profiles()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPassphraseOpensNothing(BackupFormat format) throws Exception {
        var backup = work.create(format);
        var before = BackupTestFolder.tree(temporary);

        assertThatThrownBy(() -> work.backups.verify(backup.file(), passphrase("wrong one"), Progress.NONE))
                .isInstanceOf(Failure.WrongPassphrase.class)
                .hasMessageNotContaining("wrong one");
        assertThatThrownBy(() -> work.backups.restoreTo(
                        temporary.resolve("out"),
                        backup.file(),
                        passphrase("wrong one"),
                        Set.of(".env.staging"),
                        Progress.NONE))
                .isInstanceOf(Failure.WrongPassphrase.class);

        assertThat(BackupTestFolder.tree(temporary)).isEqualTo(before);
    }

    @Test
    void anEmptyPassphraseIsRefused() {
        for (var format : BackupFormat.values()) {
            assertThatThrownBy(() -> work.create(format, passphrase(""))).isInstanceOf(Failure.Usage.class);
        }
    }

    @Test
    void thePreviewComparesKeyByKeyAndMasks() throws Exception {
        var backup = work.create(BackupFormat.AGE);
        Files.writeString(work.root.resolve(".env.production"), "JWT_SECRET=now\nNEW_TOKEN=b\nDEBUG=true\n");
        var fingerprints = new Fingerprints(new byte[32]);

        var preview = work.backups.preview(
                backup.file(), passphrase(), work.snapshot(), policy()::isSecret, fingerprints, Progress.NONE);

        assertThat(preview.warnings()).isEmpty();
        var production = preview.files().getFirst();
        assertThat(production.fileName()).isEqualTo(".env.production");
        assertThat(production.exists()).isTrue();
        assertThat(production.keys())
                .extracting(each -> each.key().name() + " " + each.kind())
                .containsExactly("JWT_SECRET CHANGED", "DEBUG CHANGED", "NEW_TOKEN REMOVED");
        assertThat(production.keys().get(1).before()).isEqualTo("true");
        assertThat(production.keys().get(1).after()).isEqualTo("false");
        assertThat(production.keys().getFirst().after()).matches("[0-9a-f]{4}");
        assertThat(preview.files().get(1).identical()).isTrue();
        assertThat(preview.toString()).doesNotContain(BackupTestFolder.SECRET);
    }

    @Test
    void nothingIsOverwrittenInAnotherFolder() throws Exception {
        var backup = work.create(BackupFormat.AGE);
        var out = Files.createDirectories(temporary.resolve("out"));
        Files.writeString(out.resolve(".env.staging"), "mine");

        assertThatThrownBy(() -> work.backups.restoreTo(
                        out, backup.file(), passphrase(), Set.of(".env.production", ".env.staging"), Progress.NONE))
                .isInstanceOf(Failure.Refused.class);

        assertThat(out).isDirectoryContaining(file -> file.endsWith(".env.staging"));
        assertThat(out.resolve(".env.production")).doesNotExist();
        assertThat(out.resolve(".env.staging")).hasContent("mine");
    }

    @Test
    void anInterruptLeavesNothingBehind() throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> work.create(BackupFormat.AGE)).isInstanceOf(InterruptedException.class);

        assertThat(work.folder).doesNotExist();
    }

    @Test
    void anInterruptDuringTheReadBackRemovesThePartialFile() throws Exception {
        assertThatThrownBy(() -> work.backups.create(
                        work.snapshot(), Set.of(), BackupFormat.OPENSSL, passphrase(), "", (done, total) -> {
                            if (done * 2 == total) {
                                Thread.currentThread().interrupt();
                            }
                        }))
                .isInstanceOf(InterruptedException.class);

        assertThat(work.folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenIsAFailure() throws Exception {
        Files.writeString(Files.createDirectories(work.root.resolve(".keyturn")).resolve("backups"), "a file");

        assertThatThrownBy(() -> work.create(BackupFormat.AGE)).isInstanceOf(Failure.Storage.class);
    }

    @Test
    void onlyChosenProfilesAreBackedUp() throws Exception {
        var backup = work.backups.create(
                work.snapshot(),
                Set.of(new ProfileName("staging")),
                BackupFormat.AGE,
                passphrase(),
                "by hand",
                Progress.NONE);

        assertThat(backup.profiles()).containsExactly("staging");
        assertThatThrownBy(() -> work.backups.restoreTo(
                        temporary.resolve("out"),
                        backup.file(),
                        passphrase(),
                        Set.of(".env.production"),
                        Progress.NONE))
                .isInstanceOf(Failure.NotFound.class);
    }

    private static Policy policy() {
        var types = new java.util.LinkedHashMap<EnvKey, SecretType>();
        for (var name : List.of("JWT_SECRET", "NEW_TOKEN", "DEBUG", "API_HOST")) {
            types.put(new EnvKey(name), type(name, !name.equals("DEBUG")));
        }
        return new Policy(List.of(), types);
    }

    private static SecretType type(String name, boolean secret) {
        return new SecretType(
                new EnvKey(name),
                "Application",
                "",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                new keyturn.policy.RotationRule.WhenCompromised(),
                "",
                keyturn.policy.Criticality.HIGH,
                java.util.Optional.empty(),
                secret);
    }

    private static String mode(Path path) throws java.io.IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
