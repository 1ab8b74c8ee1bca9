package keyturn.health.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.work.Profile;

/// The value of a setting in clear: never that of a secret.
///
/// @param text without blanks at its ends; not empty
record SettingText(Profile profile, EnvKey key, String text) {

    private static final Set<String> TRUE = Set.of("true", "yes", "on", "1", "enabled");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "0", "disabled");

    /// The settings of a profile that have a value.
    static List<SettingText> all(Evidence evidence, Profile profile) {
        var settings = new ArrayList<SettingText>();
        for (EnvKey key : profile.keys()) {
            of(evidence, profile, key).ifPresent(text -> settings.add(new SettingText(profile, key, text)));
        }
        return settings;
    }

    /// Empty if the key is a secret, is not set, or is set to nothing.
    static Optional<String> of(Evidence evidence, Profile profile, EnvKey key) {
        return evidence.policy().policy().isSecret(key)
                ? Optional.empty()
                : of(profile.document().orElse(EnvDocument.EMPTY), key);
    }

    /// Of a template, which holds no secret.
    static Optional<String> of(EnvDocument document, EnvKey key) {
        return document.value(key)
                .filter(value -> value.length() <= 4096)
                .map(SecretText::reveal)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    boolean isOn() {
        return isOn(text);
    }

    boolean isOff() {
        return isOff(text);
    }

    static boolean isOn(String text) {
        return TRUE.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isOff(String text) {
        return FALSE.contains(text.toLowerCase(Locale.ROOT));
    }

    /// True if both say the same: `0` is `false`, but `Production` is not `production`.
    static boolean agree(String one, String other) {
        return one.equals(other) || (isOn(one) && isOn(other)) || (isOff(one) && isOff(other));
    }
}
