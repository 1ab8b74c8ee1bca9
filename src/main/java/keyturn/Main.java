package keyturn;

import java.util.List;
import keyturn.app.App;
import keyturn.cli.Cli;
import keyturn.cli.SystemTerminal;

/// Without arguments the window opens; with arguments the command line runs.
final class Main {

    private Main() {}

    static void main(String[] args) {
        var windows = new DesktopWindows(App::standard);
        var cli = new Cli(App::standard, windows, new SystemTerminal());
        int code = Training.isOn()
                ? Training.run(cli, List.of(args))
                : cli.run(List.of(args)).number();
        if (!windows.opened()) {
            System.exit(code);
        }
    }
}
