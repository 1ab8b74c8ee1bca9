package keyturn.activity;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import keyturn.crypto.ChainKey;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// An entry as it stands in the file: one JSON object on a line, whose last members are the code of the line before
/// and its own. The code covers every byte before it, so what a program makes of the JSON plays no part.
///
/// @param previous the code of the line before; [#START] for the first
/// @param code     64 hex digits
record Line(Entry entry, String previous, String code) {

    /// Stands for the line before the first.
    static final String START = "0".repeat(64);

    private static final String CODE_MEMBER = ",\"mac\":\"";
    private static final JsonMapper JSON = new JsonMapper();

    /// Makes the line of an entry.
    static Line of(Entry entry, String previous, ChainKey key) {
        return new Line(entry, previous, key.code(body(entry, previous).getBytes(StandardCharsets.UTF_8)));
    }

    /// The line's bytes, with a line feed.
    byte[] bytes() {
        return (body(entry, previous) + CODE_MEMBER + code + "\"}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String body(Entry entry, String previous) {
        var out = new StringBuilder(256);
        out.append("{\"seq\":").append(entry.sequence());
        member(out, "at", entry.at().toString());
        member(out, "who", entry.who());
        member(out, "via", entry.via());
        Event event = entry.event();
        member(out, "action", event.action().id());
        event.profile().ifPresent(profile -> member(out, "profile", profile.name()));
        event.key().ifPresent(key -> member(out, "key", key.name()));
        member(out, "result", event.done() ? "done" : "failed");
        event.fingerprint().ifPresent(print -> member(out, "fingerprint", print));
        event.detail().ifPresent(detail -> member(out, "detail", detail));
        member(out, "prev", previous);
        return out.toString();
    }

    private static void member(StringBuilder out, String name, String value) {
        out.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                default -> {
                    // Control characters as RFC 8259 wants them; lone surrogates cannot be UTF-8.
                    if (c < 0x20 || c == 0x7F || Character.isSurrogate(c)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Reads a line without its line feed. Empty if it is not exactly one that was written with this key.
    static Optional<Line> read(byte[] line, ChainKey key) {
        int bodyEnd = line.length - CODE_MEMBER.length() - 64 - 2;
        if (bodyEnd <= 0) {
            return Optional.empty();
        }
        String code = new String(line, bodyEnd + CODE_MEMBER.length(), 64, StandardCharsets.ISO_8859_1);
        byte[] body = java.util.Arrays.copyOf(line, bodyEnd);
        byte[] rest = (CODE_MEMBER + code + "\"}").getBytes(StandardCharsets.ISO_8859_1);
        boolean shaped = java.util.Arrays.equals(line, bodyEnd, line.length, rest, 0, rest.length);
        if (!shaped || !key.isCode(body, code)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(line);
            return entry(node).map(entry -> new Line(entry, node.path("prev").asText(), code));
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
