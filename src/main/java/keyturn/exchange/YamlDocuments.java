package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// The documents of a YAML file as nodes: no type is made of a text. JSON is YAML, too.
final class YamlDocuments {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private YamlDocuments() {}

    /// @throws Failure.Damaged if it is no YAML
    static List<Node> read(byte[] file) throws Failure.Damaged {
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setUseMarks(true)
                .build();
        try {
            var documents = new ArrayList<Node>();
            new Compose(settings)
                    .composeAllFromInputStream(new ByteArrayInputStream(file))
                    .forEach(documents::add);
            return documents;
        } catch (MarkedYamlEngineException malformed) {
            // Without a cause: its message shows the line of the file.
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new Failure.Damaged(text("exchange.malformed", "YAML", line), text("exchange.malformed.remedy"));
        } catch (YamlEngineException malformed) {
            throw new Failure.Damaged(text("exchange.malformed", "YAML", 1), text("exchange.malformed.remedy"));
        }
    }

    /// The entries whose name is a text; the last of a name counts.
    static SequencedMap<String, Node> entries(MappingNode mapping) {
        var entries = new LinkedHashMap<String, Node>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name) {
                entries.put(name.getValue(), tuple.getValueNode());
            }
        }
        return entries;
    }

    /// The text of one entry; empty if there is none, or it is no text.
    static Optional<String> word(MappingNode mapping, String name) {
        return entries(mapping).get(name) instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /// A text as it is written; empty for lists, mappings and null.
    static Optional<SecretText> secret(Node node) {
        return node instanceof ScalarNode scalar && !isNull(node)
                ? Optional.of(SecretText.of(scalar.getValue()))
                : Optional.empty();
    }

    /// As the core schema has it (YAML 1.2.2, 10.3.2); the engine's own, stricter one takes `~` for a text.
    static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && NULLS.contains(scalar.getValue());
    }
}
