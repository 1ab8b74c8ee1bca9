package keyturn.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A YAML mapping that is being written. Readers of YAML 1.1 must understand it as well: Kubernetes, Ansible and
/// Compose still take `no` and `12:30` for something else than texts.
final class YamlMapping {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /// Words that YAML 1.1 takes for booleans or null (<https://yaml.org/type/bool.html>).
    private static final Set<String> TAKEN = Set.of("y", "n", "yes", "no", "true", "false", "on", "off", "null");

    private final List<NodeTuple> entries = new ArrayList<>();

    /// A text that stays a text whatever it looks like.
    void quoted(String name, String text) {
        entries.add(new NodeTuple(name(name), new ScalarNode(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED)));
    }

    /// A word of our own that needs no quotes.
    void plain(String name, String word) {
        entries.add(new NodeTuple(name(name), new ScalarNode(Tag.STR, word, ScalarStyle.PLAIN)));
    }

    void mapping(String name, YamlMapping mapping) {
        entries.add(new NodeTuple(name(name), mapping.node()));
    }

    private static ScalarNode name(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !TAKEN.contains(name.toLowerCase(Locale.ROOT));
        return new ScalarNode(Tag.STR, name, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    private Node node() {
        return new MappingNode(Tag.MAP, entries, entries.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    byte[] bytes() {
        var settings = DumpSettings.builder()
                .setSplitLines(false)
                .setWidth(Integer.MAX_VALUE)
                .setMaxSimpleKeyLength(1024)
                .build();
        var events = new Serialize(settings).serializeOne(node());
        return new Present(settings).emitToString(events.iterator()).getBytes(StandardCharsets.UTF_8);
    }
}
