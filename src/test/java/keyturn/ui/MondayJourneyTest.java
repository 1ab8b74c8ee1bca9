package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The first of the five days: an operator opens the work folder, sees what is wrong, and mends three findings from the
/// list.
@ExtendWith(ApplicationExtension.class)
class MondayJourneyTest {

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        var app = new App(Clock.systemDefaultZone(), new SecureRandom(), folder.resolve("config"));
        root = DemoFolder.create(app);
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void threeFindingsAreMendedFromTheList() throws Exception {
        driver.robot.interact(() -> driver.window.openFolder(root));
        await(() -> driver.window.folderView().isPresent() && driver.idle());

        assertThat(driver.text(".screen-title")).isEqualTo("Overview");
        assertThat(driver.text("#count-overdue .count-number")).isEqualTo("3");
        assertThat(sentences()).anyMatch(line -> line.contains("is the same in production and staging"));
        driver.fire("#overview-more");
        String staging = Files.readString(root.resolve(".env.staging"));

        // One is mended at once, on disk.
        mend("has mode 644", "Make private");
        await(() -> PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(".env.demo")))
                .equals("rw-------"));
        await(() -> driver.idle() && sentences().stream().noneMatch(line -> line.contains("has mode 644")));

        // Two are staged, reviewed, and saved together.
        mend("is the same in production and staging", "Generate");
        await(() -> driver.staged() == 1 && driver.idle());
        mend("is missing from staging", "Add");
        await(() -> driver.staged() == 2 && driver.idle());
        assertThat(Files.readString(root.resolve(".env.staging"))).isEqualTo(staging);
        driver.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await(() -> driver.shown("#review"));
        driver.fire("#review-save");
        await(() -> driver.staged() == 0 && driver.idle());

        driver.robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        await(() -> driver.text(".screen-title").equals("Overview") && driver.idle());
        assertThat(sentences())
                .noneMatch(line -> line.contains("is the same in production and staging"))
                .noneMatch(line -> line.contains("has mode 644"))
                .noneMatch(line -> line.startsWith("TELEGRAM_CHAT_ID is missing"));
        assertThat(Files.readString(root.resolve(".env.staging"))).contains("TELEGRAM_CHAT_ID=");
    }

    private List<String> sentences() {
        return driver.folder().state().findings().stream()
                .map(finding -> finding.sentence())
                .toList();
    }

    /// Presses the button in the line of a finding.
    private void mend(String message, String button) {
        driver.robot.interact(() -> driver.robot.lookup(".finding").queryAll().stream()
                .filter(line -> line.lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Label words
                                && words.getText() != null
                                && words.getText().contains(message)))
                .flatMap(line -> line.lookupAll(".button").stream())
                .filter(node -> node instanceof Button it && button.equals(it.getText()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + button + " for: " + message))
                .fire());
    }
}
