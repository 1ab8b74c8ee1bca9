package keyturn.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What was done. The ids are part of the log's format.
public enum Action {
    /// A value was printed.
    GET,
    /// A value was shown in the window.
    REVEAL,
    /// A value was copied to the clipboard.
    COPY,
    /// The window was unlocked by its passphrase or the desktop's log-in.
    UNLOCK,
    /// A value was used to log in at the server that it is for.
    CONNECT,
    /// Values were written for another program.
    EXPORT,
    /// A value was given to a command in its environment.
    RUN,
    /// A key was added to a profile.
    ADD,
    /// A key was given another value.
    CHANGE,
    /// A key was removed from a profile.
    REMOVE,
    /// A profile's lines were written in another way; no value changed.
    REWRITE,
    /// `.env` was pointed at a profile.
    ACTIVATE,
    /// A profile was created.
    CREATE_PROFILE,
    /// A rotation done elsewhere was recorded.
    ROTATED,
    /// That was taken back.
    UNROTATED,
    /// A rotation was begun.
    ROTATION_BEGIN,
    /// A rotation was given up before it had made its values.
    ABANDON,
    /// A rotation has put a new value in use.
    ROTATE,
    /// A rotation has gone back to the old value.
    ROLL_BACK,
    /// The old value of a rotation was taken away.
    RETIRE,
    /// A value was put into a remote.
    PUSH,
    /// A service was restarted.
    RESTART,
    /// A value was tested.
    VERIFY,
    /// The key of fingerprints and log was moved between file and keyring.
    MOVE_KEY,
    /// A fix changed files.
    MEND,
    /// The last fixes were taken back.
    UNDO_MEND,
    /// A point of a checklist was ticked.
    TICK,
    /// That was taken back.
    UNTICK,
    /// A finding was accepted.
    ACCEPT,
    /// That was taken back.
    UNACCEPT,
    /// What keyturn.json says of keys was changed.
    POLICY,
    /// keyturn.json, profiles and ignore lines were written.
    INIT,
    /// An encrypted backup was made.
    BACKUP_CREATE,
    /// A backup was opened and compared.
    BACKUP_VERIFY,
    /// Files of a backup were written.
    BACKUP_RESTORE,
    /// The end of the log was cut off in the middle of an entry, which was taken away.
    LOG_MENDED,
    /// The log is older than what was known of it: entries are missing before this one.
    LOG_GAP;

    /// As in the log: `backup-create`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Action> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
