package keyturn.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import keyturn.env.EnvDocument;
import keyturn.file.FileContent;
import keyturn.file.FileStamp;

/// What files held when they were read: one that nobody has touched since is not read again. Safe for use by several
/// threads.
final class FileMemory {

    /// Clocks of file systems are coarse, and those of servers go wrong: a file that was changed just before it
    /// was read could be changed again with the same stamp, and is read each time until it has been left alone
    /// so long.
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private record Known(FileStamp stamp, Content content) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();
    private final Optional<InstantSource> time;

    /// @param time empty to remember nothing
    FileMemory(Optional<InstantSource> time) {
        this.time = time;
    }

    /// What the file holds now.
    Content content(Path file) {
        if (time.isEmpty()) {
            return read(file);
        }
        Optional<FileStamp> before = FileStamp.of(file);
        Known last = known.get(file);
        if (last != null && before.equals(Optional.of(last.stamp()))) {
            return last.content();
        }
        Content content = read(file);
        boolean settled = before.filter(
                        stamp -> stamp.changed().isBefore(time.get().instant().minus(SETTLED)))
                .isPresent();
        if (settled && content instanceof Content.Read && FileStamp.of(file).equals(before)) {
            known.put(file, new Known(before.get(), content));
        } else {
            known.remove(file);
        }
        return content;
    }

    private static Content read(Path file) {
        FileContent found = FileContent.of(file);
        // No pattern switch: see keyturn.cli.Profiles.
        return found instanceof FileContent.Whole whole
                ? new Content.Read(EnvDocument.parse(whole.bytes()), whole.digest())
                : new Content.Unavailable(((FileContent.Refused) found).reason());
    }

    /// Forgets files that are gone: their secrets are nobody's business any more.
    void forgetMissing() {
        known.keySet().removeIf(Files::notExists);
    }

    /// Forgets every file.
    void forget() {
        known.clear();
    }
}
