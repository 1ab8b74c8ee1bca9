package keyturn.cli;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import keyturn.env.ProfileName;
import keyturn.health.Finding;

/// Findings for people and in JSON, one way for every command that has some. Holds no value.
final class FindingReport {

    private FindingReport() {}

    /// One finding as it is told.
    ///
    /// @param profile of the work folder; empty for any other file
    /// @param file    what the file is called in the answer; empty where there is none
    /// @param fixable true if the command that tells it, or another one, mends it
    record Told(Finding finding, Optional<ProfileName> profile, Optional<String> file, boolean fixable) {

        /// Of a work folder.
        static Told of(Finding finding, Path root, Predicate<Finding> fixable) {
            return new Told(
                    finding, finding.profile(), finding.file().map(file -> shown(file, root)), fixable.test(finding));
        }

        private static String shown(Path file, Path root) {
            String name = (file.startsWith(root) ? root.relativize(file) : file).toString();
            return name.isEmpty() ? "." : name.replace('\\', '/');
        }

        String severity() {
            return finding.severity().name().toLowerCase(Locale.ROOT);
        }

        /// `.env.production:29: warning: REDIS_PASSWORD is guessable in production [weak-secret]`.
        String line() {
            String place =
                    file.orElse(".") + finding.line().map(line -> ":" + line).orElse("");
            return text(
                    "cli.finding.line", place, SeverityWord.of(finding.severity()), finding.sentence(), finding.rule());
        }
    }

    /// An object with the members of the contract, `more` after them.
    static void json(JsonGenerator out, Told told, Json.Body more) throws IOException {
        Finding finding = told.finding();
        out.writeStartObject();
        out.writeStringField("rule", finding.rule());
        out.writeStringField("severity", told.severity());
        Json.nullable(out, "profile", told.profile());
        Json.nullable(out, "key", finding.key());
        Json.nullable(out, "file", told.file());
        if (finding.line().isPresent()) {
            out.writeNumberField("line", finding.line().get());
        } else {
            out.writeNullField("line");
        }
        out.writeStringField("message", finding.sentence());
        out.writeBooleanField("fixable", told.fixable());
        more.write(out);
        out.writeEndObject();
    }

    /// The document with findings alone.
    static void json(JsonGenerator out, List<Told> findings) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("findings");
        for (Told each : findings) {
            json(
                    out,
                    each,
                    more -> more.writeStringField("detail", each.finding().detail()));
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
