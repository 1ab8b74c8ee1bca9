package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PaletteTest {

    @TempDir
    private Path folder;

    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        Path root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "API_KEY=a\nJWT_SECRET=s3cr3t\nPORT=80\n");
        Folders.file(root, ".env.staging", "PORT=81\n");
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @BeforeEach
    void open() {
        driver.open(FolderView.Place.OVERVIEW);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aFewLettersLeadToAKey() {
        openPalette();
        driver.write("#palette-field", "jwts");
        driver.robot.push(KeyCode.ENTER);

        await(() -> !driver.shown("#palette") && driver.shown(".inspector-key") && driver.idle());
        assertThat(driver.text(".inspector-key")).isEqualTo("JWT_SECRET");
    }

    @Test
    void aLongNameGivesWayToItsKeys() {
        openPalette();
        driver.write("#palette-field", "secrets");

        var bars = driver.robot.lookup("#palette-found .scroll-bar").queryAllAs(javafx.scene.control.ScrollBar.class);
        assertThat(bars)
                .filteredOn(it -> it.getOrientation() == javafx.geometry.Orientation.HORIZONTAL)
                .noneMatch(javafx.scene.Node::isVisible);
        var list = driver.robot.lookup("#palette-found").query();
        double right = list.localToScene(list.getLayoutBounds()).getMaxX();
        assertThat(driver.robot.lookup("#palette-found .palette-line .quiet").queryAllAs(Label.class))
                .isNotEmpty()
                .allMatch(it -> it.localToScene(it.getLayoutBounds()).getMaxX() <= right);
    }

    @Test
    void arrowsChooseAmongWhatWasFoundAndNoValueIsSearched() {
        openPalette();
        driver.write("#palette-field", "s3cr3t");
        assertThat(names()).isEmpty();
        driver.robot.interact(() -> ((javafx.scene.control.TextField)
                        driver.robot.lookup("#palette-field").query())
                .clear());
        driver.write("#palette-field", "production");
        assertThat(names()).contains("production");
        driver.robot.push(KeyCode.ESCAPE);
        await(() -> !driver.shown("#palette"));
    }

    @Test
    void undoIsOfferedByTheNameOfWhatItTakesBack() {
        driver.robot.interact(() -> driver.folder()
                .edit(edits -> edits.set(new ProfileName("staging"), new EnvKey("PORT"), SecretText.of("82"))));
        openPalette();
        driver.write("#palette-field", "undo");
        assertThat(names()).first().isEqualTo("Undo change of PORT in staging");

        driver.robot.push(KeyCode.ENTER);

        await(() -> driver.staged() == 0);
    }

    @Test
    void theKeyboardIsExplained() {
        driver.robot.push(KeyCode.F1);
        await(() -> driver.shown("#keys"));

        assertThat(driver.robot.lookup("#keys .key-cap").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Ctrl+S", "Ctrl+K", "F1", "Enter, F2");
        driver.fire("#keys-close");
        assertThat(driver.shown("#keys")).isFalse();
    }

    private void openPalette() {
        driver.robot.push(KeyCode.CONTROL, KeyCode.K);
        await(() -> driver.shown("#palette"));
    }

    private java.util.List<String> names() {
        return driver.robot.lookup("#palette-found").queryListView().getItems().stream()
                .map(entry -> ((PaletteEntry) entry).name())
                .toList();
    }
}
