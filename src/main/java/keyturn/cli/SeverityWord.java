package keyturn.cli;

import static keyturn.text.Texts.text;

import keyturn.health.Severity;

/// A severity as people read it; programs get its English name.
final class SeverityWord {

    private SeverityWord() {}

    static String of(Severity severity) {
        return switch (severity) {
            case ERROR -> text("cli.severity.error");
            case WARNING -> text("cli.severity.warning");
            case NOTE -> text("cli.severity.note");
        };
    }
}
