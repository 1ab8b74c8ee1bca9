package keyturn.health;

import java.util.List;

/// One check. Linear in the size of its input; reads no disk.
public interface Rule {

    /// Lower case, words joined by dashes. Part of the command line's contract.
    String id();

    List<Finding> check(Evidence evidence);
}
