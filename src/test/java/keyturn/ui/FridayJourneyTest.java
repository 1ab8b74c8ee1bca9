package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The fifth day: a backup to a USB stick, and a week later one value of that backup taken back into a profile that has
/// changed since.
@ExtendWith(ApplicationExtension.class)
class FridayJourneyTest {

    private static final String PASSPHRASE = "friday evening, by the door";

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock(Folders.NOON.instant());
    private Path root;
    private Path stick;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Folders.fixture(Files.createDirectory(folder.resolve("quantumtrader")));
        stick = Files.createDirectory(folder.resolve("stick"));
        driver = new WindowDriver(stage, root, folder.resolve("config"), clock);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void oneValueOfLastWeekComesBackAndTheRestOfTodayStays() throws Exception {
        driver.open(FolderView.Place.BACKUPS);
        String lastWeek = demo();

        Path backup = backUpToTheStick();
        clock.pass(Duration.ofDays(7));
        String today = lastWeek.replace("BROKER_SERVER=demo-3", "BROKER_SERVER=broken-9")
                .replace("BROKER_ACCOUNT=100201", "BROKER_ACCOUNT=100999");
        assertThat(today).isNotEqualTo(lastWeek);
        Files.writeString(root.resolve(".env.demo"), today, StandardCharsets.ISO_8859_1);
        driver.robot.push(KeyCode.F5);
        await(() -> driver.idle());

        // Beside today's, untouched by it.
        Path beside = Files.createDirectory(folder.resolve("last-week"));
        driver.pickedFolder = Optional.of(beside);
        open(backup);
        driver.fire("#restore-elsewhere");
        await(() -> !driver.shown("#restore") && driver.idle());
        assertThat(Folders.bytes(beside.resolve(".env.demo"))).isEqualTo(lastWeek);
        assertThat(Files.list(beside)).hasSize(1);
        assertThat(demo()).isEqualTo(today);

        // Compared, and one of the two values taken.
        open(backup);
        assertThat(changes()).contains("− BROKER_SERVER", "broken-9", "100999").doesNotContain("TELEGRAM_BOT_TOKEN");
        driver.fire("#take-demo-BROKER_SERVER");
        assertThat(driver.staged()).isOne();
        assertThat(driver.robot.lookup("#restore-confirm").query().isDisabled()).isTrue();
        driver.fire("#restore-close");
        assertThat(driver.text("#backups-note")).contains("Took 1 value from").contains("staged, not saved yet");
        assertThat(demo()).isEqualTo(today);

        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(demo()).isEqualTo(today.replace("broken-9", "demo-3"));
        assertThat(Files.exists(backup)).isTrue();
    }

    private Path backUpToTheStick() throws Exception {
        driver.fire("#first-backup");
        driver.pickedFolder = Optional.of(stick);
        driver.fire("#create-elsewhere");
        assertThat(driver.text("#create-place")).endsWith("stick");
        driver.write("#passphrase", PASSPHRASE);
        driver.write("#passphrase-again", PASSPHRASE);
        driver.robot.push(KeyCode.ENTER);
        await(() -> !driver.shown("#create-backup") && driver.idle());

        assertThat(driver.text("#backups-note")).contains("stick", "4 profiles", "read back and compared");
        try (var files = Files.list(stick)) {
            Path made = files.filter(it -> it.toString().endsWith(".age"))
                    .findFirst()
                    .orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rw-------");
            assertThat(Folders.bytes(made)).startsWith("age-encryption.org/v1").doesNotContain("BROKER");
            return made;
        }
    }

    /// Opens it as far as what would change.
    private void open(Path backup) {
        driver.picked = Optional.of(backup);
        driver.fire(driver.shown("#first-restore") ? "#first-restore" : "#from-file");
        driver.write("#restore #passphrase", PASSPHRASE);
        driver.fire("#restore-open");
        await(() -> driver.shown("#changes"));
        assertThat(driver.text("#restore-confirm")).isEqualTo("Restore 1 file");
    }

    private String changes() {
        return driver.robot.lookup("#changes .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    private String demo() {
        return Folders.bytes(root.resolve(".env.demo"));
    }
}
