package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.ui.FolderView.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Screens that are made in steps, and before anybody asks for them.
@ExtendWith(ApplicationExtension.class)
class ScreensTest {

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "FIRST=1\nSECOND=2\nTHIRD=3\n");
        var app = new App(Clock.systemUTC(), new SecureRandom(), folder.resolve("config")).costing(Folders.CHEAP);
        driver = new WindowDriver(stage, root, app, Pace.IN_STEPS);
    }

    @BeforeEach
    void open() {
        driver.robot.interact(() -> driver.window.openFolder(root));
        await(() -> driver.window.folderView().isPresent());
        driver.robot.interact(() -> driver.view().show(Place.OVERVIEW));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void whatIsMostUsedIsMadeUnseenAndNothingOfItShows() {
        await(driver::idle);

        assertThat(driver.robot.lookup("#matrix").tryQuery()).isPresent();
        assertThat(driver.shown("#matrix")).isFalse();
        assertThat(driver.shown("#overview-backup")).isTrue();
        assertThat(driver.robot.lookup("#backups").tryQuery()).isEmpty();
        assertThat(driver.view().place()).contains(Place.OVERVIEW);
    }

    @Test
    void whatWasMadeUnseenIsThereInOneGo() {
        await(driver::idle);

        driver.robot.interact(() -> {
            driver.view().go(Place.SECRETS);
            assertThat(driver.view().isMaking()).isFalse();
        });

        assertThat(driver.shown("#matrix")).isTrue();
        assertThat(driver.shown("#overview-backup")).isFalse();
        assertThat(driver.text("#inspector .inspector-key")).isNotEmpty();
    }

    @Test
    void whoWantsToGoOnWhileTheFolderIsReadIsThereWhenItHasBeen() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Folders.file(other, ".env.production", "FIRST=1\n");
        driver.robot.interact(driver.window::lock);
        await(() -> driver.window.folderView().isEmpty() && driver.idle());
        driver.robot.interact(() -> {
            driver.window.openFolder(other);
            press(KeyCode.DIGIT2, true);
            press(KeyCode.DIGIT5, true);
        });

        await(() -> driver.window.folderView().isPresent() && driver.idle());

        assertThat(driver.view().place()).contains(Place.ACTIVITY);
        assertThat(driver.shown("#activity")).isTrue();
    }

    @Test
    void keysOfTheWindowComeAfterTheScreenToo() {
        await(driver::idle);
        driver.robot.interact(() -> {
            driver.view().go(Place.ACTIVITY);
            press(KeyCode.DIGIT1, true);
        });

        await(driver::idle);

        assertThat(driver.view().place()).contains(Place.OVERVIEW);
        driver.robot.interact(() -> driver.view().back());
        assertThat(driver.view().place()).contains(Place.ACTIVITY);
    }

    @Test
    void theKeyboardIsFreeAgainWhenTheScreenIsThere() {
        await(driver::idle);
        driver.robot.interact(() -> driver.view().go(Place.ACTIVITY));
        await(driver::idle);

        driver.write("#activity-filter", "save");

        assertThat(driver.text("#activity-filter")).isEqualTo("save");
    }

    @Test
    void whoGoesOnBeforeAScreenIsThereDoesNotSeeItLater() {
        await(driver::idle);
        driver.robot.interact(() -> {
            driver.view().go(Place.SETTINGS);
            driver.view().go(Place.SECRETS);
        });

        await(driver::idle);

        assertThat(driver.shown("#matrix")).isTrue();
        assertThat(driver.shown("#settings-theme")).isFalse();
        driver.robot.interact(() -> driver.view().back());
        assertThat(driver.view().place()).contains(Place.OVERVIEW);
    }

    @Test
    void aFolderThatIsLeftWhileScreensAreMadeLeavesNothingBehind() {
        driver.robot.interact(() -> {
            driver.view().go(Place.SECRETS);
            driver.window.lock();
        });

        await(() -> driver.window.folderView().isEmpty() && driver.idle());

        assertThat(driver.robot.lookup("#matrix").tryQuery()).isEmpty();
        driver.robot.interact(() -> press(KeyCode.ENTER, false));
        await(() -> driver.window.folderView().isPresent() && driver.idle());
    }

    /// As the desktop does.
    private void press(KeyCode key, boolean shortcut) {
        var scene = driver.window.scene();
        Node owner = scene.getFocusOwner();
        EventTarget target = owner == null || !scene.equals(owner.getScene()) ? scene : owner;
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target, new KeyEvent(type, "", "", key, false, shortcut, false, false));
        }
    }
}
