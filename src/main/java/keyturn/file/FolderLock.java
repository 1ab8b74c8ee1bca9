package keyturn.file;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.failure.Failure;

/// The right to write in a folder: one process has it, and in it one holder. The system takes it back the moment
/// the process ends, however it ends.
///
/// The lock is on a file of its own, `lock`, that nothing else may open: closing any channel to it would release
/// the lock of the whole process (fcntl(2), "advisory record locking"; measured with JDK 25). Who holds it is
/// written in `lock-holder` beside it, for the message only.
public final class FolderLock implements AutoCloseable {

    /// So many holders are waited for as long as for one.
    private static final int QUEUE = 10;

    private static final Duration POLL = Duration.ofMillis(20);

    /// The locks of this process, by lock file. Guarded by itself.
    private static final Map<Path, FolderLock> HELD = new HashMap<>();

    /// What a holder is.
    public enum Holder {
        WINDOW,
        COMMAND
    }

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the lock of `folder`, which must exist.
    ///
    /// @param patience how long to wait for one other holder; zero tries once. While the lock goes from hand to
    ///                 hand the wait goes on, as long as [#QUEUE] times that
    /// @throws Failure.Busy    if another holder, here or in another process, has it all that time
    /// @throws Failure.Storage if the lock file cannot be created, or the file system has no locks
    public static FolderLock acquire(Path folder, Holder holder, Duration patience) throws Failure {
        long begin = System.nanoTime();
        long start = begin;
        var holding = Optional.<FileTime>empty();
        while (true) {
            Optional<FolderLock> acquired = tryOnce(folder, holder);
            if (acquired.isPresent()) {
                return acquired.get();
            }
            long left = patience.toNanos() - (System.nanoTime() - start);
            if (left <= 0 && System.nanoTime() - begin < QUEUE * patience.toNanos()) {
                Optional<FileTime> now = noted(folder);
                if (!now.equals(holding)) {
                    holding = now;
                    start = System.nanoTime();
                    continue;
                }
            }
            if (left <= 0 || !pause(Math.min(left, POLL.toNanos()))) {
                throw busy(folder);
            }
        }
    }

    /// @return false if the thread was interrupted
    private static boolean pause(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
            return true;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<FolderLock> tryOnce(Path folder, Holder holder) throws Failure {
        synchronized (HELD) {
            try {
                Path file = folder.toRealPath().resolve("lock");
                if (HELD.containsKey(file)) {
                    return Optional.empty();
                }
                var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileChannel channel = FileChannel.open(file, options, FileMode.ownerOnlyFile(file));
                FileLock lock = null;
                try {
                    lock = channel.tryLock();
                } finally {
                    if (lock == null) {
                        channel.close();
                    }
                }
                if (lock == null) {
                    return Optional.empty();
                }
                var held = new FolderLock(file, channel, lock);
                HELD.put(file, held);
                held.note(holder);
                return Optional.of(held);
            } catch (IOException error) {
                throw new Failure.Storage(
                        text("file.cannotLock", folder, DiskError.reason(error)), text("file.cannotLock.remedy"));
            }
        }
    }

    /// The note is a courtesy to others: a lock without one is as good.
    private void note(Holder holder) {
        String line = ProcessHandle.current().pid() + " " + (holder == Holder.WINDOW ? "window" : "command") + "\n";
        try {
            WholeFiles.write(noteFile(file), line.getBytes(StandardCharsets.US_ASCII));
        } catch (Failure unwritten) {
            // Then the message of others is shorter.
        }
    }

    /// When the present holder took the lock.
    private static Optional<FileTime> noted(Path folder) {
        try {
            return Optional.of(Files.getLastModifiedTime(noteFile(folder.resolve("lock"))));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static Path noteFile(Path lockFile) {
        return lockFile.resolveSibling("lock-holder");
    }

    private static Failure.Busy busy(Path folder) {
        List<String> note = FileContent.of(noteFile(folder.resolve("lock"))) instanceof FileContent.Whole whole
                ? List.of(new String(whole.bytes(), StandardCharsets.US_ASCII)
                        .strip()
                        .split(" ", 2))
                : List.of();
        String reason = note.size() == 2 && note.getFirst().matches("[0-9]{1,10}")
                ? switch (note.getLast()) {
                    case "window" -> text("file.busy.window", note.getFirst());
                    case "command" -> text("file.busy.command", note.getFirst());
                    default -> text("file.busy");
                }
                : text("file.busy");
        return new Failure.Busy(reason, text("file.busy.remedy"));
    }

    /// True until [#close()].
    public boolean isHeld() {
        return lock.isValid();
    }

    /// Gives the lock back. The lock file stays: deleting it could take a lock from whoever gets it next.
    @Override
    public void close() {
        synchronized (HELD) {
            if (!HELD.remove(file, this)) {
                return;
            }
            try {
                Files.deleteIfExists(noteFile(file));
            } catch (IOException stays) {
                // The next holder overwrites it.
            }
            try {
                channel.close();
            } catch (IOException closedAnyway) {
                // close(2) releases the lock even when it reports an error.
            }
        }
    }
}
