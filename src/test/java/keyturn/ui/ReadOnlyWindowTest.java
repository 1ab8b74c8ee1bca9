package keyturn.ui;

import static keyturn.text.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Session;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A window on a folder that another Keyturn writes: it offers nothing that it would refuse in the end.
@ExtendWith(ApplicationExtension.class)
class ReadOnlyWindowTest {

    @TempDir
    private Path folder;

    private Session other;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        Path root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "BROKER_SERVER=live-2\nJWT_SECRET=changeme\n");
        Path config = folder.resolve("config");
        other = new App(Clock.systemUTC(), new SecureRandom(), config)
                .open(root, new App.Access.Writing(Duration.ofSeconds(1)), Optional.empty());
        driver = new WindowDriver(stage, root, config);
    }

    @AfterEach
    void close() {
        driver.close();
        other.close();
    }

    @Test
    void noSheetIsOfferedThatWouldBeRefusedAtItsEnd() {
        driver.open(FolderView.Place.SECRETS);
        driver.robot.interact(() ->
                driver.view().go(Destination.Secrets.at(new ProfileName("production"), new EnvKey("BROKER_SERVER"))));
        assertThat(driver.robot.lookup("#add").query().isDisabled()).isTrue();
        assertThat(driver.robot.lookup("#add").query().getAccessibleHelp()).isNotEmpty();

        for (var key : new KeyCode[] {KeyCode.N, KeyCode.I, KeyCode.G}) {
            driver.robot.push(KeyCode.CONTROL, key);
            assertThat(sheets()).isEmpty();
            assertThat(driver.text("#secrets-problem")).isNotEmpty();
        }
        driver.robot.push(KeyCode.SHIFT, KeyCode.F2);
        assertThat(sheets()).isEmpty();
    }

    @Test
    void noButtonIsOfferedThatMends() {
        driver.open(FolderView.Place.OVERVIEW);
        assertThat(driver.robot.lookup(".finding").queryAll()).isNotEmpty();
        assertThat(driver.robot.lookup(".finding .button").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsOnly(text("ui.fix.show"));

        driver.open(FolderView.Place.SECRETS);
        driver.robot.interact(() ->
                driver.view().go(Destination.Secrets.at(new ProfileName("production"), new EnvKey("JWT_SECRET"))));
        assertThat(driver.robot.lookup("#inspector .finding-row").queryAll()).isNotEmpty();
        assertThat(driver.robot.lookup("#inspector .finding-row .button").queryAll())
                .isEmpty();
    }

    private Set<Node> sheets() {
        return driver.robot.lookup((Node node) -> node instanceof Sheet).queryAll();
    }
}
