package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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
class LockTest {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey KEY = new EnvKey("BROKER_SERVER");

    @TempDir
    private Path folder;

    private Path file;
    private Path kept;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        Path root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "BROKER_SERVER=live-2\nOTHER=1\n");
        file = root.resolve(".env.production");
        kept = root.resolve(".keyturn/staged.sealed");
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @BeforeEach
    void stageAnEdit() {
        driver.open(FolderView.Place.SECRETS);
        driver.robot.interact(
                () -> driver.folder().edit(edits -> edits.set(PRODUCTION, KEY, SecretText.of("typed-before"))));
        assertThat(driver.staged()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aLockedWindowKnowsNoValueAndStagesAgainWhenUnlocked() throws Exception {
        lock();

        assertThat(driver.window.folderView()).isEmpty();
        assertThat(driver.window.scene().getRoot().lookupAll("*"))
                .allSatisfy(node -> assertThat(words(node)).doesNotContain("typed-before", "live-2"));
        assertThat(new String(Files.readAllBytes(kept), StandardCharsets.ISO_8859_1))
                .doesNotContain("typed-before", "BROKER_SERVER");
        unlock();
        assertThat(driver.staged()).isEqualTo(1);
        assertThat(driver.folder().edits().document(PRODUCTION).orElseThrow().value(KEY))
                .contains(SecretText.of("typed-before"));
        assertThat(driver.folder().undoNameProperty().get()).contains("taking up the changes that were kept");
        assertThat(Folders.bytes(file)).contains("live-2");
    }

    @Test
    void whatAnotherProgramWroteMeanwhileStays() throws Exception {
        lock();
        Files.writeString(file, "BROKER_SERVER=live-2\nOTHER=2\n");

        unlock();

        assertThat(driver.staged()).isEqualTo(1);
        assertThat(driver.folder().edits().document(PRODUCTION).orElseThrow().value(new EnvKey("OTHER")))
                .contains(SecretText.of("2"));
    }

    @Test
    void whatIsSavedIsNotKept() {
        lock();
        unlock();
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());

        lock();

        assertThat(kept).doesNotExist();
        assertThat(Folders.bytes(file)).isEqualTo("BROKER_SERVER=typed-before\nOTHER=1\n");
    }

    @Test
    void changesAreKeptForNextTimeWhenTheWindowCloses() {
        driver.robot.push(KeyCode.CONTROL, KeyCode.Q);
        driver.fire("#unsaved-keep");
        await(() -> Files.exists(kept)
                && driver.idle()
                && driver.window.folderView().isEmpty());

        driver.open(FolderView.Place.SECRETS);

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

    private static String words(Node node) {
        return switch (node) {
            case Labeled label -> String.valueOf(label.getText());
            case TextInputControl input -> String.valueOf(input.getText());
            case Text text -> text.getText();
            default -> "";
        };
    }
}
