package keyturn;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import keyturn.app.App;
import keyturn.cli.OverviewText;
import keyturn.cli.SystemTerminal;
import keyturn.failure.Failure;

/// Shows the demo in the terminal where no window can open, so that the first thing that a newcomer runs does not
/// fail for want of a display.
final class DemoWithoutWindow {

    private DemoWithoutWindow() {}

    /// Says what is missing in one line, and prints the overview of the work folder at `root`.
    static void show(App app, Path root, Display.State display) throws Failure {
        var terminal = new SystemTerminal();
        String why = text("demo.display.instead", Display.reason(display), Display.PACKAGES) + "\n";
        terminal.writeError(why.getBytes(StandardCharsets.UTF_8));
        try (var session = app.open(root, new App.Access.Reading(), Optional.empty())) {
            OverviewText.print(session.read(), app.clock(), terminal);
        } catch (IOException _) {
            // Whoever read our output has gone, and has what it wanted.
        }
    }
}
