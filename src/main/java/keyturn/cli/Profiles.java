package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Finds what a call names, and says what exists where it does not.
final class Profiles {

    private Profiles() {}

    /// @throws Failure.NotFound if there is no such profile
    static Profile named(WorkSnapshot snapshot, String word) throws Failure.NotFound {
        Optional<Profile> found = ProfileName.parse(word).flatMap(snapshot::profile);
        if (found.isEmpty()) {
            List<String> names =
                    snapshot.profiles().stream().map(each -> each.name().name()).toList();
            throw new Failure.NotFound(
                    text("cli.noProfile", word),
                    names.isEmpty() ? text("cli.noProfiles") : text("cli.thereAre", String.join(", ", names)));
        }
        return found.get();
    }

    /// A folder without profiles must not look like one without faults: most likely it is the wrong one.
    ///
    /// @throws Failure.NotFound if there is neither a profile nor a finding
    static void requireSome(WorkSnapshot snapshot, List<Finding> findings) throws Failure.NotFound {
        if (snapshot.profiles().isEmpty() && findings.isEmpty()) {
            throw new Failure.NotFound(text("cli.nothingHere", snapshot.root()), text("cli.nothingHere.remedy"));
        }
    }

    /// @throws Failure.Storage if the profile's file cannot be read
    static EnvDocument document(Profile profile) throws Failure.Storage {
        // No pattern switch here and in what reads a folder: no AOT cache of JDK 25 holds what it is linked to, and
        // `get` would wait for it.
        if (profile.content() instanceof Content.Unavailable(String reason)) {
            throw new Failure.Storage(text("cli.unreadable", profile.fileName(), reason), "");
        }
        return profile.document().orElseThrow();
    }

    /// @throws Failure.NotFound if the profile does not set the key
    /// @throws Failure.Usage    if the word cannot be a key
    static EnvKey key(Profile profile, EnvDocument document, String word) throws Failure {
        EnvKey key = newKey(word);
        if (document.find(key).isEmpty()) {
            throw noKey(text("cli.noKey", profile.fileName(), key), key, document.keys());
        }
        return key;
    }

    /// A key that need not be there.
    static EnvKey newKey(String word) throws Failure.Usage {
        Optional<EnvKey> key = EnvKey.parse(word);
        if (key.isEmpty()) {
            // The word is not repeated: it may be KEY=VALUE.
            throw new Failure.Usage(text("cli.notKey"), text("cli.notKey.remedy"));
        }
        return key.get();
    }

    /// Says what exists nearby.
    static Failure.NotFound noKey(String reason, EnvKey key, Collection<EnvKey> present) {
        List<String> near =
                Nearby.of(key.name(), present.stream().map(EnvKey::name).toList());
        return new Failure.NotFound(
                reason, near.isEmpty() ? text("cli.seeKeys") : text("cli.didYouMean", String.join(", ", near)));
    }
}
