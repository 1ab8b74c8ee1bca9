package keyturn.work;

import static keyturn.work.Folders.POLICY;
import static keyturn.work.Folders.PRODUCTION;
import static keyturn.work.Folders.file;
import static keyturn.work.Folders.names;
import static keyturn.work.Folders.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("timed")
class BadInputTest {

    @TempDir
    Path root;

    @Test
    @Timeout(30)
    void what_cannot_be_read_is_said_and_nothing_waits() throws Exception {
        file(root, ".env.good", "A=1\n");
        Files.createDirectory(root.resolve(".env.folder"));
        Files.createSymbolicLink(root.resolve(".env.device"), Path.of("/dev/zero"));
        Files.createSymbolicLink(root.resolve(".env.nowhere"), Path.of("gone"));
        Files.createSymbolicLink(root.resolve(".env.circle"), Path.of(".env.circle2"));
        Files.createSymbolicLink(root.resolve(".env.circle2"), Path.of(".env.circle"));
        try (var large = new RandomAccessFile(root.resolve(".env.large").toFile(), "rw")) {
            large.setLength(100 << 20);
        }
        assumeTrue(Programs.works("mkfifo", root.resolve(".env.pipe").toString()), "mkfifo is missing");
        WorkSnapshot snapshot = WorkFolder.at(root).read(POLICY);
        assertThat(reason(snapshot, "folder")).isEqualTo("it is a folder, not a file");
        assertThat(reason(snapshot, "device")).isEqualTo("it is a device, not a file");
        assertThat(reason(snapshot, "nowhere")).isEqualTo("the link leads to nowhere");
        assertThat(reason(snapshot, "circle")).isEqualTo("the links lead in a circle");
        assertThat(reason(snapshot, "large")).isEqualTo("it is larger than 16 MiB");
        assertThat(reason(snapshot, "pipe")).isEqualTo("it is a pipe, not a file");
        assertThat(snapshot.profile(new ProfileName("good")).orElseThrow().document())
                .isPresent();
    }

    @Test
    void ten_thousand_profiles_are_listed(TestReporter report) throws Exception {
        for (int i = 0; i < 10_000; i++) {
            Files.write(root.resolve(".env.p" + i), new byte[] {'A', '=', '1', '\n'});
        }
        long start = System.nanoTime();
        assertThat(WorkFolder.at(root).read(POLICY).profiles()).hasSize(10_000);
        report.publishEntry("10,000 profiles, ms", "" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    @Test
    void a_full_disk_keeps_the_old_file() throws Exception {
        Path disk = Files.createDirectory(root.resolve("disk"));
        assumeTrue(
                Programs.works("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
                "a small disk cannot be mounted");
        try {
            refused(disk, "A=" + "x".repeat(40_000) + "\nJWT_SECRET=old\n", "the disk is full");
        } finally {
            Programs.run(List.of("umount", disk.toString()));
        }
    }

    @Test
    void a_limit_on_file_sizes_keeps_the_old_file() throws Exception {
        String before = "A=" + "x".repeat(40_000) + "\nJWT_SECRET=old\n";
        Path file = file(root, ".env.production", before);
        var command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 16; exec \"$@\"", "bash"));
        command.addAll(Programs.java(OneSave.class, root, "new"));
        assertThat(Programs.run(command).output()).contains("a limit on the size of files is reached");
        assertThat(text(file)).isEqualTo(before);
        assertThat(names(root)).containsExactly(".env.production");
    }

    @Test
    void a_folder_or_file_of_another_user_is_refused() throws Exception {
        Path folder = Files.createDirectory(root.resolve("work"));
        Path file = file(folder, ".env.production", "JWT_SECRET=old\n", "rw-rw-rw-");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(asNobody(folder)).contains("Storage: cannot save .env.production: permission denied");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(asNobody(folder)).contains("Storage: cannot save .env.production: it belongs to another user");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(asNobody(folder)).contains("permission denied");
        assertThat(text(file)).isEqualTo("JWT_SECRET=old\n");
        assertThat(names(folder)).containsExactly(".env.production");
    }

    private static String asNobody(Path folder) throws Exception {
        List<String> java = Programs.java(OneSave.class, folder, "new");
        var command = new ArrayList<>(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"));
        var readable = new ArrayList<>(command);
        readable.addAll(List.of("ls", java.get(java.indexOf("-cp") + 1).split(":", 2)[0]));
        assumeTrue(Programs.works(readable.toArray(String[]::new)), "cannot act as another user here");
        command.addAll(java);
        return Programs.run(command).output();
    }

    private static void refused(Path folder, String before, String reason) throws Exception {
        Path file = file(folder, ".env.production", before);
        WorkFolder work = WorkFolder.at(folder);
        WorkSnapshot base = work.read(POLICY);
        assertThatThrownBy(() -> Folders.save(work, base, PRODUCTION, "new"))
                .isInstanceOf(Failure.Storage.class)
                .hasMessageContaining(reason);
        assertThat(text(file)).isEqualTo(before);
        assertThat(names(folder)).containsExactly(".env.production");
    }

    private static String reason(WorkSnapshot snapshot, String name) {
        var profile = snapshot.profile(new ProfileName(name)).orElseThrow();
        return profile.content() instanceof Content.Unavailable(String reason) ? reason : "read";
    }
}
