package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A folder with profiles that Keyturn has never seen.
@ExtendWith(ApplicationExtension.class)
class FirstContactTest {

    private static final String SECRET = "sunshine2019";

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "# signs\nJWT_SECRET=" + SECRET + "\nPORT=80\n");
        Folders.file(root, ".env.staging", "PORT=81\n");
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void whatWasFoundIsSaidAndNothingIsWrittenBeforeItIsAskedFor() throws Exception {
        open();

        assertThat(driver.text(".screen-title")).isEqualTo("First look");
        assertThat(driver.robot.lookup(".welcome-found .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("2: .env.production, .env.staging \u00b7 2 keys", "no repository here");
        assertThat(root.resolve(".keyturn")).doesNotExist();
        try (var files = Files.list(root)) {
            assertThat(files).hasSize(2);
        }

        driver.robot.interact(() ->
                ((ToggleButton) driver.robot.lookup("#preview-env-example").query()).fire());
        assertThat(driver.robot.lookup(".welcome-preview").queryAllAs(TextArea.class))
                .filteredOn(TextArea::isVisible)
                .extracting(TextArea::getText)
                .containsExactly("# signs\nJWT_SECRET=\nPORT=");
    }

    @Test
    void aStepIsWrittenAndTakenBackAndAnotherSkipped() throws Exception {
        open();

        driver.fire("#write-env-example");
        await(() -> driver.shown("#take-back-env-example") && driver.shown("#write-env-demo") && driver.idle());
        assertThat(Folders.bytes(root.resolve(".env.example"))).isEqualTo("# signs\nJWT_SECRET=\nPORT=\n");
        assertThat(root.resolve(".keyturn/key")).exists();
        assertThat(driver.text("#status-log")).startsWith("Activity log intact");

        driver.fire("#take-back-env-example");
        await(() -> driver.shown("#write-env-example") && driver.idle());
        assertThat(root.resolve(".env.example")).doesNotExist();

        driver.fire("#skip-keyturn-json");
        await(() -> !driver.shown("#write-keyturn-json"));
        driver.fire("#welcome-on");
        assertThat(driver.text(".screen-title")).isEqualTo("Overview");
        assertThat(root.resolve("keyturn.json")).doesNotExist();
    }

    @Test
    void aDroppedFileShowsWhatItWouldBringIntoWhichProfile() throws Exception {
        open();
        Path dropped = Folders.file(folder, ".env.staging", "PORT=82\nREDIS_PASSWORD=hunter2hunter2\n");

        driver.robot.interact(() -> driver.view().take(dropped));

        await(() -> driver.shown("#import") && driver.idle());
        assertThat(driver.shown("#import-names")).isTrue();
        assertThat(driver.text("#import-take")).isEqualTo("Stage one key");
        driver.fire("#import-take");
        await(() -> driver.staged() == 1);
        assertThat(Folders.bytes(root.resolve(".env.staging"))).isEqualTo("PORT=81\n");
    }

    private void open() {
        driver.robot.interact(() -> driver.window.openFolder(root));
        await(() -> driver.window.folderView().isPresent() && driver.idle());
    }
}
