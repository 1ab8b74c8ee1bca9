package keyturn.git;

/// What git makes of a file.
public enum GitState {
    TRACKED,
    IGNORED,
    UNTRACKED,
    /// There is no repository, or no git command.
    NONE
}
