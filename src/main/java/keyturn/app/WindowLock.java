package keyturn.app;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import keyturn.crypto.Argon2Cost;
import keyturn.crypto.PassphraseCheck;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.WholeFiles;

/// What unlocks the window: a click, or as `unlock.json` in the configuration folder has it, a passphrase of the
/// person's own, of which it holds a check, the desktop's log-in, or either. It is for whoever sits down at an open
/// program; profiles are plain files, and who may read them needs no window. Deleting the file makes it a click, and
/// loses nothing.
///
/// After three wrong ones each next try has to wait, longer each time; that holds over a restart. Safe for
/// several threads.
public final class WindowLock {

    /// What unlocks the window; a click if neither does, and either if both do.
    ///
    /// @param passphrase the person's own
    /// @param logIn      the desktop's
    public record Ways(boolean passphrase, boolean logIn) {

        /// True if more than a click is asked for.
        public boolean ask() {
            return passphrase || logIn;
        }
    }

    /// How a try to unlock ended.
    public sealed interface Attempt {
        record Right() implements Attempt {}

        /// @param delay until the next one is looked at; zero for none
        record Wrong(Duration delay) implements Attempt {}

        /// It was not looked at.
        record Early(Duration delay) implements Attempt {}
    }

    /// In characters: what NIST SP 800-63B asks for at least.
    public static final int LEAST_LENGTH = 8;

    static final String FILE = "unlock.json";
    private static final int FREE_TRIES = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Path file;
    private final Supplier<SecureRandom> random;
    private final Clock clock;
    private final Argon2Cost cost;
    private boolean damaged;
    private boolean logIn;
    private Optional<PassphraseCheck> check = Optional.empty();
    private volatile Ways ways = new Ways(false, false);
    private int failures;
    private Instant last = Instant.EPOCH;

    private WindowLock(App app, Argon2Cost cost) {
        file = app.configFolder().resolve(FILE);
        random = app.randomness();
        clock = app.clock();
        this.cost = cost;
    }

    /// Reads the file, which is small. One that cannot be understood still locks: no passphrase fits then.
    public static WindowLock of(App app) {
        return of(app, Argon2Cost.STANDARD);
    }

    static WindowLock of(App app, Argon2Cost cost) {
        var lock = new WindowLock(app, cost);
        lock.read();
        lock.noteWays();
        return lock;
    }

    /// One that a click unlocks, whatever the person has chosen: for pictures.
    public static WindowLock none(App app) {
        return new WindowLock(app, Argon2Cost.STANDARD);
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var kept = UnlockJson.read(Files.readAllBytes(file));
            check = kept.check();
            logIn = kept.logIn();
            failures = kept.failures();
            last = kept.last();
        } catch (IOException | IllegalArgumentException unreadable) {
            // Told at the first try; until then it locks.
            damaged = true;
        }
    }

    public Path file() {
        return file;
    }

    /// True if more than a click is asked for. Does not block.
    public boolean isSet() {
        return ways.ask();
    }

    /// What is asked for. Does not block, also while a passphrase is looked at.
    public Ways ways() {
        return ways;
    }

    private void noteWays() {
        ways = new Ways(damaged || check.isPresent(), logIn);
    }

    /// Tries a passphrase. Blocks for as long as Argon2id takes.
    ///
    /// @throws Failure.Damaged if the file cannot be understood
    /// @throws Failure.Storage if a wrong try cannot be noted
    public synchronized Attempt attempt(Passphrase passphrase) throws Failure {
        if (check.isEmpty()) {
            throw new Failure.Damaged(text("app.unlock.damaged", file), text("app.unlock.damaged.remedy"));
        }
        Duration wait = waitLeft();
        if (wait.isPositive()) {
            return new Attempt.Early(wait);
        }
        if (!check.get().fits(passphrase)) {
            failures++;
            last = clock.instant();
            write();
            return new Attempt.Wrong(waitLeft());
        }
        boolean noted = failures > 0;
        failures = 0;
        if (noted) {
            forgetFailures();
        }
        return new Attempt.Right();
    }

    /// Where that cannot be written, who knows the passphrase comes in nevertheless; old failures only make a
    /// next wrong try wait.
    private void forgetFailures() {
        try {
            write();
        } catch (Failure.Storage readOnly) {
            last = clock.instant();
        } catch (Failure other) {
            throw new IllegalStateException("writing fails as storage does", other);
        }
    }

    /// Makes a passphrase the one that unlocks. Blocks for as long as Argon2id takes.
    ///
    /// @throws Failure.Storage if it cannot be written
    public synchronized void choose(Passphrase passphrase) throws Failure {
        keep(Optional.of(PassphraseCheck.of(passphrase, cost, random.get())), logIn);
    }

    /// No passphrase unlocks from now on: the desktop's log-in does, if it was chosen, else a click.
    ///
    /// @throws Failure.Storage if it cannot be written
    public synchronized void remove() throws Failure {
        keep(Optional.empty(), logIn);
    }

    /// Makes the desktop's log-in unlock the window, beside the passphrase if there is one; or ends that.
    ///
    /// @throws Failure.Storage if it cannot be written
    public synchronized void useLogIn(boolean wanted) throws Failure {
        keep(check, wanted);
    }

    /// What holds changes when it is on disk.
    private void keep(Optional<PassphraseCheck> nextCheck, boolean nextLogIn) throws Failure {
        if (nextCheck.isPresent() || nextLogIn) {
            write(new UnlockJson(nextCheck, nextLogIn, 0, last));
        } else {
            delete();
        }
        check = nextCheck;
        logIn = nextLogIn;
        failures = 0;
        damaged = false;
        noteWays();
    }

    private void delete() throws Failure {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new Failure.Storage(text("app.unlock.notWritten", file, DiskError.reason(failed)), "");
        }
    }

    /// A clock that was put back makes nobody wait longer than the longest wait.
    private Duration waitLeft() {
        if (failures < FREE_TRIES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_TRIES, 10);
        Duration whole = FIRST_WAIT.multipliedBy(1L << doublings);
        Duration wait = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
        Duration left = Duration.between(clock.instant(), last.plus(wait));
        return left.compareTo(wait) > 0 ? wait : left.isNegative() ? Duration.ZERO : left;
    }

    private void write() throws Failure {
        write(new UnlockJson(check, logIn, failures, last));
    }

    private void write(UnlockJson kept) throws Failure {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failed) {
            throw new Failure.Storage(text("app.unlock.notWritten", file, DiskError.reason(failed)), "");
        }
        WholeFiles.write(file, kept.bytes());
    }
}
