package keyturn.health.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.SecretText;
import keyturn.env.loader.PortableWriter;
import keyturn.env.loader.Reading;
import keyturn.env.loader.Reading.Loaded;
import keyturn.env.loader.References;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// A profile with what each loader in use reads of it.
///
/// @param values every value that a line gives a key, by key
record LoadedProfile(
        Profile profile,
        EnvDocument document,
        Set<EnvKey> keys,
        Map<EnvKey, Set<SecretText>> values,
        Map<String, Reading> readings) {

    /// The profiles that can be read.
    static List<LoadedProfile> of(Evidence evidence) {
        var profiles = new ArrayList<LoadedProfile>();
        for (Profile profile : evidence.snapshot().profiles()) {
            profile.document()
                    .ifPresent(document -> profiles.add(new LoadedProfile(
                            profile,
                            document,
                            document.keys(),
                            values(document),
                            evidence.readings().of(profile.name()))));
        }
        return profiles;
    }

    /// An error where the loaders are known to be in use.
    static Severity severity(Evidence evidence) {
        return evidence.readings().assumed() ? Severity.WARNING : Severity.ERROR;
    }

    SecretText value(EnvKey key) {
        return document.value(key).orElse(SecretText.EMPTY);
    }

    /// The loaders that take the file and whose reading is as wanted, by id.
    List<String> loaders(Predicate<Loaded> wanted) {
        var ids = new ArrayList<String>();
        readings.forEach((id, reading) -> {
            if (reading instanceof Loaded loaded && wanted.test(loaded)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /// What a loader sets the key to; empty if it does not, or refuses the file.
    Optional<SecretText> read(String loader, EnvKey key) {
        Reading reading = readings.get(loader);
        return reading == null ? Optional.empty() : reading.value(key.name());
    }

    /// True if `read` is the value of another line that sets the key too.
    boolean isOfAnotherLine(EnvKey key, SecretText read) {
        return values.getOrDefault(key, Set.of()).contains(read);
    }

    private static Map<EnvKey, Set<SecretText>> values(EnvDocument document) {
        var values = new HashMap<EnvKey, Set<SecretText>>();
        for (Assignment entry : document.assignments()) {
            values.computeIfAbsent(entry.key(), _ -> new HashSet<>()).add(entry.value());
        }
        return values;
    }

    /// The value is put together from other keys of the profile.
    boolean refers(EnvKey key) {
        return References.toOneOf(keys, value(key));
    }

    /// True if the program keeps the CR of a CRLF: its value is the meant one and a CR.
    boolean keepsCarriageReturn(EnvKey key, SecretText read) {
        SecretText meant = value(key);
        return read.length() == meant.length() + 1 && read.startsWith(meant) && read.endsWith((byte) '\r');
    }

    /// True if the entry holds what a shell would run. A loader also gives no value where it takes one from the
    /// machine, such as its process id for `$$`.
    boolean holdsCommand(EnvKey key) {
        return isBackquoted(key)
                || value(key).contains((byte) '`')
                || value(key).contains("$(");
    }

    /// True if the value stands between backticks: quotation marks to Node's family, a command to shells, and
    /// characters like others to the rest.
    private boolean isBackquoted(EnvKey key) {
        byte[] entry = document.entry(key).orElse(new byte[0]);
        int equals = 0;
        while (equals < entry.length && entry[equals] != '=') {
            equals++;
        }
        int start = equals + 1;
        while (start < entry.length && (entry[start] == ' ' || entry[start] == '\t')) {
            start++;
        }
        return start < entry.length && entry[start] == '`' && !value(key).contains((byte) '`');
    }

    /// False where nobody but the writer of the file knows whether the backticks belong to the value.
    private boolean isMeaningClear(EnvKey key) {
        return !isBackquoted(key)
                || (loaders(loaded -> loaded.runs().contains(key.name())).isEmpty()
                        && !loaders(loaded -> loaded.value(key.name()).equals(document.value(key)))
                                .isEmpty());
    }

    /// The finding with the fix "quote portably", where a spelling exists that all loaders in use read.
    Finding mended(Finding finding, EnvKey key, Evidence evidence) {
        boolean can = !refers(key)
                && isMeaningClear(key)
                && new PortableWriter(evidence.readings().loaders()).canMend(document, key);
        Optional<Fix> fix = can ? Optional.of(new Fix.Requote(profile.name(), key)) : Optional.empty();
        return fix.map(finding::with).orElse(finding);
    }

    static String list(List<String> ids) {
        return String.join(", ", ids);
    }
}
