package keyturn.activity;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.crypto.ChainKey;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FileContent;
import keyturn.file.FileMode;

/// Who did what to which key and when: JSON lines that are only ever appended, each with a code over itself and
/// the one before (HMAC-SHA256), so that a line that was changed, removed, moved or added shows; and the last one
/// noted outside,
/// so that an older copy of the whole log shows, too. Safe for several threads and processes.
///
/// Who holds the work folder's key and can write outside of it can write another history; nobody else can.
public final class ActivityLog {

    /// One writer at a time in this process; the file's lock keeps out others.
    private static final Object WRITING = new Object();

    private final LogFiles files;
    private final ChainKey key;
    private final Anchor anchor;
    private final String via;
    private final Clock clock;
    private final long full;

    /// @param folder  where the log lies: `.keyturn`; need not exist
    /// @param anchors where the last entry is noted, outside the work folder
    /// @param via     `window` or `command`
    public ActivityLog(Path folder, Path anchors, ChainKey key, String via, Clock clock) {
        this(folder, anchors, key, via, clock, LogFiles.FULL);
    }

    /// @param full in bytes; then a new file is begun
    ActivityLog(Path folder, Path anchors, ChainKey key, String via, Clock clock, long full) {
        this.full = full;
        this.files = new LogFiles(folder);
        this.key = key;
        this.anchor = new Anchor(
                anchors.resolve(key.name(folder.toAbsolutePath().normalize().toString())));
        this.via = via;
        this.clock = clock;
    }

    /// Makes sure that something can be written, before it is done.
    ///
    /// @throws Failure.Storage if not: what cannot be recorded is not done
    public void requireWritable() throws Failure {
        append(List.of());
        anchor.requireWritable();
    }

    /// Appends entries; they are on the disk afterwards.
    ///
    /// @throws Failure.Storage if they cannot be written
    public void append(List<Event> events) throws Failure {
        synchronized (WRITING) {
            FileMode.createFolderWithin(files.folder());
            // A file of its own for the lock, for the log itself is renamed when it is full.
            try (var lock = open(files.lock());
                    var _ = lock.lock();
                    var channel = open(files.current())) {
                if (!events.isEmpty()) {
                    write(channel, events);
                }
            } catch (IOException error) {
                throw new Failure.Storage(
                        text("activity.cannotWrite", DiskError.reason(error)), text("activity.cannotWrite.remedy"));
            }
        }
    }

    /// Mode 600 from birth; a planted link is refused.
    private static FileChannel open(Path file) throws IOException {
        var options = Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(file, options, FileMode.ownerOnlyFile(file));
    }

    private void write(FileChannel channel, List<Event> events) throws IOException, Failure {
        var tail = LogTail.of(channel, key, files);
        Optional<Anchor.Head> known = anchor.read();
        var writer = new LogWriter(channel, key, tail, entryMaker());
        if (tail.cut() > 0) {
            writer.cutTail();
        }
        if (known.isPresent() && known.get().sequence() > tail.sequence()) {
            writer.add(Event.of(Action.LOG_GAP)
                    .with(text("activity.gap", known.get().sequence())));
        }
        events.forEach(writer::add);
        writer.flush();
        anchor.write(new Anchor.Head(writer.sequence(), writer.code()));
        if (channel.size() > full) {
            Files.move(files.current(), files.old(tail.firstOfFile()));
        }
    }

    private LogWriter.EntryMaker entryMaker() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String who = System.getProperty("user.name", "");
        return (sequence, event) -> new Entry(sequence, now, who, via, event);
    }

    /// The log as it is on disk.
    ///
    /// @param entries      the good ones, oldest first: up to the first line that is not as it was written
    /// @param verification of every line, and of the end of the log against what is known of it outside
    public record Contents(List<Entry> entries, Verification verification) {
        public Contents {
            entries = List.copyOf(entries);
        }
    }

    /// Reads the log and checks every line.
    public Contents read() throws Failure {
        LogCheck check = check();
        return new Contents(check.entries(), check.result());
    }

    /// Reads the latest entries, and checks them as [#read] does: those of the files that hold entries from
    /// `since` on. Takes as long as that takes, however long the log is.
    public Contents recent(Instant since) throws Failure {
        synchronized (WRITING) {
            List<Path> all = files.all();
            int first = Math.max(0, all.size() - 1);
            while (first > 0 && beginsAfter(all.get(first), since)) {
                first--;
            }
            Optional<Anchor.Head> known = anchor.read();
            LogCheck check = first == 0 ? new LogCheck(key, known) : LogCheck.fromTheMiddle(key, known);
            read(all.subList(first, all.size()), check);
            return new Contents(check.entries(), check.result());
        }
    }

    private boolean beginsAfter(Path file, Instant since) throws Failure {
        return LogTail.firstLine(file, key)
                .map(line -> line.entry().at().isAfter(since))
                .orElse(true);
    }

    private LogCheck check() throws Failure {
        synchronized (WRITING) {
            var check = new LogCheck(key, anchor.read());
            read(files.all(), check);
            return check;
        }
    }

    private static void read(List<Path> files, LogCheck check) throws Failure {
        for (Path file : files) {
            switch (FileContent.of(file)) {
                case FileContent.Whole whole -> check.file(whole.bytes());
                case FileContent.Refused(boolean _, String reason) ->
                    throw new Failure.Storage(text("activity.cannotRead", reason), "");
            }
        }
    }
}
