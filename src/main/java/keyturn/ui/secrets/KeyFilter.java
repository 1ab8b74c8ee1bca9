package keyturn.ui.secrets;

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
    CHANGED
}
