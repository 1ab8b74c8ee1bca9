package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.WindowLock;
import keyturn.desktop.AskingDesktop;
import keyturn.desktop.DesktopSession;
import keyturn.desktop.LogIn.Answer;
import keyturn.env.Passphrase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window that the desktop's log-in unlocks: as it is set, and as it is used.
@ExtendWith(ApplicationExtension.class)
class UnlockByLogInTest {

    @TempDir
    private Path folder;

    private AskingDesktop desktop;
    private App app;
    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "BROKER_SERVER=live-2\n");
        desktop = AskingDesktop.start(folder);
        DesktopSession session = desktop.session(folder);
        app = new App(Clock.systemUTC(), SecureRandom::new, folder.resolve("config"), () -> session);
        app.open(root, new App.Access.Writing(Duration.ZERO), Folders.DEFAULT_BACKUPS)
                .close();
        driver = new WindowDriver(stage, root, app);
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
        desktop.close();
    }

    @Test
    void afterTheLogInWasTriedOnceItUnlocksAlsoAtTheNextStart() throws Exception {
        useLogIn();
        assertThat(WindowLock.of(app).ways()).isEqualTo(new WindowLock.Ways(false, true));

        lock();
        driver.robot.push(KeyCode.ENTER);
        await(() -> desktop.questions() == 2);
        assertThat(driver.text("#unlock-message")).contains("asks for your log-in");
        driver.robot.push(KeyCode.ENTER);
        assertThat(driver.text("#unlock-message")).contains("asks for your log-in");
        assertThat(driver.window.folderView()).isEmpty();
        desktop.answer(Answer.WRONG);
        await(() -> driver.text("#unlock-message").equals("The desktop has not let you in."));
        assertThat(driver.window.folderView()).isEmpty();

        driver.robot.push(KeyCode.ENTER);
        desktop.answer(Answer.RIGHT);
        await(() -> driver.window.folderView().isPresent() && driver.idle());
        assertThat(Files.readAllLines(root.resolve(".keyturn/activity.jsonl")))
                .filteredOn(line -> line.contains("unlock"))
                .allMatch(line -> line.contains("the log-in of the desktop") && line.contains("\"via\":\"window\""))
                .hasSize(2);
    }

    @Test
    void aQuestionThatNobodyAnswersIsTakenAway() throws Exception {
        useLogIn();
        lock();

        driver.robot.push(KeyCode.ENTER);
        await(() -> desktop.questions() == 2 && driver.shown("#unlock-stop"));
        driver.robot.push(KeyCode.ESCAPE);

        await(() -> !driver.shown("#unlock-stop"));
        assertThat(driver.text("#unlock-message")).isEmpty();
        assertThat(driver.robot.lookup("#unlock").query().isDisabled()).isFalse();
        // What is said to a question that was taken away counts for nothing.
        desktop.answer(Answer.RIGHT);
        driver.robot.push(KeyCode.ENTER);
        await(() -> desktop.questions() == 3);
        assertThat(driver.window.folderView()).isEmpty();
        desktop.answer(Answer.DISMISSED);
        await(() -> driver.text("#unlock-message").equals("The desktop's question was closed."));
    }

    @Test
    void theDesktopsAnswerCountsForNothingOnceItsLogInUnlocksNoMore() throws Exception {
        useLogIn();
        lock();
        driver.robot.push(KeyCode.ENTER);
        await(() -> desktop.questions() == 2);
        WindowLock lock = driver.window.parts().locks().passphrase();
        lock.choose(Passphrase.of("correct horse".toCharArray()));
        lock.useLogIn(false);

        desktop.answer(Answer.RIGHT);

        await(() -> driver.shown("#unlock-passphrase") && driver.idle());
        assertThat(driver.window.folderView()).isEmpty();
    }

    @Test
    void whoCannotLogInCannotChooseIt() throws Exception {
        driver.open(FolderView.Place.SETTINGS);
        driver.fire("#settings-log-in");
        driver.robot.push(KeyCode.ENTER);
        await(() -> desktop.questions() == 1);
        driver.robot.push(KeyCode.ENTER);
        desktop.answer(Answer.WRONG);
        await(() -> driver.text("#log-in-problem").equals("The desktop has not let you in."));
        driver.robot.push(KeyCode.ENTER);
        desktop.answer(Answer.DISMISSED);
        await(() -> driver.text("#log-in-problem").equals("The desktop's question was closed."));

        assertThat(WindowLock.of(app).isSet()).isFalse();
    }

    @Test
    void whereNothingAsksItSaysWhatIsMissingAndNothingIsChosen() throws Exception {
        desktop.close();
        driver.open(FolderView.Place.SETTINGS);
        driver.fire("#settings-log-in");
        driver.fire("#log-in-done");

        await(() -> driver.text("#log-in-problem").contains("system bus"));
        assertThat(WindowLock.of(app).isSet()).isFalse();
    }

    @Test
    void besideAPassphraseEitherUnlocksAndThePassphraseIsAskedForFirst() throws Exception {
        driver.open(FolderView.Place.SETTINGS);
        choosePassphrase();
        await(() -> driver.text("#settings-unlock").equals("A passphrase"));

        driver.fire("#settings-log-in");
        driver.write("#log-in-passphrase", "wrong horse");
        driver.fire("#log-in-done");
        await(() -> driver.text("#log-in-problem").equals("That is not the passphrase."));
        assertThat(desktop.questions()).isZero();
        driver.write("#log-in-passphrase", "correct horse");
        driver.fire("#log-in-done");
        desktop.answer(Answer.RIGHT);
        await(() -> driver.text("#settings-unlock").equals("A passphrase, or the desktop's log-in"));

        lock();
        driver.write("#unlock-passphrase", "correct horse");
        driver.robot.push(KeyCode.ENTER);
        await(() -> driver.window.folderView().isPresent() && driver.idle());
        lock();
        driver.fire("#unlock-log-in");
        desktop.answer(Answer.RIGHT);
        await(() -> driver.window.folderView().isPresent() && driver.idle());
    }

    @Test
    void whoSitsDownAtTheOpenWindowCannotChangeWhatUnlocksIt() throws Exception {
        useLogIn();
        driver.fire("#settings-passphrase");
        driver.write("#passphrase-new", "correct horse");
        driver.write("#passphrase-again", "correct horse");
        driver.fire("#passphrase-done");
        desktop.answer(Answer.WRONG);
        await(() -> driver.text("#passphrase-problem").equals("The desktop has not let you in."));
        driver.robot.push(KeyCode.ESCAPE);
        driver.fire("#settings-log-in");
        driver.fire("#log-in-done");
        desktop.answer(Answer.WRONG);
        await(() -> driver.text("#log-in-problem").equals("The desktop has not let you in."));

        assertThat(WindowLock.of(app).ways()).isEqualTo(new WindowLock.Ways(false, true));
        driver.fire("#log-in-done");
        desktop.answer(Answer.RIGHT);
        await(() -> driver.text("#settings-unlock").startsWith("A click"));
        assertThat(WindowLock.of(app).isSet()).isFalse();
    }

    private void useLogIn() {
        driver.open(FolderView.Place.SETTINGS);
        assertThat(driver.text("#settings-unlock")).startsWith("A click");
        driver.fire("#settings-log-in");
        driver.fire("#log-in-done");
        desktop.answer(Answer.RIGHT);
        await(() -> driver.text("#settings-unlock").equals("The desktop's log-in"));
    }

    private void choosePassphrase() {
        driver.fire("#settings-passphrase");
        driver.write("#passphrase-new", "correct horse");
        driver.write("#passphrase-again", "correct horse");
        driver.fire("#passphrase-done");
    }

    private void lock() {
        driver.robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> driver.shown("#locked"));
    }
}
