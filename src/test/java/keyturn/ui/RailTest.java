package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The rail marks where the window is, and nothing else.
@ExtendWith(ApplicationExtension.class)
class RailTest {

    @TempDir
    private Path folder;

    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        Path root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "JWT_SECRET=sunshine2019\n");
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theArrowKeysMoveTheFocusAndEnterOrSpaceGoes() {
        driver.open(FolderView.Place.SECRETS);
        driver.robot.interact(() -> item("secrets").requestFocus());
        driver.robot.push(KeyCode.DOWN);
        assertThat(item("rotation").isFocused()).isTrue();
        assertMarked("secrets");

        driver.robot.push(KeyCode.SPACE);
        await(driver::idle);
        assertMarked("rotation");
        assertThat(driver.shown("#go-rotation")).isTrue();
    }

    @Test
    void whereTheWindowIsStaysMarkedWhenItIsClicked() {
        driver.open(FolderView.Place.SECRETS);
        driver.robot.clickOn("#go-secrets");
        await(driver::idle);
        assertMarked("secrets");
    }

    @Test
    void theArrowKeysMoveAmongTheFiltersAndSpaceFilters() {
        driver.open(FolderView.Place.SECRETS);
        ToggleButton all = driver.robot.lookup("#filter-all").queryAs(ToggleButton.class);
        ToggleButton problems = driver.robot.lookup("#filter-problems").queryAs(ToggleButton.class);
        driver.robot.interact(all::requestFocus);
        driver.robot.push(KeyCode.RIGHT);
        assertThat(problems.isFocused()).isTrue();
        assertThat(all.isSelected()).isTrue();

        driver.robot.push(KeyCode.SPACE);
        assertThat(problems.isSelected()).isTrue();
        assertThat(all.isSelected()).isFalse();
    }

    private void assertMarked(String place) {
        for (String each : new String[] {"overview", "secrets", "rotation", "backups", "activity", "settings"}) {
            assertThat(item(each).isSelected()).as(each).isEqualTo(each.equals(place));
        }
    }

    private ToggleButton item(String place) {
        return driver.robot.lookup("#go-" + place).queryAs(ToggleButton.class);
    }
}
