package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.app.App;
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
    void thatChangesAreStagedAgainIsSaidAsLongAsTheyAre() {
        lock();
        unlock();
        await(() -> driver.shown("#notice"));

        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(driver.staged()).isZero();
        assertThat(driver.shown("#notice")).isFalse();
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

    @Test
    void bothSidesAreThereWhenTheFileWasChangedWhileTheWindowWasLocked() throws Exception {
        lock();
        Files.writeString(file, "BROKER_SERVER=live-3\nOTHER=2\n");

        unlock();

        assertThat(driver.folder().clashesProperty().get()).singleElement().satisfies(clash -> {
            assertThat(clash.mine()).contains(SecretText.of("typed-before"));
            assertThat(clash.theirs()).contains(SecretText.of("live-3"));
        });
        assertThat(driver.shown("#pending-notice")).isTrue();
        assertThat(Folders.bytes(file)).contains("live-3");
    }

    @Test
    void editsOfAProfileThatWentWhileTheWindowWasLockedWaitForIt() throws Exception {
        lock();
        Path elsewhere = Files.move(file, folder.resolve("elsewhere"));

        unlock();
        assertThat(driver.folder().edits().stranded()).containsKey(PRODUCTION);
        lock();
        unlock();
        assertThat(driver.folder().edits().stranded()).containsKey(PRODUCTION);
        Files.move(elsewhere, file);
        driver.robot.interact(() -> driver.folder().refresh());
        await(() -> driver.idle() && driver.folder().edits().stranded().isEmpty());

        assertThat(driver.folder().edits().document(PRODUCTION).orElseThrow().value(KEY))
                .contains(SecretText.of("typed-before"));
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Folders.bytes(file)).isEqualTo("BROKER_SERVER=typed-before\nOTHER=1\n");
    }

    @Test
    void keptChangesThatDoNotOpenAreSaidUntilPutAwayAndNeverDeleted() throws Exception {
        lock();
        byte[] sealed = Files.readAllBytes(kept);
        sealed[sealed.length / 2] ^= 1;
        Files.write(kept, sealed);

        unlock();

        assertThat(driver.staged()).isZero();
        assertThat(driver.shown("#kept-notice")).isTrue();
        driver.robot.interact(
                () -> driver.folder().edit(edits -> edits.set(PRODUCTION, KEY, SecretText.of("typed-again"))));
        assertThat(driver.shown("#kept-notice")).isTrue();
        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);
        lock();
        try (var files = Files.list(kept.getParent())) {
            assertThat(files.filter(each -> each.toString().endsWith(".sealed")))
                    .singleElement()
                    .satisfies(each -> assertThat(Files.readAllBytes(each)).isEqualTo(sealed));
        }
    }

    @Test
    void aWindowThatCannotWriteKeepsItsChangesToo() throws Exception {
        lock();
        unlock();
        driver.robot.interact(driver.folder()::discard);
        lock();
        var app = new App(Clock.systemUTC(), new SecureRandom(), folder.resolve("config"));
        try (var other = app.open(file.getParent(), new App.Access.Window(), Folders.DEFAULT_BACKUPS)) {
            assertThat(other.readOnly()).isEmpty();
            unlock();
            assertThat(driver.folder().writable()).isFalse();
            driver.robot.interact(
                    () -> driver.folder().edit(edits -> edits.set(PRODUCTION, KEY, SecretText.of("typed-beside"))));
            lock();
            unlock();
            assertThat(driver.staged()).isEqualTo(1);
            driver.robot.push(KeyCode.CONTROL, KeyCode.Q);
            driver.fire("#unsaved-keep");
            await(() -> driver.idle() && driver.window.folderView().isEmpty());
        }
        assertThat(kept).doesNotExist();

        driver.open(FolderView.Place.SECRETS);

        assertThat(driver.folder().writable()).isTrue();
        assertThat(driver.staged()).isEqualTo(1);
        driver.robot.interact(() -> driver.folder().save());
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Folders.bytes(file)).contains("typed-beside");
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
