package keyturn.cli;

import keyturn.app.Session;
import keyturn.edit.Edits;
import keyturn.failure.Failure;
import keyturn.work.WorkSnapshot;

/// Makes one edit and saves it. If another program writes a file in the moment between reading and saving, the edit is
/// made again on what is there then.
final class Saving {

    /// A program that writes so often is at work on the file; its person decides.
    private static final int TRIES = 3;

    private Saving() {}

    /// An edit of freshly read profiles.
    ///
    /// @param <T> what is to be told of it
    interface Edit<T> {
        T make(WorkSnapshot snapshot, Edits edits) throws Failure;
    }

    /// @throws Failure.Conflict if other programs kept changing the file
    static <T> T save(Session session, Edit<T> edit) throws Failure {
        for (int tries = 1; ; tries++) {
            WorkSnapshot snapshot = session.snapshot();
            var edits = new Edits(snapshot, session.usedLoaders().loaders());
            T told = edit.make(snapshot, edits);
            if (edits.changed().isEmpty()) {
                return told;
            }
            try {
                session.profiles().save(snapshot, edits.changed());
                return told;
            } catch (Failure.Conflict conflict) {
                if (tries == TRIES) {
                    throw conflict;
                }
            }
        }
    }
}
