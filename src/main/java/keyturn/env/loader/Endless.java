package keyturn.env.loader;

/// A program would expand for ever, or until its memory is used up.
final class Endless extends Exception {

    private static final long serialVersionUID = 1;

    Endless() {
        super("an expansion has no end");
    }
}
