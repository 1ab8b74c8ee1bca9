package keyturn;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keyturn.app.App;
import keyturn.cli.Cli;
import keyturn.cli.SystemTerminal;
import keyturn.cli.Windows;
import keyturn.failure.Failure;

/// Without arguments the window opens; with arguments the command line runs.
final class Main {

    private Main() {}

    static void main(String[] args) {
        var cli = new Cli(App::standard, new NoWindows(), new SystemTerminal());
        System.exit(cli.run(List.of(args)).number());
    }

    /// Until there is a window.
    private static final class NoWindows implements Windows {

        @Override
        public void open(Optional<Path> folder) throws Failure {
            throw none();
        }

        @Override
        public void demo() throws Failure {
            throw none();
        }

        @Override
        public void screenshots(Path folder) throws Failure {
            throw none();
        }

        private static Failure none() {
            return new Failure.Program(text("cli.noWindow"), "");
        }
    }
}
