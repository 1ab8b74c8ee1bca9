package keyturn.activity;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import keyturn.crypto.ChainKey;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// Reads lines of the log back. Whoever only goes on with the chain needs [ChainEnd], which reads no JSON.
final class LineReader {

    private static final JsonMapper JSON = new JsonMapper();

    private LineReader() {}

    /// Reads a line without its line feed. Empty if it is not exactly one that was written with this key.
    static Optional<Line> read(byte[] line, ChainKey key) {
        return ChainEnd.read(line, key).flatMap(end -> read(line, end));
    }

    private static Optional<Line> read(byte[] line, ChainEnd end) {
        try {
            JsonNode node = JSON.readTree(line);
            return entry(node).map(entry -> new Line(entry, node.path("prev").asText(), end.code()));
        } catch (JacksonException noJson) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new AssertionError("reads no disk", impossible);
        }
    }

    private static Optional<Entry> entry(JsonNode node) {
        Optional<Action> action = Action.find(node.path("action").asText());
        try {
            return action.map(known -> new Entry(
                    node.path("seq").asLong(),
                    Instant.parse(node.path("at").asText()),
                    node.path("who").asText(),
                    node.path("via").asText(),
                    new Event(
                            known,
                            text(node, "profile").flatMap(ProfileName::parse),
                            text(node, "key").flatMap(EnvKey::parse),
                            node.path("result").asText().equals("done"),
                            text(node, "fingerprint"),
                            text(node, "detail"))));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }
}
