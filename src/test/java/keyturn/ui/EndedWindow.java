package keyturn.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// A program with a window, in which a person stages a value, or types it and does not leave the field: `FOLDER
/// CONFIG`; `stage`, `type` or `stage-and-exit` and the value on standard input; the last one ends the toolkit. It says
/// `ready` when it is done, and waits to be ended.
final class EndedWindow {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey KEY = new EnvKey("BROKER_SERVER");

    private EndedWindow() {}

    static void main(String[] arguments) throws Exception {
        var input = new java.io.BufferedReader(new java.io.InputStreamReader(System.in));
        String how = input.readLine();
        String value = input.readLine();
        Stage stage = FxToolkit.registerPrimaryStage();
        var made = new java.util.concurrent.CompletableFuture<Window>();
        FxToolkit.setupFixture(() -> made.complete(window(stage, Path.of(arguments[1]))));
        Window window = made.get();
        var robot = new FxRobot();
        robot.interact(() -> window.openFolder(Path.of(arguments[0])));
        WindowDriver.await(
                () -> window.folderView().isPresent() && window.jobs().running().isEmpty());
        if ("type".equals(how)) {
            type(window, robot, value);
        } else {
            robot.interact(() -> window.folderView()
                    .orElseThrow()
                    .folder()
                    .edit(edits -> edits.set(PRODUCTION, KEY, SecretText.of(value))));
        }
        if ("stage-and-exit".equals(how)) {
            Platform.exit();
            while (com.sun.glass.ui.Application.GetApplication() != null) {
                Thread.onSpinWait();
            }
        }
        System.out.println("ready");
        waitForTheEnd();
    }

    private static void type(Window window, FxRobot robot, String value) {
        robot.interact(() -> window.folderView().orElseThrow().go(Destination.Secrets.at(PRODUCTION, KEY)));
        robot.interact(() -> robot.lookup("#matrix").query().requestFocus());
        robot.push(KeyCode.ENTER);
        robot.write(value, 0);
    }

    private static Window window(Stage stage, Path config) {
        var app = new App(Clock.systemUTC(), new SecureRandom(), config);
        var preferences = Preferences.in(config);
        var windows = new OpenWindows(app, preferences, () -> {});
        windows.lastMoment().atTheEnd();
        var window = new Window(windows, app, preferences, stage, new StageFilePicker(stage));
        stage.show();
        return window;
    }

    private static void waitForTheEnd() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing more is said.
        }
    }
}
