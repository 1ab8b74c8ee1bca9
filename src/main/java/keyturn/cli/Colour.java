package keyturn.cli;

/// Whether to colour.
final class Colour {

    private Colour() {}

    /// Only on a terminal that can, and not if the person does not want it (no-color.org: `NO_COLOR` is there and not
    /// empty).
    static boolean wanted(Terminal terminal, boolean streamIsTerminal) {
        return streamIsTerminal
                && terminal.variable("NO_COLOR").orElse("").isEmpty()
                && !terminal.variable("TERM").orElse("").equals("dumb");
    }
}
