package keyturn.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import org.testfx.api.FxToolkit;

/// A program with a window, in which a person begins a rotation: `FOLDER CONFIG`, the new value and a passphrase on
/// standard input, a line each. It says `restarting` when the service is being restarted, and waits to be killed.
final class DroppedWindow {

    private final WindowDriver driver;

    private DroppedWindow(WindowDriver driver) {
        this.driver = driver;
    }

    static void main(String[] arguments) throws Exception {
        var input = new java.io.BufferedReader(new java.io.InputStreamReader(System.in));
        String value = input.readLine();
        String passphrase = input.readLine();
        Stage stage = FxToolkit.registerPrimaryStage();
        var made = new java.util.concurrent.CompletableFuture<WindowDriver>();
        FxToolkit.setupFixture(
                () -> made.complete(new WindowDriver(stage, Path.of(arguments[0]), Path.of(arguments[1]))));
        new DroppedWindow(made.get()).rotate(value, passphrase);
        System.out.println("restarting");
        waitForTheEnd();
    }

    private void rotate(String value, String passphrase) {
        driver.open(FolderView.Place.SECRETS);
        driver.robot.interact(() ->
                driver.view().go(Destination.Secrets.at(new ProfileName("production"), new EnvKey("BROKER_API_KEY"))));
        driver.robot.push(KeyCode.CONTROL, KeyCode.T);
        WindowDriver.await(() -> driver.idle() && driver.shown("#confirm-restart"));
        paste("#value-production-BROKER_API_KEY", value);
        List.of("push", "restart", "verify").forEach(step -> driver.fire("#confirm-" + step));
        if (driver.shown("#locked-out")) {
            driver.fire("#locked-out");
        }
        paste("#rotate-passphrase", passphrase);
        paste("#rotate-again", passphrase);
        WindowDriver.await(() -> !driver.robot.lookup("#rotate-start").query().isDisabled());
        driver.fire("#rotate-start");
        WindowDriver.await(() -> log().contains("… restart"));
    }

    private void paste(String query, String words) {
        driver.robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(words);
            Clipboard.getSystemClipboard().setContent(content);
            driver.robot.lookup(query).query().requestFocus();
        });
        driver.robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    private String log() {
        ListView<String> log = driver.robot.lookup("#rotation-log").query();
        return String.join("\n", log.getItems());
    }

    private static void waitForTheEnd() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing more is said.
        }
    }
}
