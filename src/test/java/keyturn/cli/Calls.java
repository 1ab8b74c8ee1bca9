package keyturn.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.Folders;
import keyturn.app.App;

/// Runs calls of the command line in this process, at noon of 2026-11-24.
final class Calls {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private Calls() {}

    record Ended(int code, String out, String error, byte[] bytes) {}

    static Ended call(Path folder, String... words) {
        return call(new TestTerminal(folder), words);
    }

    static Ended call(TestTerminal terminal, String... words) {
        return call(NOON, terminal, words);
    }

    static Ended call(Clock clock, TestTerminal terminal, String... words) {
        var app = new App(clock, SecureRandom::new, terminal.folder.resolve("config"), () -> terminal.desktop())
                .costing(Folders.CHEAP);
        var windows = new SeenWindows(new ArrayList<>());
        int code = new Cli(() -> app, windows, terminal).run(List.of(words)).number();
        windows.opened().forEach(line -> terminal.writeError((line + "\n").getBytes()));
        return new Ended(code, terminal.out(), terminal.error(), terminal.outBytes());
    }

    /// Notes what would be opened.
    record SeenWindows(List<String> opened) implements Windows {

        @Override
        public void open(Optional<Path> folder) {
            opened.add("window "
                    + folder.map(Path::getFileName).map(Path::toString).orElse("-"));
        }

        @Override
        public void demo() {
            opened.add("demo");
        }

        @Override
        public void screenshots(Pictures pictures) {
            opened.add("screenshots " + pictures.target().getFileName() + " " + pictures.sizes() + " "
                    + pictures.themes() + " " + pictures.languages() + " " + pictures.screens());
        }
    }
}
