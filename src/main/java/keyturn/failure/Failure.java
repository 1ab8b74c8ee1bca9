package keyturn.failure;

/// Something that went wrong outside this program: a disk, a file that another program wrote, a wrong passphrase.
///
/// Checked, because a failure that goes unnoticed loses a user's secret. A mistake in our own code is an unchecked
/// exception and is never wrapped in one of these.
///
/// No reason may contain a value. Paths, key names and profile names are fine. There is no cause: the message of a
/// foreign exception may echo its input.
public abstract sealed class Failure extends Exception {

    private final String remedy;

    private Failure(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /// What failed, on what, and why: a sentence for the user without a full stop, such as
    /// `cannot read .env.production: permission denied`.
    public String reason() {
        return String.valueOf(getMessage());
    }

    /// What to do about it, without a full stop; empty where there is nothing more to say.
    public String remedy() {
        return remedy;
    }

    /// What failed and what to do about it, in one line, such as `polkit does not answer here · take a passphrase`.
    public String line() {
        return remedy.isEmpty() ? reason() : reason() + " · " + remedy;
    }

    /// A file or folder could not be read or written. What was there before is still there.
    public static final class Storage extends Failure {
        public Storage(String reason, String remedy) {
            super(reason, remedy);
        }
    }

    /// A file was changed by another program since it was read; nothing was written. Merge and save again.
    public static final class Conflict extends Failure {
        public Conflict(String reason, String remedy) {
            super(reason, remedy);
        }
    }

    /// Another Keyturn has the work folder open for writing.
    public static final class Busy extends Failure {
        public Busy(String reason, String remedy) {
            super(reason, remedy);
        }
    }

    /// There is no such profile, key, file or backup.
    public static final class NotFound extends Failure {
        public NotFound(String reason, String remedy) {
            super(reason, remedy);
        }
    }

    /// The words of a call, or a value that a person gave, cannot be taken. The command line ends with 2.
    public static final class Usage extends Failure {
        public Usage(String reason, String remedy) {
            super(reason, remedy);
        }
    }

    /// What is there stands in the way, or a person has not agreed to it yet; nothing was done. The words of the call
    /// are right.
    public static final class Refused extends Failure {
        public Refused(String reason, String remedy) {
            super(reason, remedy);
        }
    }

    /// Wrong passphrase or identity, or a changed header: the two cannot be told apart. Ask again.
    public static final class WrongPassphrase extends Failure {
        public WrongPassphrase(String reason, String remedy) {
            super(reason, remedy);
        }
    }

    /// A backup, a policy or a ledger is cut, changed, or holds what it must not. Nothing of it was used.
    public static final class Damaged extends Failure {
        public Damaged(String reason, String remedy) {
            super(reason, remedy);
        }
    }

    /// A program that Keyturn needs (git) is missing, or ended with an error.
    public static final class Program extends Failure {
        public Program(String reason, String remedy) {
            super(reason, remedy);
        }
    }
}
