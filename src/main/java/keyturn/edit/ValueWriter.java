package keyturn.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.env.loader.PortableWriter;
import keyturn.failure.Failure;
import keyturn.work.WorkSnapshot.Template;

/// Puts values into documents, spelled so that the loaders in use read them. A key that is new goes where the
/// template has it.
final class ValueWriter {

    private final PortableWriter writer;

    ValueWriter(List<Loader> loaders) {
        this.writer = new PortableWriter(loaders);
    }

    /// @throws Failure.Usage if no spelling can hold the value
    EnvDocument put(EnvDocument document, EnvKey key, SecretText value, Optional<Template> template)
            throws Failure.Usage {
        boolean present = document.find(key).isPresent();
        EnvDocument edited = present ? document.set(key, value) : add(document, key, value, template);
        return edited.equals(document)
                ? document
                : writer.write(present ? document : edited, key, value)
                        .map(PortableWriter.Written::document)
                        .orElse(edited);
    }

    /// @throws Failure.Usage if no spelling can hold one of the values
    EnvDocument putAll(EnvDocument document, SequencedMap<EnvKey, SecretText> values, Optional<Template> template)
            throws Failure.Usage {
        EnvDocument edited = document;
        var written = new ArrayList<EnvKey>();
        for (var entry : values.entrySet()) {
            Optional<SecretText> before = edited.value(entry.getKey());
            if (before.isEmpty()) {
                edited = add(edited, entry.getKey(), entry.getValue(), template);
                written.add(entry.getKey());
            } else if (!before.get().equals(entry.getValue())) {
                edited = edited.set(entry.getKey(), entry.getValue());
                written.add(entry.getKey());
            }
        }
        // Together: one by one would read the file with each loader for each key.
        return written.isEmpty() ? document : writer.respell(edited, written);
    }

    /// Writes present values so that the loaders read them, where a spelling exists that they do.
    EnvDocument respell(EnvDocument document, Collection<EnvKey> keys) {
        return writer.respell(document, keys);
    }

    private static EnvDocument add(EnvDocument document, EnvKey key, SecretText value, Optional<Template> template)
            throws Failure.Usage {
        Optional<EnvKey> anchor = Placement.before(key, document, template);
        return anchor.isPresent() ? document.insertAfter(anchor.get(), key, value) : document.set(key, value);
    }
}
