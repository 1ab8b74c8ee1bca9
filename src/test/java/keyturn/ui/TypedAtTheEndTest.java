package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What stands in a field that has not been left counts when the window saves, closes, locks or goes elsewhere.
@ExtendWith(ApplicationExtension.class)
class TypedAtTheEndTest {

    private static final String PRODUCTION = "JWT_SECRET=d618bcea014a071389d698b241f4721e\nBROKER_SERVER=live-2\n";

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", PRODUCTION);
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @BeforeEach
    void open() {
        driver.open(FolderView.Place.SECRETS);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void savingByKeysSavesWhatIsBeingTypedInACell() {
        type("BROKER_SERVER");

        driver.robot.push(KeyCode.CONTROL, KeyCode.S);

        await(() ->
                driver.idle() && Folders.bytes(root.resolve(".env.production")).contains("live-3"));
        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo(PRODUCTION.replace("live-2", "live-3"));
        assertThat(driver.shown("#cell-editor")).isFalse();
    }

    @Test
    void savingByKeysSavesASecretThatIsBeingTyped() {
        type("JWT_SECRET");

        driver.robot.push(KeyCode.CONTROL, KeyCode.S);

        await(() ->
                driver.idle() && Folders.bytes(root.resolve(".env.production")).contains("live-3"));
        assertThat(Folders.bytes(root.resolve(".env.production")))
                .isEqualTo(PRODUCTION.replace("d618bcea014a071389d698b241f4721e", "live-3"));
    }

    @Test
    void pressingTheButtonThatSavesStagesItAndTheButtonSavesIt() {
        type("BROKER_SERVER");
        assertThat(driver.robot.lookup("#save").query().isDisabled()).isTrue();

        driver.robot.clickOn("#save");
        assertThat(driver.staged()).isEqualTo(1);

        driver.robot.clickOn("#save");
        await(() ->
                driver.idle() && Folders.bytes(root.resolve(".env.production")).contains("live-3"));
    }

    @Test
    void closingAsksAboutIt() {
        type("BROKER_SERVER");

        driver.robot.push(KeyCode.CONTROL, KeyCode.W);

        await(() -> driver.shown("#unsaved"));
        assertThat(driver.staged()).isEqualTo(1);
    }

    /// Enter presses the button that has the focus, which was the first one: it closed without saving.
    @Test
    void enterAtTheQuestionSavesAsTheMarkedButtonSays() {
        type("BROKER_SERVER");
        driver.robot.push(KeyCode.CONTROL, KeyCode.W);
        await(() -> driver.shown("#unsaved"));

        driver.robot.push(KeyCode.ENTER);

        await(() -> driver.window.folderView().isEmpty());
        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo(PRODUCTION.replace("live-2", "live-3"));
    }

    @Test
    void lockingKeepsIt() {
        type("BROKER_SERVER");

        driver.robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> driver.window.folderView().isEmpty() && driver.idle());
        driver.open(FolderView.Place.SECRETS);

        assertThat(driver.staged()).isEqualTo(1);
    }

    @Test
    void goingElsewhereByKeysStagesIt() {
        type("BROKER_SERVER");

        driver.robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);

        assertThat(driver.staged()).isEqualTo(1);
    }

    @Test
    void aLineThatIsBeingTypedIsSaved() {
        driver.robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        select("BROKER_SERVER");
        driver.robot.interact(() -> driver.robot.lookup("#profile-rows").query().requestFocus());
        driver.robot.push(KeyCode.ENTER);
        driver.robot.push(KeyCode.END).write("5", 0);

        driver.robot.push(KeyCode.CONTROL, KeyCode.S);

        await(() ->
                driver.idle() && Folders.bytes(root.resolve(".env.production")).contains("live-25\n"));
    }

    private void type(String key) {
        select(key);
        driver.robot.interact(() -> driver.robot.lookup("#matrix").query().requestFocus());
        driver.robot.push(KeyCode.ENTER);
        driver.robot.write("live-3", 0);
        assertThat(driver.staged()).isZero();
    }

    private void select(String key) {
        driver.robot.interact(
                () -> driver.view().go(Destination.Secrets.at(new ProfileName("production"), new EnvKey(key))));
    }
}
