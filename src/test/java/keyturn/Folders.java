package keyturn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import keyturn.crypto.KdfCost;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;
import org.junit.jupiter.api.Assumptions;

/// Work folders for tests.
public final class Folders {

    /// 2026-11-24T12:00Z, in UTC.
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    /// Of backups whose cost is not what a test is about: a thousandth of a real one's.
    public static final KdfCost CHEAP = new KdfCost(8);

    private Folders() {}

    /// Writes a file of mode 600.
    public static Path file(Path folder, String name, String content) {
        try {
            Path file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Points `.env` at a profile, in the place of whatever is there.
    public static void active(Path folder, String profile) {
        try {
            Path link = folder.resolve(".env");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of(".env." + profile));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Reads `folder` with the built-in policy.
    public static WorkSnapshot snapshot(Path folder) {
        return snapshot(folder, PolicyFile.builtIn());
    }

    public static WorkSnapshot snapshot(Path folder, Policy policy) {
        try {
            return WorkFolder.at(folder).read(policy);
        } catch (keyturn.failure.Failure failed) {
            throw new AssertionError(failed);
        }
    }

    /// A copy of the shared fixture, profiles with mode 600; skips the test where the fixture is not beside the
    /// project.
    public static Path fixture(Path into) {
        Path source = Path.of("..", "shared", "fixtures", "quantumtrader");
        Assumptions.assumeTrue(
                Files.isDirectory(source), "skipped: the fixture ../shared/fixtures/quantumtrader is not here");
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                file(into, file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return into;
    }

    /// The bytes of a file as text, one character a byte.
    public static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /// No backup folder of one's own.
    public static final Optional<Path> DEFAULT_BACKUPS = Optional.empty();
}
