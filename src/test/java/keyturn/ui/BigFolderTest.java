package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Opens 50 profiles of 200 keys and watches how long the window's thread ever works at a stretch.
@Tag("timed")
@ExtendWith(ApplicationExtension.class)
class BigFolderTest {

    private static final int PROFILES = 50;
    private static final int KEYS = 200;

    /// Four times what a slow machine with two processors needed, in milliseconds: what is seen for the first time,
    /// and loads its classes meanwhile, and everything after.
    private static final long MOST_AT_FIRST = 1_200;

    private static final long MOST = 280;

    private static final Set<String> FIRST_SIGHTS = Set.of("start", "open", "secrets", "rotation");

    @TempDir
    private Path folder;

    private WindowDriver driver;
    private Stalls stalls;

    @Start
    void show(Stage stage) throws Exception {
        Path root = Files.createDirectory(folder.resolve("service"));
        for (int profile = 0; profile < PROFILES; profile++) {
            var text = new StringBuilder();
            for (int key = 0; key < KEYS; key++) {
                text.append("SERVICE_%03d_TOKEN=%08x%08x%08x\n".formatted(key, profile * 7919, key * 104729, key));
            }
            Folders.file(root, ".env.profile%02d".formatted(profile), text.toString());
        }
        driver = new WindowDriver(stage, root, folder.resolve("config"));
        stalls = new Stalls(driver);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theWindowStaysAlive(TestReporter reporter) throws Exception {
        stalls.settled("start");
        driver.open(FolderView.Place.OVERVIEW);
        stalls.settled("open");
        stalls.step("secrets", () -> driver.view().show(FolderView.Place.SECRETS));
        Node matrix = driver.robot.lookup("#matrix").query();
        assertThat(matrix.queryAccessibleAttribute(AccessibleAttribute.COLUMN_COUNT))
                .isEqualTo(PROFILES + 1);
        for (AccessibleAttribute bar : new AccessibleAttribute[] {
            AccessibleAttribute.VERTICAL_SCROLLBAR, AccessibleAttribute.HORIZONTAL_SCROLLBAR
        }) {
            var scroll = (ScrollBar) matrix.queryAccessibleAttribute(bar);
            for (int i = 1; i <= 4; i++) {
                double to = scroll.getMax() * i / 4;
                stalls.step("scroll " + scroll.getOrientation(), () -> scroll.setValue(to));
            }
        }
        var filter = (TextField) driver.robot.lookup("#filter").query();
        stalls.step("filter", () -> filter.setText("1"));
        stalls.step("filter", () -> filter.setText("13"));
        stalls.step("filter", () -> filter.setText(""));
        for (int i = 0; i < 3; i++) {
            var value = SecretText.of("x" + i);
            stalls.step(
                    "edit",
                    () -> driver.folder()
                            .edit(edits ->
                                    edits.set(new ProfileName("profile00"), new EnvKey("SERVICE_000_TOKEN"), value)));
        }
        stalls.step("overview", () -> driver.view().show(FolderView.Place.OVERVIEW));
        stalls.step("back", () -> driver.view().show(FolderView.Place.SECRETS));
        stalls.step("undo", () -> driver.folder().undo());
        stalls.step("rotation", () -> driver.view().show(FolderView.Place.ROTATION));
        reporter.publishEntry("stalls", stalls.longest().toString());
        assertThat(stalls.longest().entrySet())
                .as("milliseconds at a stretch: %s", stalls.longest())
                .allMatch(it -> it.getValue() < (FIRST_SIGHTS.contains(it.getKey()) ? MOST_AT_FIRST : MOST));
    }
}
