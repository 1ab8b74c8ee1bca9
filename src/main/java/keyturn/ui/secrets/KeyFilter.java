package keyturn.ui.secrets;

import keyturn.ui.Destination;

/// Which keys the matrix shows.
enum KeyFilter {
    ALL,
    PROBLEMS,
    MISSING,
    DIFFERS,
    /// A guessable secret.
    WEAK,
    /// A secret that two profiles share.
    REUSED,
    CHANGED;

    static KeyFilter of(Destination.SecretsFilter wanted) {
        return switch (wanted) {
            case ALL -> ALL;
            case PROBLEMS -> PROBLEMS;
            case MISSING -> MISSING;
            case DIFFERS -> DIFFERS;
            case WEAK -> WEAK;
            case REUSED -> REUSED;
        };
    }
}
