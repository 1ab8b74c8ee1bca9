package keyturn.job;

/// How far slow work is.
@FunctionalInterface
public interface Progress {

    /// Ignores what it is told.
    Progress NONE = (done, total) -> {};

    /// @param done  units done so far
    /// @param total units in all, in the unit that the method's Javadoc names; 0 if it is not known
    void report(long done, long total);
}
