package keyturn.app;

import static keyturn.text.Texts.text;

import java.util.Optional;
import keyturn.failure.Failure;
import keyturn.file.FolderLock;

/// Whether the folder of a session can be written. Safe for use by several threads.
final class Writing {

    /// Takes the lock of a folder that nothing is kept of yet, and begins to keep it.
    @FunctionalInterface
    interface Begin {
        FolderLock begin() throws Failure;
    }

    private final Optional<String> reason;
    private final Optional<Begin> begin;
    private Optional<FolderLock> lock;

    private Writing(Optional<FolderLock> lock, Optional<String> reason, Optional<Begin> begin) {
        this.lock = lock;
        this.reason = reason;
        this.begin = begin;
    }

    /// With the lock, which is held while the session is open.
    static Writing with(FolderLock lock) {
        return new Writing(Optional.of(lock), Optional.empty(), Optional.empty());
    }

    /// It cannot be written, and why.
    static Writing refused(String reason) {
        return new Writing(Optional.empty(), Optional.of(reason), Optional.empty());
    }

    /// Without a session: nobody is kept out.
    static Writing unlocked() {
        return new Writing(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Nothing is written before the first change.
    static Writing later(Begin begin) {
        return new Writing(Optional.empty(), Optional.empty(), Optional.of(begin));
    }

    synchronized Optional<FolderLock> lock() {
        return lock;
    }

    /// Why it cannot be written; empty if it can.
    Optional<String> reason() {
        return reason;
    }

    /// True while nothing of the folder is kept, since nothing has been changed yet.
    synchronized boolean waits() {
        return begin.isPresent() && lock.isEmpty();
    }

    /// True once a folder that nothing was kept of is kept.
    synchronized boolean begun() {
        return begin.isPresent() && lock.isPresent();
    }

    /// Before a change.
    ///
    /// @throws Failure.Busy    if it cannot be written
    /// @throws Failure.Storage if what is kept of the folder cannot be begun
    synchronized void require() throws Failure {
        if (reason.isPresent()) {
            throw new Failure.Busy(reason.get(), text("app.readOnly.remedy"));
        }
        if (lock.isEmpty() && begin.isPresent()) {
            lock = Optional.of(begin.get().begin());
        }
    }

    synchronized void close() {
        lock.ifPresent(FolderLock::close);
    }
}
