package keyturn.env.loader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.Reading.Loaded;

/// Writes a value so that every loader in use reads exactly it.
///
/// A spelling is taken only after it was read back: by each loader alone, with a key behind it, and in its file,
/// where every other key must stay what it was. The present style stays if it serves.
///
/// Line ends are no spelling of a value: a CR before the line feed stays, also where a loader keeps it, for it keeps
/// that of every other line as well. That is a finding of the file, with a fix for all lines.
public final class PortableWriter {

    /// Stands behind the value when it is read alone: a spelling that swallows what follows loses it.
    private static final String SENTINEL = "KEYTURN_END";

    private final List<Loader> loaders;

    /// @param loaders those that must read the value
    public PortableWriter(List<Loader> loaders) {
        this.loaders = List.copyOf(loaders);
    }

    /// What came of it.
    ///
    /// @param document the document with the best spelling
    /// @param losers   the loaders that read something else; empty if all read exactly the value
    public record Written(EnvDocument document, List<Loader> losers) {
        public Written {
            losers = List.copyOf(losers);
        }

        public boolean portable() {
            return losers.isEmpty();
        }
    }

    /// Rewrites the entry of `key`, or finds that it may stay as it is.
    ///
    /// @return empty if `key` is not set, or no document can hold the value (a NUL byte)
    public Optional<Written> write(EnvDocument document, EnvKey key, SecretText value) {
        var before = new Before(document, key);
        Optional<Written> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (EnvDocument candidate : document.spellings(key, value)) {
            List<Loader> losers = losers(candidate, key, value, before, least);
            if (losers.size() < least) {
                int loss = losers.size() + spoiled(candidate, key) * loaders.size();
                if (loss < least) {
                    least = loss;
                    best = Optional.of(new Written(candidate, losers));
                }
            }
            if (losers.isEmpty()) {
                break;
            }
        }
        return best;
    }

    /// True if another spelling of the value of `key` is read by all loaders, looking at the entry alone. Linear in
    /// the size of the entry.
    public boolean canMend(EnvDocument document, EnvKey key) {
        return entryAlone(document, key)
                .filter(mended ->
                        !Arrays.equals(mended.bytes(), document.entry(key).orElseThrow()))
                .isPresent();
    }

    /// Respells the values of several keys at once, each only where all loaders then read it; the others stay. Linear
    /// in the size of the file, unless the new lines do not agree with each other; then one by one.
    public EnvDocument respell(EnvDocument document, Collection<EnvKey> keys) {
        var entries = new LinkedHashMap<EnvKey, EnvDocument>();
        for (EnvKey key : keys) {
            entryAlone(document, key).ifPresent(entry -> entries.put(key, entry));
        }
        EnvDocument together = document.withEntries(entries);
        if (!together.keys().equals(document.keys())) {
            return oneByOne(document, entries.keySet());
        }
        byte[] bytes = together.bytesWithLineFeeds();
        for (Loader loader : loaders) {
            Reading reading = loader.read(bytes);
            boolean exact = entries.keySet().stream()
                    .allMatch(key -> reading.value(key.name()).equals(document.value(key)));
            if (reading instanceof Loaded && !exact) {
                return oneByOne(document, entries.keySet());
            }
        }
        return together;
    }

    private EnvDocument oneByOne(EnvDocument document, Collection<EnvKey> keys) {
        EnvDocument edited = document;
        for (EnvKey key : keys) {
            Optional<Written> written = write(edited, key, edited.value(key).orElseThrow());
            edited = written.filter(Written::portable).map(Written::document).orElse(edited);
        }
        return edited;
    }

    private Optional<EnvDocument> entryAlone(EnvDocument document, EnvKey key) {
        Optional<SecretText> value = document.value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        EnvDocument entry = EnvDocument.parse(document.entry(key).orElseThrow());
        return write(entry, key, value.get()).filter(Written::portable).map(Written::document);
    }

    /// How the loaders read the file as it was before, each asked at most once: mostly none need be, and a file may be
    /// large.
    private static final class Before {
        private final EnvDocument document;
        private final EnvKey key;
        private final Map<Loader, Optional<Reading>> sound = new HashMap<>();

        Before(EnvDocument document, EnvKey key) {
            this.document = document;
            this.key = key;
        }

        /// What the loader read; empty where it did not read all other keys as they are meant. For that one the file
        /// is broken elsewhere, so that only the entry alone can tell.
        Optional<Reading> sound(Loader loader) {
            return sound.computeIfAbsent(
                    loader,
                    it -> Optional.of(it.read(document.bytesWithLineFeeds()))
                            .filter(reading -> readsOthers(reading, document, key)));
        }
    }

    /// True if all keys but `key` are read as they are meant.
    private static boolean readsOthers(Reading reading, EnvDocument document, EnvKey key) {
        return document.keys().stream()
                .allMatch(other -> other.equals(key)
                        || refers(document, other)
                        || reading.value(other.name()).equals(document.value(other)));
    }

    /// A value that refers to others may follow them.
    private static boolean refers(EnvDocument document, EnvKey key) {
        return document.value(key)
                .filter(value -> value.contains((byte) '$') || value.contains((byte) '`'))
                .isPresent();
    }

    /// The loaders that read something else; stops looking when there are `bound` of them.
    private List<Loader> losers(EnvDocument candidate, EnvKey key, SecretText value, Before before, int bound) {
        byte[] alone = alone(candidate, key);
        var losers = new ArrayList<Loader>();
        var passed = new ArrayList<Loader>();
        for (Loader loader : loaders) {
            (readsAlone(loader, alone, key, value) ? passed : losers).add(loader);
        }
        if (losers.size() >= bound) {
            return losers;
        }
        byte[] bytes = candidate.bytesWithLineFeeds();
        for (Loader loader : passed) {
            Reading now = loader.read(bytes);
            boolean exact = now.value(key.name()).equals(Optional.of(value)) && readsOthers(now, candidate, key);
            if (!exact
                    && before.sound(loader)
                            .filter(old -> !readsInFile(now, old, candidate, key, value))
                            .isPresent()) {
                losers.add(loader);
            }
        }
        return losers;
    }

    private static boolean readsAlone(Loader loader, byte[] file, EnvKey key, SecretText value) {
        return loader.read(file) instanceof Loaded loaded
                && loaded.runs().isEmpty()
                && loaded.values().size() == 2
                && loaded.value(key.name()).equals(Optional.of(value))
                && loaded.values().containsKey(SENTINEL);
    }

    private static boolean readsInFile(Reading now, Reading old, EnvDocument document, EnvKey key, SecretText value) {
        return now.value(key.name()).equals(Optional.of(value))
                && document.keys().stream()
                        .allMatch(other -> other.equals(key)
                                || refers(document, other)
                                || now.value(other.name()).equals(old.value(other.name())));
    }

    /// How many loaders lose what follows, or refuse the file: worse than one value that is read otherwise.
    private int spoiled(EnvDocument candidate, EnvKey key) {
        byte[] file = alone(candidate, key);
        return (int) loaders.stream()
                .filter(loader -> loader.read(file).value(SENTINEL).isEmpty())
                .count();
    }

    /// The entry of `key` in a file of its own, followed by a plain key.
    private static byte[] alone(EnvDocument document, EnvKey key) {
        byte[] line = EnvDocument.parse(document.entry(key).orElseThrow()).bytesWithLineFeeds();
        boolean ended = line.length > 0 && line[line.length - 1] == '\n';
        var file = new ByteArrayOutputStream();
        file.writeBytes(line);
        file.writeBytes(((ended ? "" : "\n") + SENTINEL + "=1\n").getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }
}
