package keyturn.health;

import java.util.List;

/// One check. Linear in the size of its input; reads no disk.
public interface Rule {

    /// Lower case, words joined by dashes. Part of the command line's contract.
    String id();

    /// What reports say of the rule.
    About about();

    List<Finding> check(Evidence evidence);

    /// True if it looks at files as such: a `.env` that is a copy of a profile counts as a file of its own then. What a
    /// copy holds is what its profile holds, and is told once.
    default boolean countsCopies() {
        return false;
    }

    /// A rule in words, without anything of the work folder.
    ///
    /// @param title what it looks for, a sentence without a full stop
    /// @param help  why it matters and what to do, whole sentences
    record About(String title, String help) {}
}
