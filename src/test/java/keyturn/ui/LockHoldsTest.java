package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.app.WindowLock;
import keyturn.env.EnvKey;
import keyturn.env.Passphrase;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What could leave a window open that was told to lock, or open one without what unlocks it.
@ExtendWith(ApplicationExtension.class)
class LockHoldsTest {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey KEY = new EnvKey("BROKER_SERVER");

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;
    private WindowLock lock;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "BROKER_SERVER=live-2\nOTHER=1\n");
        driver = new WindowDriver(stage, root, folder.resolve("config"));
        lock = driver.window.parts().locks().passphrase();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aFolderThatHasGoneIsNoReasonNotToLock() throws Exception {
        driver.open(FolderView.Place.SECRETS);
        stage("typed-before");
        Path elsewhere = Files.move(root, folder.resolve("elsewhere"));

        lock();

        assertThat(driver.window.folderView()).isEmpty();
        Files.move(elsewhere, root);
        unlock();
        assertThat(driver.staged()).isEqualTo(1);
        assertThat(driver.folder().edits().document(PRODUCTION).orElseThrow().value(KEY))
                .contains(SecretText.of("typed-before"));
    }

    @Test
    void aWindowThatIsLockedAsksForAPassphraseThatWasChosenSince() throws Exception {
        driver.open(FolderView.Place.SECRETS);
        lock();
        lock.choose(Passphrase.of("correct horse".toCharArray()));

        driver.fire("#unlock");

        await(() -> driver.shown("#unlock-passphrase") && driver.idle());
        assertThat(driver.window.folderView()).isEmpty();
    }

    @Test
    void whoLocksWhileTheFolderIsBeingOpenedFindsItLocked() {
        driver.robot.interact(() -> {
            driver.window.openFolder(root);
            driver.window.lock();
        });

        await(() -> driver.shown("#locked") && driver.idle());
        assertThat(driver.window.folderView()).isEmpty();
    }

    private void stage(String value) {
        driver.robot.interact(() -> driver.folder().edit(edits -> edits.set(PRODUCTION, KEY, SecretText.of(value))));
        assertThat(driver.staged()).isEqualTo(1);
    }

    private void lock() {
        driver.robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> driver.shown("#locked") && driver.idle());
    }

    private void unlock() {
        driver.fire("#unlock");
        await(() -> driver.window.folderView().isPresent() && driver.idle());
    }
}
