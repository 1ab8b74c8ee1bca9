package keyturn.cli;

import java.util.List;

/// The options that every command takes, before its name or after it.
final class Globals {

    /// The name of the program.
    static final String PROGRAM = "keyturn";

    static final String FOLDER = "-C";
    static final String JSON = "--json";
    static final String DEBUG = "--debug";
    static final String HELP = "--help";
    static final String VERSION = "--version";

    private Globals() {}

    static List<Shape.Option> options(Wording wording) {
        return List.of(
                Shape.Option.value(FOLDER, "DIR", wording.text("cli.option.folder")),
                Shape.Option.flag(JSON, wording.text("cli.option.json")),
                Shape.Option.flag(DEBUG, wording.text("cli.option.debug")),
                new Shape.Option(List.of("-h", HELP), "", false, wording.text("cli.option.help")));
    }

    /// Stands before a command or without one.
    static Shape.Option version(Wording wording) {
        return new Shape.Option(List.of("-V", VERSION), "", false, wording.text("cli.option.version"));
    }
}
