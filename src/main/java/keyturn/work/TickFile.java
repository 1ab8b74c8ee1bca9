package keyturn.work;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.file.FileContent;
import keyturn.file.WholeFiles;

/// `.keyturn/ticks.json`: a JSON object with `version` (1) and `ticks`, each with `profile`, `point`, `by`, `on`
/// (ISO 8601) and `fingerprint`. Mode 600.
public final class TickFile {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    private TickFile(Path file) {
        this.file = file;
    }

    public static TickFile of(StateFolder state) {
        return new TickFile(state.path().resolve("ticks.json"));
    }

    /// The ticks; none if there is no file.
    ///
    /// @throws Failure.Damaged if it cannot be understood
    /// @throws Failure.Storage if it cannot be read
    public List<Tick> read() throws Failure {
        return switch (FileContent.of(file)) {
            case FileContent.Whole whole -> parse(whole.bytes());
            case FileContent.Refused(boolean missing, String _) when missing -> List.of();
            case FileContent.Refused(boolean _, String reason) ->
                throw new Failure.Storage(text("work.cannotReadFile", file, reason), text("work.cannotRead.remedy"));
        };
    }

    /// Replaces what is said of a point of a profile.
    ///
    /// @param tick empty to take it back
    public void put(ProfileName profile, String point, Optional<Tick> tick) throws Failure {
        var ticks = new ArrayList<>(read());
        ticks.removeIf(each -> each.profile().equals(profile) && each.point().equals(point));
        tick.ifPresent(ticks::add);
        ticks.sort(Comparator.comparing(Tick::profile).thenComparing(Tick::point));
        ObjectNode root = JSON.createObjectNode().put("version", VERSION);
        var list = root.putArray("ticks");
        for (Tick each : ticks) {
            list.addObject()
                    .put("profile", each.profile().name())
                    .put("point", each.point())
                    .put("by", each.by())
                    .put("on", each.on().toString())
                    .put("fingerprint", each.fingerprint());
        }
        WholeFiles.write(file, (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<Tick> parse(byte[] bytes) throws Failure {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (root.path("version").asInt() != VERSION || !root.path("ticks").isArray()) {
                throw damaged();
            }
            var ticks = new ArrayList<Tick>();
            for (JsonNode node : root.path("ticks")) {
                ticks.add(tick(node));
            }
            return ticks;
        } catch (JacksonException notJson) {
            throw damaged();
        } catch (IOException impossible) {
            throw new AssertionError("reads no disk", impossible);
        }
    }

    private Tick tick(JsonNode node) throws Failure {
        Optional<ProfileName> profile = ProfileName.parse(node.path("profile").asText());
        try {
            return new Tick(
                    profile.orElseThrow(this::damaged),
                    node.path("point").asText(),
                    node.path("by").asText(),
                    LocalDate.parse(node.path("on").asText()),
                    node.path("fingerprint").asText());
        } catch (DateTimeException noDate) {
            throw damaged();
        }
    }

    private Failure.Damaged damaged() {
        return new Failure.Damaged(text("work.ticksDamaged", file), text("work.ticksDamaged.remedy"));
    }
}
