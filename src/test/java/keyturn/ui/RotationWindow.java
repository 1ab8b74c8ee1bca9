package keyturn.ui;

import static keyturn.ui.WindowDriver.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.TokenService;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/// A window on the work folder of a service that signs tokens, and what a person does to rotate there.
@ExtendWith(ApplicationExtension.class)
abstract class RotationWindow {

    static final String OLD = "3fa17be09c52d4e86f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352";
    static final String PASSPHRASE = "a long enough pass phrase";

    @TempDir
    Path folder;

    Path root;
    Path mounted;
    TokenService service;
    WindowDriver driver;

    /// To be called by what has `@Start` in the test itself: TestFX looks nowhere else.
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        mounted = folder.resolve("mounted");
        Folders.file(root, ".env.production", "# keep\nENV=production\nJWT_SECRET=" + OLD + "   # signs\n");
        Path asked = folder.resolve("asked");
        Path restart = TokenService.restartCommand(folder, asked);
        service = new TokenService(root.resolve(".env.production"), asked);
        Folders.file(root, "keyturn.json", """
            {"version": 1, "extends": "built-in",
             "remotes": {"mounted": {"directory": "%s"}},
             "environments": {"production": {"rotation": {
               "push": ["mounted"],
               "restart": {"command": ["%s"]},
               "verify": [{"http": "%s/login", "method": "POST",
                           "headers": {"X-Key": "${JWT_SECRET}"}, "within": "PT0.5S"}]}}}}
            """.formatted(mounted, restart, service.address()));
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
        service.close();
    }

    void startWithoutBackup() {
        ask();
        driver.fire("#locked-out");
        driver.fire("#skip-backup");
        confirm();
        driver.fire("#rotate-start");
    }

    /// Opens the sheet from the line of JWT_SECRET.
    void ask() {
        driver.robot.interact(
                () -> driver.robot.lookup("#due-table .split-menu-button").queryAllAs(SplitMenuButton.class).stream()
                        .filter(button -> button.getAccessibleText().contains("JWT_SECRET"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        await(() -> driver.idle() && driver.shown("#confirm-restart"));
    }

    void confirm() {
        for (String step : List.of("push", "restart", "verify")) {
            driver.fire("#confirm-" + step);
        }
    }

    void lock() {
        driver.write("#rotate-passphrase", PASSPHRASE);
        driver.write("#rotate-again", PASSPHRASE);
    }

    void choose(String group, String words) {
        driver.robot.interact(
                () -> driver.robot.lookup(group + " .toggle-button").queryAllAs(ToggleButton.class).stream()
                        .filter(each -> each.getText().equals(words))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    boolean disabled(String query) {
        return driver.robot.lookup(query).query().isDisabled();
    }

    String words(String query) {
        return driver.robot.lookup(query).query().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n"));
    }

    String log() {
        ListView<String> log = driver.robot.lookup("#rotation-log").query();
        return String.join("\n", log.getItems());
    }

    String value(String key) throws Exception {
        return EnvDocument.parse(Files.readAllBytes(root.resolve(".env.production")))
                .value(new EnvKey(key))
                .map(SecretText::reveal)
                .orElse("");
    }
}
