package keyturn.backup;

import static keyturn.backup.BackupTestFolder.passphrase;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import keyturn.failure.Failure;
import keyturn.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing that was changed or cut is accepted, wherever it was changed or cut.
class TamperTest {

    @TempDir
    private Path temporary;

    private BackupTestFolder work;
    private Path out;

    @BeforeEach
    void setUp() throws Exception {
        work = new BackupTestFolder(temporary);
        out = temporary.resolve("out");
    }

    @ParameterizedTest
    @EnumSource
    void noChangedByteIsAccepted(BackupFormat format) throws Exception {
        Path file = work.create(format).file();
        byte[] good = Files.readAllBytes(file);
        int accepted = 0;

        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) (1 << (i % 8));
            accepted += opens(file, bad) ? 1 : 0;
        }

        assertThat(accepted).isZero();
        assertThat(out).doesNotExist();
        assertThat(opens(file, good)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void noCutFileIsAccepted(BackupFormat format) throws Exception {
        Path file = work.create(format).file();
        byte[] good = Files.readAllBytes(file);
        int accepted = 0;

        for (int i = 0; i < good.length; i++) {
            accepted += opens(file, Arrays.copyOf(good, i)) ? 1 : 0;
        }
        accepted += opens(file, Arrays.copyOf(good, good.length + 1)) ? 1 : 0;

        assertThat(accepted).isZero();
        assertThat(out).doesNotExist();
    }

    @Test
    void noChangedDigestIsAccepted() throws Exception {
        Path file = work.create(BackupFormat.OPENSSL).file();
        byte[] good = Files.readAllBytes(file);
        Path digest = BackupFile.at(file).digest();
        byte[] line = Files.readAllBytes(digest);
        int accepted = 0;

        for (int i = 0; i < line.length; i++) {
            byte[] bad = line.clone();
            bad[i] ^= 1;
            Files.write(digest, bad);
            accepted += opens(file, good) ? 1 : 0;
        }

        assertThat(accepted).isZero();
        assertThat(out).doesNotExist();
    }

    private boolean opens(Path file, byte[] content) throws Exception {
        Files.write(file, content);
        try {
            work.backups.restoreTo(out, file, passphrase(), Set.of(".env.production"), Progress.NONE);
            return true;
        } catch (Failure.Damaged | Failure.WrongPassphrase refused) {
            assertThat(refused.reason() + refused.remedy())
                    .doesNotContain(BackupTestFolder.SECRET)
                    .doesNotContain(BackupTestFolder.PASSPHRASE);
            return false;
        }
    }
}
