package keyturn.ui;

/// Leads to a place in the window. Screens know each other only through it.
@FunctionalInterface
public interface Navigator {

    void go(Destination destination);
}
