package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.SetClock;
import keyturn.app.App;
import keyturn.app.WindowLock;
import keyturn.env.Passphrase;
import keyturn.job.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window with a passphrase, and when it locks by itself.
@ExtendWith(ApplicationExtension.class)
class UnlockTest {

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T12:00:00Z"));
    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "BROKER_SERVER=live-2\n");
        Path config = folder.resolve("config");
        var app = new App(clock, new SecureRandom(), config);
        app.open(root, new App.Access.Writing(Duration.ZERO), Folders.DEFAULT_BACKUPS)
                .close();
        WindowLock.of(app).choose(Passphrase.of("correct horse".toCharArray()));
        driver = new WindowDriver(stage, root, config, clock);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aWindowWithAPassphraseStartsLockedAndThreeWrongOnesAreToldByTheOverview() {
        driver.robot.interact(() -> driver.window.openFolder(root));
        await(() -> driver.shown("#unlock-passphrase"));
        assertThat(driver.window.folderView()).isEmpty();

        for (int i = 0; i < 3; i++) {
            type("wrong horse");
        }

        await(() -> driver.text("#unlock-message").endsWith("in 5 s."));
        assertThat(driver.robot.lookup("#unlock").query().isDisabled()).isTrue();
        clock.pass(Duration.ofSeconds(5));
        await(() -> !driver.robot.lookup("#unlock").query().isDisabled());
        type("correct horse");
        await(() -> driver.window.folderView().isPresent() && driver.idle());
        assertThat(driver.folder().state().findings())
                .anyMatch(it ->
                        it.rule().equals("failed-unlocks") && it.sentence().contains("3"));
    }

    @Test
    void anUntouchedWindowLocksAfterItsTimeAndKeepsWhatIsStaged() {
        unlock();
        driver.robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        clock.pass(Duration.ofSeconds(239));
        driver.robot.push(KeyCode.SHIFT);
        clock.pass(Duration.ofSeconds(2));
        assertThat(driver.window.folderView()).isPresent();

        clock.pass(Duration.ofSeconds(240));

        await(() -> driver.shown("#unlock-passphrase"));
        assertThat(driver.window.folderView()).isEmpty();
    }

    @Test
    void aJobThatRunsIsFinishedBeforeTheWindowLocks() throws Exception {
        unlock();
        var done = new CountDownLatch(1);
        driver.robot.interact(() -> driver.window
                .jobs()
                .start(new Job<>(
                        "long",
                        _ -> {
                            done.await();
                            return done;
                        },
                        _ -> {})));

        clock.pass(Duration.ofMinutes(10));
        await(() -> driver.window.waitsToLock());
        assertThat(driver.window.folderView()).isPresent();

        done.countDown();
        await(() -> driver.shown("#unlock-passphrase"));
    }

    @Test
    void inAFolderOfWhichNothingIsKeptUnlockingBeginsNothing() throws Exception {
        Path fresh = Files.createDirectory(folder.resolve("fresh"));
        Folders.file(fresh, ".env.production", "BROKER_SERVER=live-2\n");
        driver.robot.interact(() -> driver.window.openFolder(fresh));
        await(() -> driver.shown("#unlock-passphrase"));
        type("wrong horse");

        type("correct horse");

        await(() -> driver.window.folderView().isPresent() && driver.idle());
        assertThat(driver.view().place()).contains(FolderView.Place.WELCOME);
        assertThat(fresh.resolve(".keyturn")).doesNotExist();
    }

    @Test
    void aWrongPassphraseIsCalledWrongAlsoWhereThatCannotBeRecorded() throws Exception {
        Files.createDirectory(root.resolve(".keyturn/activity.jsonl"));
        driver.robot.interact(() -> driver.window.openFolder(root));
        await(() -> driver.shown("#unlock-passphrase"));

        type("wrong horse");

        assertThat(driver.text("#unlock-message")).isEqualTo("That is not the passphrase.");
    }

    private void unlock() {
        driver.robot.interact(() -> driver.window.openFolder(root));
        await(() -> driver.shown("#unlock-passphrase"));
        type("correct horse");
        await(() -> driver.window.folderView().isPresent() && driver.idle());
    }

    private void type(String passphrase) {
        await(() -> !driver.robot.lookup("#unlock").query().isDisabled());
        driver.write("#unlock-passphrase", passphrase);
        driver.robot.push(KeyCode.ENTER);
        await(driver::idle);
    }
}
