package keyturn.health;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.file.Digest;
import keyturn.policy.Acceptance;

/// Findings as a log of SARIF 2.1.0, for code scanning and editors. Holds no value.
///
/// @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
public final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// What paths are relative to; a consumer puts its checkout there.
    private static final String BASE = "%SRCROOT%";

    private final String version;
    private final Path base;
    private final List<Rule> rules;
    private final Map<String, Integer> indices = new HashMap<>();
    /// How often the same place has had a finding of the same rule.
    private final Map<String, Integer> seen = new HashMap<>();

    /// @param version of this program
    /// @param base    the folder that paths are relative to, absolute: the top of the checkout
    /// @param rules   those that were asked
    public Sarif(String version, Path base, List<Rule> rules) {
        this.version = version;
        this.base = base;
        this.rules = List.copyOf(rules);
        for (Rule rule : rules) {
            indices.put(rule.id(), indices.size());
        }
    }

    /// One log with one run, UTF-8. What is accepted is in it, suppressed.
    ///
    /// @param ended when the check ended
    public byte[] log(Review review, Instant ended) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("$schema", SCHEMA);
            out.writeStringField("version", "2.1.0");
            out.writeArrayFieldStart("runs");
            run(out, review, ended);
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void run(JsonGenerator out, Review review, Instant ended) throws IOException {
        out.writeStartObject();
        tool(out);
        out.writeArrayFieldStart("invocations");
        out.writeStartObject();
        out.writeBooleanField("executionSuccessful", true);
        out.writeStringField("endTimeUtc", ended.toString());
        out.writeEndObject();
        out.writeEndArray();
        out.writeObjectFieldStart("originalUriBaseIds");
        out.writeObjectFieldStart(BASE);
        message(out, "description", text("rules.sarif.base"));
        out.writeEndObject();
        out.writeEndObject();
        out.writeStringField("columnKind", "utf16CodeUnits");
        out.writeArrayFieldStart("results");
        boolean some = !review.accepted().isEmpty();
        for (Finding finding : review.findings()) {
            // Where one result has the member, all have it (3.27.23).
            result(out, finding, some ? Optional.of(List.of()) : Optional.empty());
        }
        for (Review.Accepted each : review.accepted()) {
            result(out, each.finding(), Optional.of(List.of(each.acceptance())));
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void tool(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("tool");
        out.writeObjectFieldStart("driver");
        out.writeStringField("name", "Keyturn");
        out.writeStringField("version", version);
        out.writeStringField("semanticVersion", version);
        out.writeArrayFieldStart("rules");
        for (Rule rule : rules) {
            Rule.About about = rule.about();
            out.writeStartObject();
            out.writeStringField("id", rule.id());
            message(out, "shortDescription", about.title());
            message(out, "fullDescription", about.help());
            message(out, "help", about.help());
            out.writeObjectFieldStart("properties");
            out.writeArrayFieldStart("tags");
            out.writeString("security");
            out.writeString("configuration");
            out.writeEndArray();
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void result(JsonGenerator out, Finding finding, Optional<List<Acceptance>> suppressions)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("ruleId", finding.rule());
        Integer index = indices.get(finding.rule());
        if (index != null) {
            out.writeNumberField("ruleIndex", index);
        }
        out.writeStringField(
                "level",
                switch (finding.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case NOTE -> "note";
                });
        message(out, "message", sentence(finding));
        Optional<String> uri = finding.file().map(this::uri);
        if (uri.isPresent()) {
            location(out, uri.get(), finding.line());
        }
        out.writeObjectFieldStart("partialFingerprints");
        out.writeStringField("keyturnPlace/v1", fingerprint(finding, uri.orElse("")));
        out.writeEndObject();
        if (suppressions.isPresent()) {
            out.writeArrayFieldStart("suppressions");
            for (Acceptance acceptance : suppressions.get()) {
                out.writeStartObject();
                out.writeStringField("kind", "external");
                out.writeStringField("status", "accepted");
                out.writeStringField(
                        "justification",
                        text(
                                "rules.sarif.accepted",
                                acceptance.reason(),
                                acceptance.by(),
                                acceptance.until().toString()));
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static String sentence(Finding finding) {
        return finding.detail().isEmpty()
                ? finding.sentence()
                : text("rules.sarif.message", finding.sentence(), finding.detail());
    }

    private static void location(JsonGenerator out, String uri, Optional<Integer> line) throws IOException {
        out.writeArrayFieldStart("locations");
        out.writeStartObject();
        out.writeObjectFieldStart("physicalLocation");
        out.writeObjectFieldStart("artifactLocation");
        out.writeStringField("uri", uri);
        if (!uri.startsWith("file:")) {
            out.writeStringField("uriBaseId", BASE);
        }
        out.writeEndObject();
        if (line.isPresent()) {
            out.writeObjectFieldStart("region");
            out.writeNumberField("startLine", line.get());
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndArray();
    }

    private static void message(JsonGenerator out, String name, String words) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("text", words);
        out.writeEndObject();
    }

    /// The same finding has the same one in the next run, whatever lines were added above it; of values it knows
    /// nothing.
    private String fingerprint(Finding finding, String uri) {
        String place = String.join(
                "\n",
                finding.rule(),
                uri,
                finding.profile().map(Object::toString).orElse(""),
                finding.key().map(Object::toString).orElse(""));
        int number = seen.merge(place, 1, Integer::sum);
        return Digest.of(place.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32) + ":" + number;
    }

    private String uri(Path file) {
        return file.startsWith(base)
                ? encoded(base.relativize(file))
                : file.toUri().toString();
    }

    /// A relative reference (RFC 3986): every byte but the unreserved ones and the slash is escaped.
    private static String encoded(Path relative) {
        var uri = new StringBuilder();
        for (byte b : relative.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || "-._~/".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(String.format("%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
