package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import keyturn.backup.RestorePreview;
import keyturn.backup.RestorePreview.FileChange;
import keyturn.backup.RestorePreview.Kind;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.WorkSnapshot;

/// What of a backup is to be restored.
///
/// @param profiles none for every file
/// @param keys     none for whole files
record RestoreChoice(List<ProfileName> profiles, Set<EnvKey> keys) {

    static final String KEY = "--key";

    RestoreChoice {
        profiles = List.copyOf(profiles);
        keys = Set.copyOf(keys);
    }

    static RestoreChoice of(Call call) throws Failure {
        var profiles = new ArrayList<ProfileName>();
        for (String word :
                call.words().places().subList(1, call.words().places().size())) {
            // It need not exist by now: that may be why it is restored.
            profiles.add(
                    ProfileName.parse(word).orElseThrow(() -> new Failure.NotFound(text("cli.noProfile", word), "")));
        }
        var keys = new LinkedHashSet<EnvKey>();
        for (String word : call.words().values(KEY)) {
            keys.add(Profiles.newKey(word));
        }
        return new RestoreChoice(profiles, keys);
    }

    boolean isOfValues() {
        return !keys.isEmpty();
    }

    /// @throws Failure.NotFound if the backup does not hold a chosen profile, or none of its profiles a chosen key
    RestorePreview in(RestorePreview whole, WorkSnapshot now) throws Failure.NotFound {
        var files = new LinkedHashSet<String>();
        for (ProfileName profile : profiles) {
            files.add(fileOf(profile, whole)
                    .orElseThrow(() -> new Failure.NotFound(
                            text("cli.backup.restore.noProfile", profile),
                            text("cli.thereAre", String.join(", ", names(whole))))));
        }
        RestorePreview chosen = profiles.isEmpty() ? whole : whole.only(files);
        if (!isOfValues()) {
            return chosen;
        }
        for (EnvKey key : keys) {
            if (chosen.files().stream().noneMatch(it -> holds(it, key, now))) {
                throw new Failure.NotFound(text("cli.backup.restore.noKey", key), text("cli.backup.restore.seeAll"));
            }
        }
        return new RestorePreview(
                chosen.files().stream()
                        .filter(it -> it.profile().isPresent())
                        .map(it -> it.only(keys))
                        .toList(),
                chosen.warnings());
    }

    /// The values to set in each profile; keys that the backup has not stay as they are.
    static SequencedMap<ProfileName, SequencedMap<EnvKey, SecretText>> values(RestorePreview chosen) {
        var values = new LinkedHashMap<ProfileName, SequencedMap<EnvKey, SecretText>>();
        for (FileChange file : chosen.files()) {
            var ofFile = new LinkedHashMap<EnvKey, SecretText>();
            file.keys().forEach(it -> it.stored().ifPresent(value -> ofFile.put(it.key(), value)));
            if (!ofFile.isEmpty()) {
                values.put(file.profile().orElseThrow(), ofFile);
            }
        }
        return values;
    }

    /// The profiles that have another value now for one of the chosen keys.
    static Set<ProfileName> replaced(RestorePreview chosen) {
        var profiles = new LinkedHashSet<ProfileName>();
        for (FileChange file : chosen.files()) {
            if (file.keys().stream().anyMatch(it -> it.kind() == Kind.CHANGED)) {
                file.profile().ifPresent(profiles::add);
            }
        }
        return profiles;
    }

    private static Optional<String> fileOf(ProfileName profile, RestorePreview whole) {
        return whole.files().stream()
                .filter(it -> it.profile().equals(Optional.of(profile))
                        || it.fileName().equals(profile.fileName()))
                .map(FileChange::fileName)
                .findFirst();
    }

    /// A key that is no change is in both, or in neither.
    private static boolean holds(FileChange file, EnvKey key, WorkSnapshot now) {
        var change = file.keys().stream().filter(it -> it.key().equals(key)).findFirst();
        return change.map(it -> it.kind() != Kind.REMOVED)
                .orElseGet(() -> file.profile()
                        .flatMap(now::profile)
                        .flatMap(it -> it.document())
                        .filter(it -> it.find(key).isPresent())
                        .isPresent());
    }

    private static List<String> names(RestorePreview whole) {
        return whole.files().stream().map(FileChange::fileName).toList();
    }
}
