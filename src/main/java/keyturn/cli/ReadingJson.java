package keyturn.cli;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.env.loader.FileText;
import keyturn.env.loader.Reading;
import keyturn.env.loader.RefusalText;

/// What loaders read of a file, in JSON. JSON holds text only: bytes that are not UTF-8 stand in base64, a value as
/// `{"b64":"…"}`, a name as `"b64:…"`.
final class ReadingJson {

    private ReadingJson() {}

    /// @param readings by the loader's id; empty where Keyturn itself failed
    static void write(JsonGenerator out, String file, Map<String, Optional<Reading>> readings) throws IOException {
        out.writeStartObject();
        out.writeStringField("file", file);
        out.writeObjectFieldStart("as");
        for (var each : readings.entrySet()) {
            out.writeObjectFieldStart(each.getKey());
            write(out, each.getValue());
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /// @param reason in the place of what loaders read
    static void unreadable(JsonGenerator out, String file, String reason) throws IOException {
        out.writeStartObject();
        out.writeStringField("file", file);
        out.writeStringField("error", reason);
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Optional<Reading> reading) throws IOException {
        if (reading.isEmpty()) {
            out.writeStringField("error", text("cli.read.failed"));
            return;
        }
        switch (reading.get()) {
            case Reading.Refused refused -> out.writeStringField("error", RefusalText.of(refused));
            case Reading.Loaded loaded -> {
                out.writeObjectFieldStart("values");
                for (var each : loaded.values().entrySet()) {
                    out.writeFieldName(name(each.getKey()));
                    value(out, each.getValue());
                }
                out.writeEndObject();
                Json.list(
                        out,
                        "runs",
                        loaded.runs().stream().map(ReadingJson::name).toList());
            }
        }
    }

    /// As it is, if it is UTF-8.
    static void value(JsonGenerator out, SecretText value) throws IOException {
        byte[] bytes = value.bytes();
        try {
            out.writeString(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            out.writeStartObject();
            out.writeStringField("b64", Base64.getEncoder().encodeToString(bytes));
            out.writeEndObject();
        }
    }

    /// As it is, unless it holds bytes that are not UTF-8, which stand in it as lone surrogates.
    static String name(String name) {
        boolean bytes = name.codePoints().anyMatch(point -> point >= 0xDC80 && point <= 0xDCFF);
        return bytes ? "b64:" + Base64.getEncoder().encodeToString(FileText.nameBytes(name)) : name;
    }
}
