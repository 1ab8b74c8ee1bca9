package keyturn.work;

import static keyturn.work.Folders.KEY;
import static keyturn.work.Folders.POLICY;
import static keyturn.work.Folders.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Another program edits the file as fast as it can while Keyturn saves it as fast as it can.
@Tag("timed")
class OutsideEditsTest {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("keyturn.hammer", 5));
    private static final EnvKey OUTSIDE = new EnvKey("OUTSIDE");

    @TempDir
    Path root;

    private final AtomicBoolean end = new AtomicBoolean();
    private final Random pace = new Random(1);
    private int saved;
    private int edits;
    private int lost;

    @Test
    void no_edit_by_renaming_is_lost(TestReporter report) throws Exception {
        report.publishEntry("renaming", hammer(this::rename));
        assertThat(edits).isPositive();
        assertThat(saved).isPositive();
        assertThat(lost).isZero();
    }

    @Test
    void no_edit_in_place_is_lost(TestReporter report) throws Exception {
        report.publishEntry("in place", hammer((file, bytes) -> Files.write(file, bytes)));
        assertThat(edits).isPositive();
        assertThat(saved).isPositive();
        assertThat(lost).isZero();
    }

    private interface Writer {
        void write(Path file, byte[] bytes) throws IOException;
    }

    private void rename(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling("editor");
        Files.write(temporary, bytes);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private String hammer(Writer writer) throws Exception {
        Path file = Folders.file(root, ".env.production", "JWT_SECRET=0\nOUTSIDE=0\n");
        var editor = CompletableFuture.runAsync(() -> edit(file, writer));
        int saves = 0;
        int conflicts = 0;
        WorkFolder work = WorkFolder.at(root);
        long start = System.nanoTime();
        while (System.nanoTime() - start < LENGTH.toNanos() && !editor.isDone()) {
            WorkSnapshot base = work.read(POLICY);
            var document = base.profile(PRODUCTION).flatMap(Profile::document);
            if (document.isEmpty() || document.get().value(OUTSIDE).isEmpty()) {
                continue; // the editor is half way through a write
            }
            try {
                saves++;
                work.save(base, java.util.Map.of(PRODUCTION, document.get().set(KEY, SecretText.of("" + saves))));
                saved++;
            } catch (Failure.Conflict conflict) {
                conflicts++;
            }
        }
        end.set(true);
        editor.get(30, TimeUnit.SECONDS);
        assertThat(Folders.names(root)).containsExactly(".env.production");
        String counted = "saved=" + saved + " conflicts=" + conflicts + " outside edits=" + edits + " lost=" + lost;
        System.out.println("outside edits: " + counted);
        return counted;
    }

    private void edit(Path file, Writer writer) {
        try {
            while (!end.get()) {
                if (!isThere(file, edits)) {
                    lost++;
                }
                byte[] now = Files.readAllBytes(file);
                var next = EnvDocument.parse(now).set(OUTSIDE, SecretText.of("" + (edits + 1)));
                writer.write(file, next.bytes());
                edits++;
                // A pace at which saves get through as well.
                LockSupport.parkNanos(pace.nextLong(20_000_000));
            }
            if (!isThere(file, edits)) {
                lost++;
            }
        } catch (IOException | Failure failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Waits a while, for an edit that was displaced may be on its way back.
    private static boolean isThere(Path file, int edit) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2)) {
            try {
                String text = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
                if (text.contains("OUTSIDE=" + edit + "\n")) {
                    return true;
                }
            } catch (NoSuchFileException between) {
                // Looked at again.
            }
        }
        return false;
    }
}
