package keyturn.edit;

import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.work.WorkSnapshot.Template;

/// Where a new key goes: behind the nearest key above it in the template that the profile has.
final class Placement {

    private Placement() {}

    static Optional<EnvKey> before(EnvKey key, EnvDocument document, Optional<Template> template) {
        Optional<EnvKey> anchor = Optional.empty();
        for (EnvKey each : template.map(Template::keys).orElse(java.util.Set.of())) {
            if (each.equals(key)) {
                return anchor;
            }
            if (document.find(each).isPresent()) {
                anchor = Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
