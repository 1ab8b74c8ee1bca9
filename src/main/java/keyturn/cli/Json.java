package keyturn.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/// Writes the one JSON document of a call.
final class Json {

    private Json() {}

    /// Writes the document's content.
    @FunctionalInterface
    interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    /// The document, with a line feed.
    static byte[] document(Body body) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            body.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    static void list(JsonGenerator out, String name, Collection<?> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (Object value : values) {
            out.writeString(value.toString());
        }
        out.writeEndArray();
    }

    static void nullable(JsonGenerator out, String name, Optional<?> value) throws IOException {
        if (value.isEmpty()) {
            out.writeNullField(name);
        } else {
            out.writeStringField(name, value.get().toString());
        }
    }

    /// With one decimal at most, and none where there is nothing behind the point: 256, 14.2.
    static BigDecimal shortNumber(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? BigDecimal.valueOf(tenths / 10) : BigDecimal.valueOf(tenths, 1);
    }
}
