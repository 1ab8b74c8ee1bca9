package keyturn.exchange;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import keyturn.env.SecretText;
import keyturn.failure.Failure;

/// One JSON object of texts (RFC 8259). Numbers and booleans are taken as they are written.
final class JsonFormat implements Format {

    /// Of a file's text, no part in error messages: it may be a secret.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    @Override
    public FormatId id() {
        return FormatId.JSON;
    }

    @Override
    public Written write(Values values) {
        var texts = TextValues.of(values);
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            for (var entry : texts.texts().entrySet()) {
                out.writeStringField(entry.getKey().name(), entry.getValue());
            }
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        bytes.write('\n');
        return Written.of(bytes.toByteArray(), texts.lost());
    }

    @Override
    public Taken read(byte[] file) throws Failure.Damaged {
        try (JsonParser in = JSON.createParser(file)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new Failure.Damaged(text("exchange.noObject"), text("exchange.noObject.remedy"));
            }
            var taken = new TakenValues();
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                entry(in, name, taken);
            }
            if (in.nextToken() != null) {
                throw malformed(in.currentLocation().getLineNr());
            }
            return taken.taken();
        } catch (JsonProcessingException malformed) {
            // Without a cause: its message may echo the file.
            var place = malformed.getLocation();
            throw malformed(place == null ? 1 : place.getLineNr());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory gives every byte", impossible);
        }
    }

    private static void entry(JsonParser in, String name, TakenValues taken) throws IOException {
        JsonToken token = in.nextToken();
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            taken.put(name, SecretText.of(in.getText()));
        } else {
            in.skipChildren();
            taken.leaveOut(name, text(token == JsonToken.VALUE_NULL ? "exchange.null" : "exchange.nested"));
        }
    }

    private static Failure.Damaged malformed(int line) {
        return new Failure.Damaged(text("exchange.malformed", "JSON", line), text("exchange.malformed.remedy"));
    }
}
