package keyturn;

import java.util.List;
import java.util.Locale;
import keyturn.app.App;
import keyturn.cli.Cli;
import keyturn.cli.SystemTerminal;
import keyturn.text.Language;
import keyturn.text.Texts;

/// Without arguments the window opens; with arguments the command line runs.
final class Main {

    private Main() {}

    static void main(String[] args) {
        Texts.speak(Language.ofSystem(System.getenv(), Locale.getDefault(Locale.Category.DISPLAY)));
        var windows = new DesktopWindows(App::standard);
        var cli = new Cli(App::standard, windows, new SystemTerminal());
        int code = Training.isOn()
                ? Training.run(cli, List.of(args))
                : cli.run(List.of(args)).number();
        if (!windows.opened() && !(code == 0 && isAlone())) {
            System.exit(code);
        }
    }

    /// True if no other thread would keep the program from ending by itself. That is the quicker end: to exit, Java
    /// looks for a logger in every library first (since 21), which takes a tenth of what `get` takes.
    private static boolean isAlone() {
        return Thread.activeCount() == 1;
    }
}
