package keyturn.doctor;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.policy.Policy;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// The secrets that the profiles hold now.
final class OwnSecrets {

    private OwnSecrets() {}

    /// One secret in one profile; not empty.
    record Own(Profile profile, EnvKey key, SecretText value) {
        ProfileName name() {
            return profile.name();
        }
    }

    /// In the order of profiles and keys. Settings that are no secret are left out.
    static List<Own> of(WorkSnapshot snapshot, Policy policy) {
        var all = new ArrayList<Own>();
        for (Profile profile : snapshot.profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            for (EnvKey key : document.keys()) {
                SecretText value = document.value(key).orElse(SecretText.EMPTY);
                if (!value.isEmpty() && policy.isSecret(key)) {
                    all.add(new Own(profile, key, value));
                }
            }
        }
        return all;
    }
}
