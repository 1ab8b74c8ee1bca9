package keyturn.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import keyturn.activity.Entry;
import keyturn.activity.Event;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// Entries of the activity log for other programs. No value is in them.
public final class ActivityExport {

    private ActivityExport() {}

    /// One array; what an entry has not is null.
    public static byte[] json(List<Entry> entries) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            out.writeStartArray();
            for (Entry entry : entries) {
                Event event = entry.event();
                out.writeStartObject();
                out.writeNumberField("seq", entry.sequence());
                out.writeStringField("at", entry.at().toString());
                out.writeStringField("who", entry.who());
                out.writeStringField("via", entry.via());
                out.writeStringField("action", event.action().id());
                member(out, "profile", event.profile().map(ProfileName::name));
                member(out, "key", event.key().map(EnvKey::name));
                out.writeStringField("result", result(event));
                member(out, "fingerprint", event.fingerprint());
                member(out, "detail", event.detail());
                out.writeEndObject();
            }
            out.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void member(JsonGenerator out, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        } else {
            out.writeNullField(name);
        }
    }

    /// RFC 4180 with a first line of names; no cell is a formula to a spreadsheet, see [FormulaGuard].
    public static byte[] csv(List<Entry> entries) {
        var text = new StringWriter();
        var format = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
        try (var out = new CSVPrinter(text, format)) {
            out.printRecord("seq", "at", "who", "via", "action", "profile", "key", "result", "fingerprint", "detail");
            for (Entry entry : entries) {
                Event event = entry.event();
                out.printRecord(
                        entry.sequence(),
                        entry.at(),
                        FormulaGuard.guard(entry.who()),
                        entry.via(),
                        event.action().id(),
                        event.profile().map(ProfileName::name).orElse(""),
                        FormulaGuard.guard(event.key().map(EnvKey::name).orElse("")),
                        result(event),
                        event.fingerprint().orElse(""),
                        FormulaGuard.guard(event.detail().orElse("")));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every character", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String result(Event event) {
        return event.done() ? "done" : "failed";
    }
}
