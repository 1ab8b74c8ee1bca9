package keyturn.rotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.policy.ProcedureStep;

/// The lines of a journal as JSON, without line ends.
final class JournalJson {

    private static final JsonMapper JSON = new JsonMapper();

    private JournalJson() {}

    static byte[] write(long sequence, Rotation.Written written) {
        ObjectNode line = JSON.createObjectNode();
        line.put("seq", sequence).put("at", written.at().toString());
        switch (written.record()) {
            case JournalRecord.Planned(RotationPlan plan) -> line.set("planned", plan(plan));
            case JournalRecord.Prepared(String envelope) -> line.put("prepared", envelope);
            case JournalRecord.Began(Direction way, int task, Optional<String> before) -> {
                ObjectNode began = line.putObject("began");
                began.put("direction", way.name()).put("task", task);
                before.ifPresent(envelope -> began.put("before", envelope));
            }
            case JournalRecord.Ended(Direction way, int task, TaskState state, String detail) ->
                line.putObject("ended")
                        .put("direction", way.name())
                        .put("task", task)
                        .put("state", state.name())
                        .put("detail", detail);
            case JournalRecord.Turned(Direction to, String reason) ->
                line.putObject("turned").put("direction", to.name()).put("reason", reason);
            case JournalRecord.Reached(RotationState state, Optional<Instant> until) -> {
                ObjectNode reached = line.putObject("reached").put("state", state.name());
                until.ifPresent(deadline -> reached.put("until", deadline.toString()));
            }
        }
        try {
            return JSON.writeValueAsBytes(line);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
    }

    /// @throws IOException or an unchecked exception if it is not what [#write] gave
    static Rotation.Written read(byte[] line, long sequence) throws IOException {
        JsonNode node = JSON.readTree(new String(line, StandardCharsets.UTF_8));
        if (node.path("seq").asLong() != sequence) {
            throw new IOException("not in its place");
        }
        return new Rotation.Written(Instant.parse(node.path("at").asText()), entry(node));
    }

    private static JournalRecord entry(JsonNode node) throws IOException {
        if (node.has("planned")) {
            return new JournalRecord.Planned(plan(node.path("planned")));
        } else if (node.has("prepared")) {
            return new JournalRecord.Prepared(node.path("prepared").asText());
        } else if (node.has("began")) {
            JsonNode began = node.path("began");
            return new JournalRecord.Began(direction(began), began.path("task").asInt(), optional(began, "before"));
        } else if (node.has("ended")) {
            JsonNode ended = node.path("ended");
            return new JournalRecord.Ended(
                    direction(ended),
                    ended.path("task").asInt(),
                    TaskState.valueOf(ended.path("state").asText()),
                    ended.path("detail").asText());
        } else if (node.has("turned")) {
            JsonNode turned = node.path("turned");
            return new JournalRecord.Turned(
                    direction(turned), turned.path("reason").asText());
        } else if (node.has("reached")) {
            JsonNode reached = node.path("reached");
            return new JournalRecord.Reached(
                    RotationState.valueOf(reached.path("state").asText()),
                    optional(reached, "until").map(Instant::parse));
        }
        throw new IOException("unknown record");
    }

    private static Direction direction(JsonNode node) {
        return Direction.valueOf(node.path("direction").asText());
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.path(name).asText()) : Optional.empty();
    }

    private static ObjectNode plan(RotationPlan plan) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", plan.id()).put("made", plan.made().toString()).put("emergency", plan.emergency());
        plan.grace().ifPresent(grace -> node.put("grace", grace.toString()));
        plan.logFile().ifPresent(file -> node.put("log", file));
        plan.recipients().forEach(node.putArray("recipients")::add);
        ArrayNode changes = node.putArray("changes");
        for (RotationPlan.Change change : plan.changes()) {
            ObjectNode each = changes.addObject();
            each.put("profile", change.profile().name()).put("key", change.key().name());
            each.put("removed", change.removed()).put("usage", change.usage().name());
            change.previous().ifPresent(key -> each.put("previous", key.name()));
        }
        ArrayNode tasks = node.putArray("tasks");
        plan.tasks().forEach(task -> tasks.add(TaskJson.write(task)));
        return node;
    }

    private static RotationPlan plan(JsonNode node) throws IOException {
        var changes = new ArrayList<RotationPlan.Change>();
        for (JsonNode each : node.path("changes")) {
            changes.add(new RotationPlan.Change(
                    new ProfileName(each.path("profile").asText()),
                    new EnvKey(each.path("key").asText()),
                    each.path("removed").asBoolean(),
                    optional(each, "previous").map(EnvKey::new),
                    RotationPlan.Previous.valueOf(each.path("usage").asText())));
        }
        var tasks = new ArrayList<Task>();
        for (JsonNode each : node.path("tasks")) {
            tasks.add(TaskJson.read(each));
        }
        List<String> recipients = new ArrayList<>();
        node.path("recipients").forEach(each -> recipients.add(each.asText()));
        return new RotationPlan(
                node.path("id").asText(),
                Instant.parse(node.path("made").asText()),
                node.path("emergency").asBoolean(),
                optional(node, "grace").map(Duration::parse),
                changes,
                tasks,
                recipients,
                optional(node, "log"));
    }

    static ProcedureStep step(JsonNode node) throws IOException {
        return ProcedureStep.parse(node.path("step").asText()).orElseThrow(() -> new IOException("unknown step"));
    }
}
