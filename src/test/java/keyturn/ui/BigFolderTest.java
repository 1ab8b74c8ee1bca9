package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Opens 50 profiles of 200 keys and watches how long the window's thread is ever busy at a stretch.
@ExtendWith(ApplicationExtension.class)
class BigFolderTest {

    private static final int PROFILES = 50;
    private static final int KEYS = 200;

    /// Far above what a quiet machine needs: it finds work that belongs into a job, not a slow machine.
    private static final long MOST_MILLIS = 10_000;

    @TempDir
    private Path folder;

    private WindowDriver driver;
    private final AtomicLong longest = new AtomicLong();

    @Start
    void show(Stage stage) throws Exception {
        Path root = Files.createDirectory(folder.resolve("service"));
        for (int profile = 0; profile < PROFILES; profile++) {
            var text = new StringBuilder();
            for (int key = 0; key < KEYS; key++) {
                text.append("SERVICE_%03d_TOKEN=%08x%08x%08x\n".formatted(key, profile * 7919, key * 104729, key));
            }
            Folders.file(root, ".env.profile%02d".formatted(profile), text.toString());
        }
        driver = new WindowDriver(stage, root, folder.resolve("config"));
        new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (last != 0) {
                    longest.accumulateAndGet(time - last, Math::max);
                }
                last = time;
            }
        }.start();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void opensWhileTheWindowStaysAlive() {
        driver.open(FolderView.Place.OVERVIEW);
        long overview = longest.getAndSet(0) / 1_000_000;
        driver.robot.interact(() -> driver.view().show(FolderView.Place.SECRETS));
        WindowDriver.await(() -> driver.idle());
        long secrets = longest.getAndSet(0) / 1_000_000;
        driver.robot.interact(() -> driver.folder()
                .edit(edits -> edits.set(
                        new keyturn.env.ProfileName("profile00"),
                        new keyturn.env.EnvKey("SERVICE_000_TOKEN"),
                        keyturn.env.SecretText.of("x"))));
        WindowDriver.await(() -> driver.idle());
        long edit = longest.getAndSet(0) / 1_000_000;

        assertThat(driver.robot.lookup("#matrix").queryTableView().getColumns()).hasSize(PROFILES + 1);
        assertThat(Math.max(overview, Math.max(secrets, edit)))
                .as("longest block in ms: open %d, secrets %d, edit %d", overview, secrets, edit)
                .isLessThan(MOST_MILLIS);
    }
}
