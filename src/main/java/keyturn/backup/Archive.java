package keyturn.backup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.SecretText;

/// What is inside a backup: whole files by name.
///
/// @param manifest empty if another program made it
record Archive(Optional<Manifest> manifest, SequencedMap<String, SecretText> files) {

    Archive {
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
    }

    static Archive ofOne(String name, SecretText content) {
        return new Archive(Optional.empty(), new LinkedHashMap<>(Map.of(name, content)));
    }
}
