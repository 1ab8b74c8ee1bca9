package keyturn.git;

/// What git makes of a file.
public enum GitState {
    /// In the index and in the last commit of the branch.
    TRACKED,
    /// In the index only: the next commit takes it.
    STAGED,
    IGNORED,
    UNTRACKED,
    /// There is no repository, or no git command.
    NONE;

    /// True if it is in the index.
    public boolean isInIndex() {
        return this == TRACKED || this == STAGED;
    }
}
