package keyturn.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;

/// What taking values into a profile would do.
///
/// @param values  those of the file
/// @param added   keys that the profile has not
/// @param changed keys that it has with another value
/// @param same    keys that it has with this value
public record Intake(Values values, List<EnvKey> added, List<EnvKey> changed, List<EnvKey> same) {

    /// What happens to a key that the profile has with another value.
    public enum Clash {
        /// The file's value replaces it.
        REPLACE,
        /// It stays.
        KEEP
    }

    public Intake {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        same = List.copyOf(same);
    }

    public static Intake of(EnvDocument profile, Values values) {
        var added = new ArrayList<EnvKey>();
        var changed = new ArrayList<EnvKey>();
        var same = new ArrayList<EnvKey>();
        values.byKey().forEach((key, value) -> {
            Optional<SecretText> present = profile.value(key);
            if (present.isEmpty()) {
                added.add(key);
            } else {
                (present.get().equals(value) ? same : changed).add(key);
            }
        });
        return new Intake(values, added, changed, same);
    }

    /// Only names: missing keys are added without a value, nothing is changed.
    public static Intake ofNames(EnvDocument profile, Values values) {
        var names = new LinkedHashMap<EnvKey, SecretText>();
        values.byKey().keySet().forEach(key -> names.put(key, profile.value(key).orElse(SecretText.EMPTY)));
        return of(profile, new Values(names));
    }

    /// The values to be set.
    public Values toSet(Clash clash) {
        var set = new LinkedHashMap<>(values.byKey());
        same.forEach(set::remove);
        if (clash == Clash.KEEP) {
            changed.forEach(set::remove);
        }
        return new Values(set);
    }
}
