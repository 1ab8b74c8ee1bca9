package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Reading;
import keyturn.env.loader.Reading.Loaded;
import keyturn.failure.Failure;

/// The values of a profile that leave it.
///
/// @param values    in the order of the file
/// @param differing keys that loaders read differently; their values are what the lines mean, nothing expanded
/// @param leftOut   what cannot be taken, each a sentence without a value
public record ProfileValues(Values values, List<EnvKey> differing, List<String> leftOut) {

    public ProfileValues {
        differing = List.copyOf(differing);
        leftOut = List.copyOf(leftOut);
    }

    /// What the loaders in use agree on, expanded where they expand; and what a line means where they do not agree.
    /// A loader that refuses the file has no say.
    public static ProfileValues agreed(EnvDocument document, List<Loader> loaders) {
        byte[] bytes = document.bytes();
        List<Loaded> readings = loaders.stream()
                .map(loader -> loader.read(bytes))
                .filter(Loaded.class::isInstance)
                .map(Loaded.class::cast)
                .toList();
        var values = new LinkedHashMap<EnvKey, SecretText>();
        var differing = new ArrayList<EnvKey>();
        for (EnvKey key : document.keys()) {
            Optional<SecretText> agreed = agreed(readings, key);
            values.put(key, agreed.or(() -> document.value(key)).orElse(SecretText.EMPTY));
            if (agreed.isEmpty() && !readings.isEmpty()) {
                differing.add(key);
            }
        }
        return new ProfileValues(new Values(values), differing, List.of());
    }

    private static Optional<SecretText> agreed(List<? extends Reading> readings, EnvKey key) {
        Set<Optional<SecretText>> different = new HashSet<>();
        readings.forEach(reading -> different.add(reading.value(key.name())));
        return different.size() == 1 ? different.iterator().next() : Optional.empty();
    }

    /// What one loader reads.
    ///
    /// @throws Failure.Damaged if it refuses the file
    public static ProfileValues as(EnvDocument document, Loader loader) throws Failure.Damaged {
        Taken taken = LoadedFile.read(loader, document.bytes());
        return new ProfileValues(taken.values(), List.of(), taken.leftOut());
    }

    /// Only some keys.
    ///
    /// @throws Failure.NotFound if there is no value for one
    public ProfileValues only(List<EnvKey> keys) throws Failure.NotFound {
        if (keys.isEmpty()) {
            return this;
        }
        for (EnvKey key : keys) {
            if (!values.byKey().containsKey(key)) {
                throw new Failure.NotFound(text("exchange.noKey", key), text("exchange.noKey.remedy"));
            }
        }
        return kept(new HashSet<>(keys));
    }

    /// Without some keys.
    public ProfileValues without(List<EnvKey> keys) {
        var kept = new HashSet<>(values.byKey().keySet());
        keys.forEach(kept::remove);
        return kept(kept);
    }

    private ProfileValues kept(Set<EnvKey> keys) {
        SequencedMap<EnvKey, SecretText> kept = new LinkedHashMap<>(values.byKey());
        kept.keySet().retainAll(keys);
        return new ProfileValues(
                new Values(kept), differing.stream().filter(keys::contains).toList(), leftOut);
    }
}
