package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.rotate.DueDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The dates of last rotations, asked for at the first look at a folder.
@ExtendWith(ApplicationExtension.class)
class LastRotationsTest {

    private static final EnvKey JWT = new EnvKey("JWT_SECRET");
    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final ProfileName STAGING = new ProfileName("staging");

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "JWT_SECRET=sunshine2019\nPORT=80\nAPI_KEY=k\n");
        Folders.file(root, ".env.staging", "JWT_SECRET=sunshine2020\n");
        driver = new WindowDriver(stage, root, folder.resolve("config"), Folders.NOON);
    }

    @BeforeEach
    void open() {
        driver.open(FolderView.Place.WELCOME);
        driver.fire("#welcome-dates");
        assertThat(driver.shown("#dates")).isTrue();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void datesAreTypedOneBelowTheOtherAndTakenBackInOneGo() {
        focus("#date-production-JWT_SECRET");
        driver.robot.write("2026-08-14", 0).push(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.D);
        assertThat(driver.text("#date-staging-JWT_SECRET")).isEqualTo("2026-08-14");
        driver.robot.push(KeyCode.ENTER);
        await(() -> driver.idle() && due(STAGING).state() != DueDate.State.UNKNOWN);

        assertThat(driver.shown("#dates")).isFalse();
        assertThat(due(PRODUCTION).lastRotated()).contains(LocalDate.of(2026, 8, 14));
        assertThat(due(PRODUCTION).atLeast()).isFalse();
        assertThat(driver.folder().undoNameProperty().get()).contains("dates of 2 secrets");

        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> driver.idle() && due(STAGING).state() == DueDate.State.UNKNOWN);
        assertThat(due(PRODUCTION).state()).isEqualTo(DueDate.State.UNKNOWN);

        driver.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(() -> driver.idle() && due(STAGING).state() != DueDate.State.UNKNOWN);
        assertThat(due(PRODUCTION).lastRotated()).contains(LocalDate.of(2026, 8, 14));
    }

    /// It was wiped without a word, and the next Tab led to what forgets all the others.
    @Test
    void anImpossibleDateForAllStaysAndIsSaid() {
        focus("#dates-all");
        driver.robot.push(KeyCode.CONTROL, KeyCode.A).write("2026-02-30", 0).push(KeyCode.TAB);

        assertThat(dateForAll()).isEqualTo("2026-02-30");
        assertThat(driver.text("#dates-problem")).startsWith("2026-02-30 is no day");
        assertThat(driver.robot.lookup("#dates-fill").query().isFocused()).isTrue();

        driver.robot.push(KeyCode.SPACE);
        assertThat(dateForAll()).isEqualTo("2026-02-30");
        assertThat(driver.robot.lookup("#dates-all").query().isFocused()).isTrue();

        driver.robot.push(KeyCode.ENTER);
        assertThat(driver.text("#date-production-JWT_SECRET")).isEmpty();
        assertThat(driver.text("#dates-problem")).startsWith("2026-02-30 is no day");
        assertThat(driver.shown("#dates")).isTrue();

        driver.robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        assertThat(dateForAll()).isEmpty();
        assertThat(driver.shown("#dates-problem")).isFalse();
        driver.robot.write("2027-01-01", 0).push(KeyCode.ENTER);
        assertThat(driver.text("#dates-problem")).startsWith("2027-01-01 is too late");

        driver.robot.push(KeyCode.CONTROL, KeyCode.A).write("2026-02-28", 0).push(KeyCode.ENTER);
        assertThat(driver.shown("#dates-problem")).isFalse();
        assertThat(driver.text("#date-production-JWT_SECRET")).isEqualTo("2026-02-28");
    }

    private String dateForAll() {
        return ((DatePicker) driver.robot.lookup("#dates-all").query())
                .getEditor()
                .getText();
    }

    @Test
    void whatIsNoDayOrLiesAheadIsSaidAndNotRecorded() {
        focus("#date-production-JWT_SECRET");
        driver.robot.write("2026-02-30", 0);
        assertThat(driver.text("#dates-problem")).contains("JWT_SECRET", "2026-02-30");
        assertThat(disabled("#dates-record")).isTrue();

        driver.robot.push(KeyCode.CONTROL, KeyCode.A).write("2026-11-25", 0);
        assertThat(driver.text("#dates-problem")).contains("lies ahead");

        driver.robot.push(KeyCode.CONTROL, KeyCode.A).write("2026-11-24", 0);
        assertThat(driver.shown("#dates-problem")).isFalse();
        assertThat(disabled("#dates-record")).isFalse();
    }

    @Test
    void oneDateForAllFillsWhatIsEmptyAndIsClearedAgain() throws Exception {
        focus("#date-production-API_KEY");
        driver.robot.write("2026-01-02", 0);
        driver.fire("#dates-fill");
        assertThat(driver.text("#date-production-API_KEY")).isEqualTo("2026-01-02");
        assertThat(driver.text("#date-production-JWT_SECRET")).isEqualTo("2026-11-24");
        assertThat(driver.text("#date-staging-JWT_SECRET")).isEqualTo("2026-11-24");

        driver.fire("#dates-clear");
        assertThat(driver.text("#date-production-API_KEY")).isEmpty();
        assertThat(disabled("#dates-record")).isTrue();
        driver.robot.push(KeyCode.ESCAPE);
        assertThat(root.resolve(".keyturn")).doesNotExist();
    }

    @Test
    void enterInTheDateForAllFillsInsteadOfRecordingTheOthersWithoutIt() {
        focus("#date-production-API_KEY");
        driver.robot.write("2026-01-02", 0);
        focus("#dates-all");

        driver.robot.push(KeyCode.CONTROL, KeyCode.A).write("2026-03-04", 0).push(KeyCode.ENTER);

        assertThat(driver.shown("#dates")).isTrue();
        assertThat(driver.text("#date-production-API_KEY")).isEqualTo("2026-01-02");
        assertThat(driver.text("#date-production-JWT_SECRET")).isEqualTo("2026-03-04");
    }

    @Test
    void aDateThatWasGivenAnewSinceIsNotTakenBack() throws Exception {
        focus("#date-production-JWT_SECRET");
        driver.robot.write("2026-08-14", 0).push(KeyCode.ENTER);
        await(() -> driver.idle() && due(PRODUCTION).state() != DueDate.State.UNKNOWN);
        driver.folder().session().profiles().recordRotation(PRODUCTION, JWT, LocalDate.of(2026, 9, 1));

        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> driver.idle() && driver.folder().undoNameProperty().get().isEmpty());

        assertThat(due(PRODUCTION).lastRotated()).contains(LocalDate.of(2026, 9, 1));
    }

    private DueDate due(ProfileName profile) {
        Optional<DueDate> found = driver.folder().state().dueDates().stream()
                .filter(due -> due.profile().equals(profile) && due.key().equals(JWT))
                .findFirst();
        return found.orElseThrow();
    }

    private boolean disabled(String query) {
        return driver.robot.lookup(query).query().isDisabled();
    }

    private void focus(String query) {
        Node field = driver.robot.lookup(query).query();
        driver.robot.interact(field::requestFocus);
    }
}
