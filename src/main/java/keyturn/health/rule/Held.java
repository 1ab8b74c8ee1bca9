package keyturn.health.rule;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.strength.Pretence;
import keyturn.strength.Strength;
import keyturn.work.Ledger.Place;
import keyturn.work.Profile;

/// A secret that a profile holds. Not empty.
record Held(Profile profile, EnvKey key, SecretText value) {

    /// What the value shows itself to be. One that was measured and is not weak can only be a placeholder still.
    Pretence pretence(Evidence evidence) {
        Strength strength = evidence.strengths().get(new Place(profile.name(), key));
        boolean sound = strength != null && strength.verdict() != Strength.Verdict.WEAK;
        return sound && !Pretence.isUnfilledSetting(value) ? Pretence.NONE : Pretence.of(value, key);
    }

    /// All secrets, by profile and key.
    static List<Held> secrets(Evidence evidence) {
        var held = new ArrayList<Held>();
        for (Profile profile : evidence.snapshot().profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            for (EnvKey key : document.keys()) {
                SecretText value = document.value(key).orElse(SecretText.EMPTY);
                if (!value.isEmpty() && evidence.policy().policy().isSecret(key)) {
                    held.add(new Held(profile, key, value));
                }
            }
        }
        return held;
    }
}
