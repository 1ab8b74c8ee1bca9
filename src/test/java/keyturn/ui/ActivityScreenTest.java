package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.activity.Action;
import keyturn.activity.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ActivityScreenTest {

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "JWT_SECRET=s3cr3t-of-ours\nPORT=80\n");
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
    void whatWasCopiedAndSavedIsShownNewestFirstFilteredAndExported() throws Exception {
        driver.robot.interact(() -> driver.robot.lookup("#matrix").query().requestFocus());
        driver.robot.push(KeyCode.CONTROL, KeyCode.C);
        await(driver::idle);
        driver.robot.interact(() -> driver.folder()
                .edit(edits -> edits.set(
                        new keyturn.env.ProfileName("production"),
                        new keyturn.env.EnvKey("PORT"),
                        keyturn.env.SecretText.of("81"))));
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());

        driver.robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        await(() -> entries().size() == 2 && driver.idle());
        assertThat(entries()).extracting(entry -> entry.event().action()).containsExactly(Action.CHANGE, Action.COPY);
        assertThat(entries()).extracting(Entry::via).containsOnly("window");
        assertThat(driver.text("#activity-state")).isEqualTo("2 entries, as they were written");

        assertThat(driver.robot.lookup("#activity-details").query().isManaged()).isFalse();
        driver.robot.interact(
                () -> ((TableView<?>) driver.robot.lookup("#activity-table").query())
                        .getSelectionModel()
                        .selectLast());
        assertThat(driver.robot.lookup("#activity-details .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("copied (copy)", "done", "in the window", "JWT_SECRET", "1");

        driver.write("#activity-filter", "copied jwt");
        await(() -> entries().size() == 1);
        Path target = folder.resolve("activity.csv");
        driver.picked = Optional.of(target);
        driver.fire("#activity-export");
        await(() -> Files.exists(target) && driver.idle());
        assertThat(Files.readString(target)).contains("JWT_SECRET").doesNotContain("s3cr3t", "PORT");
    }

    @Test
    void aChangedLineIsSaid() throws Exception {
        driver.robot.interact(() -> driver.robot.lookup("#matrix").query().requestFocus());
        driver.robot.push(KeyCode.CONTROL, KeyCode.C);
        await(driver::idle);
        Path log = root.resolve(".keyturn/activity.jsonl");
        Files.writeString(log, Files.readString(log).replace("copy", "get"));

        driver.robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);

        await(() -> driver.text("#activity-state").startsWith("line 1 is not as it was written"));
    }

    @SuppressWarnings("unchecked")
    private List<Entry> entries() {
        return ((TableView<Entry>) driver.robot.lookup("#activity-table").query()).getItems();
    }
}
