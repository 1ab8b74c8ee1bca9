package keyturn.backup;

import static keyturn.backup.BackupTestFolder.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import keyturn.crypto.AgePassphrase;
import keyturn.crypto.KdfCost;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import keyturn.job.Progress;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Archives that were made to do harm, sealed with the right passphrase.
@Tag("timed")
class HostileArchiveTest {

    private static final String GOOD = "A=1\n";

    @TempDir
    private Path temporary;

    private static Map<String, byte[]> all = Map.of();

    @BeforeAll
    static void build() throws IOException {
        all = archives();
    }

    @AfterAll
    static void release() {
        all = Map.of();
    }

    static Stream<String> names() {
        return all.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedAtOnceAndWritesNothing(String name) throws Exception {
        var work = new BackupTestFolder(temporary);
        Path file = seal(all.get(name));
        var before = BackupTestFolder.tree(temporary);
        long start = cpuTime();

        assertThatThrownBy(() -> work.backups.restoreTo(
                        temporary.resolve("out"), file, passphrase(), Set.of(".env"), Progress.NONE))
                .isInstanceOf(Failure.Damaged.class);

        assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(BackupTestFolder.tree(temporary)).isEqualTo(before);
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @Test
    void whatIsFineOpens() throws Exception {
        var work = new BackupTestFolder(temporary);
        Path file = seal(gzip(tar(tar -> file(tar, ".env", GOOD))));

        work.backups.restoreTo(temporary.resolve("out"), file, passphrase(), Set.of(".env"), Progress.NONE);

        assertThat(temporary.resolve("out/.env")).hasContent("A=1");
    }

    @Test
    void aLinkBesideWhatItPointsAtDoesNoHarm() throws Exception {
        var work = new BackupTestFolder(temporary);
        Path file = seal(gzip(tar(tar -> {
            link(tar, ".env", TarConstants.LF_SYMLINK, ".env.production");
            file(tar, ".env.production", GOOD);
        })));

        work.backups.restoreTo(temporary.resolve("out"), file, passphrase(), Set.of(".env.production"), Progress.NONE);

        assertThat(temporary.resolve("out/.env.production")).hasContent("A=1");
        assertThat(temporary.resolve("out/.env")).doesNotExist();
    }

    private Path seal(byte[] plain) throws Exception {
        var lock = new AgePassphrase(
                Passphrase.ofUtf8(BackupTestFolder.PASSPHRASE.getBytes(StandardCharsets.UTF_8)), new KdfCost(2));
        Path file = Files.createDirectories(temporary.resolve("foreign")).resolve("x.tar.gz.age");
        return Files.write(file, lock.seal(plain));
    }

    private static Map<String, byte[]> archives() throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        for (var name : new String[] {
            "../.env",
            "/etc/passwd",
            "/.env",
            "a/.env",
            "a/../.env",
            "..",
            ".env/x",
            ".env.",
            "env",
            ".envrc",
            ".env.a/b",
            ".env.\u202e",
            ".env.a\nb",
            "./../.env",
            "././.env",
            "\\.env",
            ".ENV",
            ".env." + "a".repeat(65),
            " .env",
            ".keyturn/key"
        }) {
            all.put("named " + name.replace('\n', ' '), gzip(tar(tar -> file(tar, name, GOOD))));
        }
        all.put("symlink away", with(tar -> link(tar, ".env", TarConstants.LF_SYMLINK, "/etc/passwd")));
        all.put("symlink as manifest", with(tar -> link(tar, "MANIFEST.json", TarConstants.LF_SYMLINK, ".env.x")));
        all.put("hard link", with(tar -> link(tar, ".env", TarConstants.LF_LINK, ".env.x")));
        all.put("link then file", with(tar -> {
            link(tar, ".env", TarConstants.LF_SYMLINK, ".env.x");
            file(tar, ".env", GOOD);
        }));
        all.put("character device", with(tar -> link(tar, ".env", TarConstants.LF_CHR, "")));
        all.put("block device", with(tar -> link(tar, ".env", TarConstants.LF_BLK, "")));
        all.put("pipe", with(tar -> link(tar, ".env", TarConstants.LF_FIFO, "")));
        all.put("folder", with(tar -> link(tar, ".env", TarConstants.LF_DIR, "")));
        all.put("unknown kind", with(tar -> link(tar, ".env", (byte) 'Z', "")));
        all.put("same name twice", with(tar -> {
            file(tar, ".env", GOOD);
            file(tar, ".env", "A=2\n");
        }));
        all.put("same name spelled twice", with(tar -> {
            file(tar, ".env", GOOD);
            file(tar, "./.env", "A=2\n");
        }));
        all.put("1,001 entries", gzip(tar(tar -> {
            for (int i = 0; i <= 1_000; i++) {
                file(tar, ".env.p" + i, GOOD);
            }
        })));
        all.put("bomb", gzip(tar(tar -> file(tar, ".env", "A".repeat(10 << 20)))));
        all.put("entry over 16 MiB", tar(tar -> file(tar, ".env", "A=1\n".repeat((16 << 18) + 1))));
        all.put("over 64 MiB in all", tar(tar -> {
            for (int i = 0; i < 5; i++) {
                file(tar, ".env.p" + i, "A=1\n".repeat(14 << 18));
            }
        }));
        all.put(
                "manifest that lies",
                with(tar -> file(
                        tar,
                        "MANIFEST.json",
                        "{\"version\":1,\"id\":\"0\",\"created\":\"\",\"program\":\"\",\"active\":\"\",\"leftOut\":[],"
                                + "\"files\":[{\"name\":\".env.x\",\"mode\":\"600\",\"size\":4,\"sha256\":\"00\"}]}")));
        all.put(
                "manifest without files",
                with(tar -> file(
                        tar,
                        "MANIFEST.json",
                        "{\"version\":1,\"id\":\"0\",\"created\":\"\",\"program\":\"\",\"files\":[],\"leftOut\":[]}")));
        all.put("manifest that is none", with(tar -> file(tar, "MANIFEST.json", "null")));
        all.put("manifest nested deeply", with(tar -> file(tar, "MANIFEST.json", "[".repeat(100_000))));
        all.put("manifest alone", gzip(tar(tar -> file(tar, "MANIFEST.json", "{}"))));
        all.put("nothing", gzip(tar(tar -> {})));
        byte[] good = tar(tar -> file(tar, ".env", GOOD));
        all.put("tar without an end", gzip(Arrays.copyOf(good, 1024)));
        all.put("tar cut in a header", gzip(Arrays.copyOf(good, 300)));
        all.put("gzip cut", Arrays.copyOf(gzip(good), gzip(good).length - 9));
        byte[] sum = gzip(good);
        sum[sum.length - 6] ^= 1;
        all.put("gzip with a wrong check sum", sum);
        all.put("no archive", "just words".getBytes(StandardCharsets.UTF_8));
        all.put("binary", new byte[] {0, 1, 2, 3, 'A', '=', '1'});
        byte[] huge = good.clone();
        System.arraycopy("77777777777\0".getBytes(StandardCharsets.US_ASCII), 0, huge, 124, 12);
        all.put("size beyond the end", gzip(checksummed(huge)));
        byte[] negative = good.clone();
        Arrays.fill(negative, 124, 136, (byte) 0xff);
        all.put("negative size", gzip(checksummed(negative)));
        return all;
    }

    private static byte[] checksummed(byte[] tar) {
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += tar[i] & 0xff;
        }
        byte[] text = String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, tar, 148, 8);
        return tar;
    }

    @FunctionalInterface
    private interface Filling {
        void into(TarArchiveOutputStream tar) throws IOException;
    }

    private static byte[] with(Filling filling) throws IOException {
        return gzip(tar(tar -> {
            file(tar, ".env.x", GOOD);
            filling.into(tar);
        }));
    }

    private static byte[] tar(Filling filling) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            filling.into(tar);
        }
        return out.toByteArray();
    }

    private static void file(TarArchiveOutputStream tar, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static void link(TarArchiveOutputStream tar, String name, byte kind, String target) throws IOException {
        var entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /// Of this thread: how busy the machine is otherwise does not count.
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
