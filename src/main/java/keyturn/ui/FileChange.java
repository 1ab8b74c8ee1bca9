package keyturn.ui;

import keyturn.app.Session;
import keyturn.edit.Beside;
import keyturn.failure.Failure;

/// A change of files beside the profiles that is written at once, and stands in the one history of undo and
/// redo. Both ways run off the window's thread.
public interface FileChange extends Beside {

    /// Also to do it again.
    void carryOut(Session session) throws Failure;

    /// After [#carryOut].
    void takeBack(Session session) throws Failure;
}
