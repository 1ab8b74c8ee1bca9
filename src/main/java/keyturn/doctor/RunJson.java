package keyturn.doctor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.file.AccessList;
import keyturn.file.Rights;

/// A [Run] as JSON. It holds values, so it is only ever written sealed.
final class RunJson {

    private RunJson() {}

    /// @param root what file names are relative to, so that the folder can be moved
    static byte[] write(Run run, Path root) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("version", 1);
            out.writeStringField("at", run.at().toString());
            out.writeArrayFieldStart("changes");
            for (Run.Change change : run.changes()) {
                out.writeStartObject();
                out.writeStringField("file", root.relativize(change.file()).toString());
                write(out, "before", change.before());
                write(out, "after", change.after());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("index");
            for (Run.Unstaged unstaged : run.index()) {
                out.writeStartObject();
                out.writeStringField("file", root.relativize(unstaged.file()).toString());
                out.writeArrayFieldStart("entries");
                for (String entry : unstaged.entries()) {
                    out.writeString(entry);
                }
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, String name, Kept kept) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("type", kept.type().name());
        out.writeStringField("target", kept.target());
        out.writeStringField("digest", kept.digest());
        if (kept.rights().isPresent()) {
            Rights rights = kept.rights().get();
            out.writeNumberField("mode", rights.mode());
            out.writeNumberField("user", rights.user());
            out.writeNumberField("group", rights.group());
            write(out, "access", rights.access());
            write(out, "inherited", rights.inherited());
        }
        if (kept.content().isPresent()) {
            out.writeBinaryField("content", kept.content().get().bytes());
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, String name, Optional<AccessList> list) throws IOException {
        if (list.isPresent()) {
            out.writeBinaryField(name, list.get().bytes());
        }
    }

    /// @throws IOException if it is not what [#write] gave
    static Run read(byte[] json, Path root) throws IOException {
        JsonNode document = new ObjectMapper().readTree(json);
        var changes = new ArrayList<Run.Change>();
        for (JsonNode node : document.path("changes")) {
            changes.add(new Run.Change(
                    root.resolve(node.path("file").asText()), kept(node.path("before")), kept(node.path("after"))));
        }
        var index = new ArrayList<Run.Unstaged>();
        for (JsonNode node : document.path("index")) {
            List<String> entries = new ArrayList<>();
            node.path("entries").forEach(entry -> entries.add(entry.asText()));
            index.add(new Run.Unstaged(root.resolve(node.path("file").asText()), entries));
        }
        return new Run(Instant.parse(document.path("at").asText()), changes, index);
    }

    private static Kept kept(JsonNode node) {
        Optional<Rights> rights = node.has("mode")
                ? Optional.of(new Rights(
                        node.path("mode").asInt(),
                        node.path("user").asInt(),
                        node.path("group").asInt(),
                        list(node, "access"),
                        list(node, "inherited")))
                : Optional.empty();
        return new Kept(
                Kept.Type.valueOf(node.path("type").asText()),
                rights,
                node.path("target").asText(),
                node.path("digest").asText(),
                node.has("content") ? Optional.of(SecretText.ofBytes(bytes(node, "content"))) : Optional.empty());
    }

    private static Optional<AccessList> list(JsonNode node, String name) {
        return node.has(name) ? Optional.of(AccessList.ofBytes(bytes(node, name))) : Optional.empty();
    }

    private static byte[] bytes(JsonNode node, String name) {
        return Base64.getDecoder().decode(node.path(name).asText());
    }
}
