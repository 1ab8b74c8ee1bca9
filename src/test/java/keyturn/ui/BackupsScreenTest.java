package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.backup.Backup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BackupsScreenTest {

    private static final String BEFORE = "JWT_SECRET=first-value-of-the-secret\nDEBUG=false\n";
    private static final String AFTER = "JWT_SECRET=second-value-of-the-secret\nDEBUG=false\n";

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", BEFORE);
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @BeforeEach
    void open() {
        driver.open(FolderView.Place.BACKUPS);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aBackupIsMadeAndAWrongPassphraseRefusedAndTheRightOneRestores() {
        assertThat(driver.shown("#backups-empty")).isTrue();
        make();
        assertThat(backups()).extracting(Backup::state).containsExactly(Backup.State.VERIFIED);
        assertThat(driver.text("#backups-note")).contains("read back and compared");

        Folders.file(root, ".env.production", AFTER);
        driver.robot.push(KeyCode.F5);
        await(() -> driver.idle());

        driver.fire(".row-buttons .restore");
        unlock("not the passphrase");
        await(() -> driver.shown("#restore #problem"));
        assertThat(driver.shown("#restore")).isTrue();
        assertThat(driver.robot
                        .lookup("#restore #passphrase")
                        .queryAs(PasswordField.class)
                        .getText())
                .isEmpty();
        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo(AFTER);

        unlock("correct horse battery");
        await(() -> driver.shown("#changes"));
        String preview = driver.robot.lookup("#changes .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
        assertThat(preview)
                .contains("− JWT_SECRET", "+ JWT_SECRET", "1 key the same")
                .doesNotContain("first-value", "second-value");
        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo(AFTER);

        // A second Enter in haste restores nothing.
        assertThat(driver.robot.lookup("#restore-close").query().isFocused()).isTrue();
        driver.robot.interact(driver.folder()::dismissNotice);
        driver.fire("#restore-confirm");
        await(() -> !driver.shown("#restore") && driver.idle());
        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo(BEFORE);
        assertThat(backups()).hasSize(2);
        assertThat(driver.text("#backups-note")).startsWith("Restored 1 file");
        // It was this program, and nobody else.
        await(() -> driver.folder()
                .state()
                .snapshot()
                .profiles()
                .getFirst()
                .document()
                .filter(it -> new String(it.bytes(), java.nio.charset.StandardCharsets.UTF_8).equals(BEFORE))
                .isPresent());
        assertThat(driver.folder().noticeProperty().get()).isEmpty();
    }

    @Test
    void nothingTypedStaysWhenTheSheetIsClosed() {
        driver.fire("#first-backup");
        driver.write("#passphrase", "half a pass");
        var field = driver.robot.lookup("#passphrase").queryAs(PasswordField.class);

        driver.robot.push(KeyCode.ESCAPE);

        assertThat(driver.shown("#create-backup")).isFalse();
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void tabGoesFromThePassphraseToTheSameAgainAndNotToTheEye() {
        driver.fire("#first-backup");
        var field = driver.robot.lookup("#passphrase").query();
        driver.robot.interact(field::requestFocus);

        driver.robot.push(KeyCode.TAB);

        assertThat(field.getScene().getFocusOwner())
                .isEqualTo(driver.robot.lookup("#passphrase-again").query());
        driver.robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(field.isFocused()).isTrue();
    }

    @Test
    void twoPassphrasesThatDifferMakeNothing() {
        driver.fire("#first-backup");
        driver.write("#passphrase", "one");
        driver.write("#passphrase-again", "two");

        assertThat(driver.robot.lookup("#create-confirm").query().isDisabled()).isTrue();
        assertThat(driver.text("#create-hint")).isNotEmpty();
    }

    /// What was typed is wiped when it is used, and was asked for again while the backup was being made.
    @Test
    void nothingIsAskedForWhileItIsBeingMade() {
        driver.fire("#first-backup");
        driver.write("#passphrase", "correct horse battery");
        driver.write("#passphrase-again", "correct horse battery");
        var said = new AtomicReference<String>();

        driver.robot.interact(() -> {
            Label hint = driver.robot.lookup("#create-hint").query();
            driver.robot.lookup("#create-confirm").queryButton().fire();
            said.set(hint.getText());
        });

        assertThat(said).hasValue("");
        await(() -> !driver.shown("#create-backup") && driver.idle());
    }

    @Test
    void aBackupGoesElsewhereThoughNothingCanRecordItHere() throws Exception {
        Files.createFile(root.resolve(".keyturn")); // where the activity log would be begun
        Path stick = folder.resolve("stick");
        driver.pickedFolder = Optional.of(stick);
        driver.fire("#first-backup");
        driver.fire("#create-elsewhere");

        fillIn();
        await(() -> !driver.shown("#create-backup") && driver.idle());

        assertThat(stick).isDirectoryContaining(file -> file.toString().endsWith(".enc"));
        assertThat(driver.text("#backups-note")).contains("read back and compared");
        assertThat(driver.text("#notice > .label")).startsWith("This is not in the activity log: ");
    }

    private void make() {
        driver.fire("#first-backup");
        fillIn();
        await(() ->
                !driver.shown("#create-backup") && driver.idle() && !backups().isEmpty());
    }

    private void fillIn() {
        driver.robot.interact(
                () -> driver.robot.lookup("#create-format .toggle-button").queryAllAs(ToggleButton.class).stream()
                        .filter(it -> it.getText().equals("openssl"))
                        .forEach(ToggleButton::fire));
        driver.write("#passphrase", "correct horse battery");
        driver.write("#passphrase-again", "correct horse battery");
        driver.robot.push(KeyCode.ENTER);
    }

    private void unlock(String passphrase) {
        driver.write("#restore #passphrase", passphrase);
        driver.robot.push(KeyCode.ENTER);
    }

    private List<Backup> backups() {
        TableView<Backup> table = driver.robot.lookup("#backup-list").queryTableView();
        return List.copyOf(table.getItems());
    }
}
