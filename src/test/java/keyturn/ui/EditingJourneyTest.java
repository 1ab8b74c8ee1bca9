package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The third day of an operator: a key for four profiles at once, the difference before it is saved, and back again.
@ExtendWith(ApplicationExtension.class)
class EditingJourneyTest {

    private static final List<String> PROFILES = List.of("production", "staging", "demo", "development");

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        for (String profile : PROFILES) {
            Folders.file(root, ".env." + profile, "# " + profile + "\nBROKER_SERVER='one'\nDEBUG=false # quiet\n");
        }
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aKeyForFourProfilesIsAddedReviewedSavedAndTakenBack() {
        driver.open(FolderView.Place.SECRETS);
        Map<String, String> before = files();

        driver.robot.push(KeyCode.CONTROL, KeyCode.N);
        driver.write("#add-name", "SESSION_SECRET");
        driver.robot.push(KeyCode.ENTER);
        await(() -> driver.staged() == 4);
        assertThat(driver.text("#status-review")).isEqualTo("4 unsaved changes in 4 profiles");

        driver.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        List<String> added = driver.robot.lookup("#review-rows .review-after").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertThat(added).hasSize(4).allMatch(it -> it.matches("\\+ SESSION_SECRET=•••• [0-9a-f]{4}"));
        assertThat(files()).isEqualTo(before);

        driver.robot.push(KeyCode.ENTER);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(files().values()).allMatch(it -> it.contains("SESSION_SECRET="));
        assertThat(driver.robot.lookup(".status-bar .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(it -> it.contains("Saved .env.production (1 key), .env.staging (1 key)"));

        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> driver.staged() == 4);
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(files()).isEqualTo(before);

        driver.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(() -> driver.staged() == 4);
    }

    @Test
    void aCommentIsWrittenInAllProfilesAndAKeyMovedFromTheMatrix() {
        driver.open(FolderView.Place.SECRETS);
        driver.robot.interact(() -> {
            driver.view()
                    .go(Destination.Secrets.at(
                            new keyturn.env.ProfileName("staging"), new keyturn.env.EnvKey("BROKER_SERVER")));
            driver.robot.lookup("#matrix").query().requestFocus();
        });

        driver.robot.push(KeyCode.ALT, KeyCode.ENTER);
        driver.robot.interact(() -> ((javafx.scene.control.TextInputControl)
                        driver.robot.lookup("#comment-text").query())
                .setText("where orders go"));
        driver.robot.interact(() -> ((javafx.scene.control.CheckBox)
                        driver.robot.lookup("#comment-everywhere").query())
                .setSelected(true));
        driver.fire("#comment-stage");

        assertThat(driver.folder().undoNameProperty().get()).contains("change of the comments of BROKER_SERVER");
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(files().values()).allMatch(it -> it.contains("# where orders go\nBROKER_SERVER='one'\n"));
    }

    private Map<String, String> files() {
        var files = new TreeMap<String, String>();
        PROFILES.forEach(it -> files.put(it, Folders.bytes(root.resolve(".env." + it))));
        return files;
    }
}
