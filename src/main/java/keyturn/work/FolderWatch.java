package keyturn.work;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.WholeFiles;

/// Tells when files of a work folder have changed: by renaming, writing in place, deleting, and of what links
/// lead to; also when the folder itself goes or comes back. Says only that something has changed; whoever is told
/// reads the folder again and compares.
public final class FolderWatch implements AutoCloseable {

    /// How long it must be quiet before a burst of changes is reported. An editor's save takes a few steps.
    private static final Duration QUIET = Duration.ofMillis(150);

    /// How often a burst that does not end is reported nevertheless.
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final WorkFolder work;
    private final Runnable changed;
    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private final Ancestry ancestry;
    private final Thread thread;

    private FolderWatch(WorkFolder work, Runnable changed, WatchService service) {
        this.work = work;
        this.changed = changed;
        this.service = service;
        this.ancestry = new Ancestry(work.root(), service);
        this.thread = Thread.ofPlatform().daemon().name("folder-watch").unstarted(this::run);
    }

    /// Starts to watch. Changes made after this returns are noticed.
    ///
    /// @param changed called from a thread of its own, once for a burst of changes; also when what came in was more
    ///                than the system could queue
    /// @throws Failure.Storage if the system has no more watches
    public static FolderWatch start(WorkFolder work, Runnable changed) throws Failure {
        try {
            var watch =
                    new FolderWatch(work, changed, work.root().getFileSystem().newWatchService());
            try {
                watch.ancestry.follow(watch.keys);
                watch.follow(work.foldersOfFiles());
            } catch (IOException | Failure failed) {
                watch.service.close();
                throw failed;
            }
            watch.thread.start();
            return watch;
        } catch (IOException error) {
            throw new Failure.Storage(
                    text("work.cannotWatch", work.root(), DiskError.reason(error)), text("work.cannotWatch.remedy"));
        }
    }

    private void follow(Set<Path> folders) throws IOException {
        keys.entrySet().removeIf(entry -> {
            boolean gone = !folders.contains(entry.getKey());
            if (gone && !work.root().startsWith(entry.getKey())) {
                entry.getValue().cancel();
            }
            // What was deleted is watched no more, even if it has come back under its name.
            return gone || !entry.getValue().isValid();
        });
        for (Path folder : folders) {
            if (!folder.equals(work.stateFolder()) && !keys.containsKey(folder)) {
                keys.put(
                        folder,
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE));
            }
        }
    }

    private void run() {
        try {
            while (true) {
                if (concerns(service.take())) {
                    awaitQuiet();
                    followAgain();
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException closed) {
            // The end of the watch.
        }
    }

    /// What happens beside the work folder, in the folders above it, makes nobody wait.
    private void awaitQuiet() throws InterruptedException {
        long start = System.nanoTime();
        long last = start;
        long left = QUIET.toNanos();
        while (left > 0 && System.nanoTime() - start < LONGEST.toNanos()) {
            WatchKey next = service.poll(left, TimeUnit.NANOSECONDS);
            if (next != null && concerns(next)) {
                last = System.nanoTime();
            }
            left = QUIET.toNanos() - (System.nanoTime() - last);
        }
    }

    /// Links may lead elsewhere now. If that cannot be told, the folders of before stay watched.
    private void followAgain() {
        // Before the folder, so that one which is made meanwhile is noticed.
        ancestry.follow(keys);
        try {
            follow(work.foldersOfFiles());
        } catch (IOException | Failure unreadable) {
            // Whoever is told of the change reads the folder, and meets the same obstacle with a message.
        }
    }

    /// Takes the events of `key`; true if one is about something else than our own temporary files.
    private boolean concerns(WatchKey key) {
        boolean moved = false;
        boolean concerns = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            moved |= ancestry.isMoved(key, event);
            concerns |= isOfFolder(key) && !(event.context() instanceof Path name && WholeFiles.isTemporary(name));
        }
        if (moved) {
            // The watches go along with what was moved; what comes back under the name is another one.
            keys.values().forEach(WatchKey::cancel);
            keys.clear();
        }
        boolean gone = !key.reset() && isOfFolder(key);
        return gone || concerns || moved;
    }

    private boolean isOfFolder(WatchKey key) {
        return keys.containsValue(key);
    }

    /// Ends the watch; nothing is reported afterwards, except a report that is under way.
    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException closedAnyway) {
            // Its descriptor is gone either way (close(2)).
        }
    }
}
