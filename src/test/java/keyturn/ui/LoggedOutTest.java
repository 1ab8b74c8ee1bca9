package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A desktop session that ends tells its programs so with SIGTERM, and waits for no answer. The window that is ended
/// belongs to a program of its own.
@ExtendWith(ApplicationExtension.class)
class LoggedOutTest {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey KEY = new EnvKey("BROKER_SERVER");

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "BROKER_SERVER=live-2\n");
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no program is told there that it ends: it is cut off")
    void whatWasStagedIsStagedAgainAfterTheSessionHasEnded() throws Exception {
        logOut("stage", "typed-before");

        assertThat(root.resolve(".keyturn/staged.sealed")).exists();
        assertThat(root.resolve(".keyturn/lock-holder")).doesNotExist();
        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo("BROKER_SERVER=live-2\n");
        driver.open(FolderView.Place.SECRETS);
        assertThat(driver.staged()).isEqualTo(1);
        assertThat(driver.folder().edits().document(PRODUCTION).orElseThrow().value(KEY))
                .contains(SecretText.of("typed-before"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no program is told there that it ends: it is cut off")
    void whatWasBeingTypedIsStagedWhenTheSessionEnds() throws Exception {
        logOut("type", "half-typed");

        driver.open(FolderView.Place.SECRETS);
        assertThat(driver.folder()
                        .edits()
                        .document(PRODUCTION)
                        .orElseThrow()
                        .value(KEY)
                        .map(SecretText::reveal))
                .contains("half-typed");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no program is told there that it ends: it is cut off")
    void whatWasStagedIsKeptAlsoWhereTheToolkitHasEndedFirst() throws Exception {
        logOut("stage-and-exit", "typed-before");

        assertThat(root.resolve(".keyturn/staged.sealed")).exists();
    }

    @Test
    void theLastMomentKeepsWhatIsStagedThenAndGivesTheFolderBack() {
        driver.open(FolderView.Place.SECRETS);
        var lastMoment = new LastMoment();
        driver.robot.interact(() -> lastMoment.follow(driver.folder(), driver.window.jobs(), () -> {}));
        driver.robot.interact(() -> driver.folder().edit(edits -> edits.set(PRODUCTION, KEY, SecretText.of("mine"))));
        // On the window's thread, so that no job begins between the look and the end.
        var kept = new AtomicBoolean();
        await(() -> {
            driver.robot.interact(() -> {
                if (driver.idle() && !kept.get()) {
                    lastMoment.keep();
                    kept.set(true);
                }
            });
            return kept.get();
        });

        assertThat(root.resolve(".keyturn/staged.sealed")).exists();
        assertThat(root.resolve(".keyturn/lock-holder")).doesNotExist();
    }

    @Test
    void thereIsNoLastMomentOfWindowsThatAreClosed() {
        driver.open(FolderView.Place.SECRETS);
        var lastMoment = new LastMoment();
        assertThat(lastMoment.isNeeded()).isFalse();
        var followed = new AtomicReference<AutoCloseable>();
        driver.robot.interact(() -> followed.set(lastMoment.follow(driver.folder(), driver.window.jobs(), () -> {})));
        assertThat(lastMoment.isNeeded()).isTrue();

        driver.robot.interact(() -> assertThatCode(followed.get()::close).doesNotThrowAnyException());

        assertThat(lastMoment.isNeeded()).isFalse();
    }

    private void logOut(String how, String value) throws Exception {
        try (var program = WindowProgram.start(EndedWindow.class, root, folder.resolve("config"))) {
            program.tell(List.of(how, value), "ready");
            program.end();
        }
    }
}
