package keyturn.cli;

/// Colours, by what they mean (ECMA-48, SGR). The sixteen basic ones only: they follow the person's own theme.
enum Ink {
    PLAIN(""),
    BAD("\u001b[31m"),
    CARE("\u001b[33m"),
    GOOD("\u001b[32m"),
    FAINT("\u001b[2m"),
    HEAD("\u001b[1m");

    private static final String RESET = "\u001b[0m";

    private final String start;

    Ink(String start) {
        this.start = start;
    }

    String on(String text) {
        return this == PLAIN ? text : start + text + RESET;
    }
}
