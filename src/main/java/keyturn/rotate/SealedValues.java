package keyturn.rotate;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import keyturn.crypto.Fingerprints;
import keyturn.crypto.Seal;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.remote.Remote;

/// Values as a journal keeps them: sealed under the work folder's key, and bound to their rotation and their use,
/// so that what was sealed for one does not open as another.
final class SealedValues {

    private static final JsonMapper JSON = new JsonMapper();

    private final Seal seal;
    private final SecureRandom random;

    SealedValues(Fingerprints fingerprints, SecureRandom random) {
        this.seal = new Seal(fingerprints, "rotation");
        this.random = random;
    }

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    String seal(String id, RotationValues values) {
        return envelope(id + "/values", out -> {
            out.writeArrayFieldStart("values");
            for (RotationValues.Pair pair : values.pairs()) {
                out.writeStartObject();
                out.writeBinaryField("old", pair.old().bytes());
                out.writeBinaryField("next", pair.next().bytes());
                if (pair.previous().isPresent()) {
                    out.writeBinaryField("previous", pair.previous().get().bytes());
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    /// @throws Failure.Damaged if it was changed, or belongs to another rotation or work folder
    RotationValues openValues(String id, String envelope) throws Failure.Damaged {
        JsonNode document = opened(id + "/values", envelope);
        var pairs = new ArrayList<RotationValues.Pair>();
        for (JsonNode node : document.path("values")) {
            Optional<SecretText> previous =
                    node.has("previous") ? Optional.of(value(node.path("previous"))) : Optional.empty();
            pairs.add(new RotationValues.Pair(value(node.path("old")), value(node.path("next")), previous));
        }
        return new RotationValues(pairs);
    }

    /// What a remote held before: a value, nothing, or nobody knows.
    ///
    /// @param use what it is the value of; within its rotation, different for each
    String seal(String id, String use, Remote.Content before) {
        return envelope(id + "/" + use, out -> {
            switch (before) {
                case Remote.Content.Value(SecretText value) -> out.writeBinaryField("value", value.bytes());
                case Remote.Content.Absent() -> out.writeBooleanField("absent", true);
                case Remote.Content.NotReadable(), Remote.Content.Failed _ -> out.writeBooleanField("absent", false);
            }
        });
    }

    Remote.Content openContent(String id, String use, String envelope) throws Failure.Damaged {
        JsonNode document = opened(id + "/" + use, envelope);
        if (document.has("value")) {
            return new Remote.Content.Value(value(document.path("value")));
        }
        return document.path("absent").asBoolean() ? new Remote.Content.Absent() : new Remote.Content.NotReadable();
    }

    private String envelope(String use, Body body) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("use", use);
            body.write(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return Base64.getEncoder().encodeToString(seal.seal(bytes.toByteArray(), random));
    }

    private JsonNode opened(String use, String envelope) throws Failure.Damaged {
        try {
            byte[] plain = seal.open(Base64.getDecoder().decode(envelope), text("rotate.journal"));
            JsonNode document = JSON.readTree(plain);
            if (document.path("use").asText().equals(use)) {
                return document;
            }
        } catch (IOException | IllegalArgumentException notOurs) {
            // Falls through, without what was read.
        }
        throw new Failure.Damaged(text("rotate.journalDamaged", use), text("rotate.journalDamaged.remedy"));
    }

    private static SecretText value(JsonNode node) {
        return SecretText.ofBytes(Base64.getDecoder().decode(node.asText()));
    }
}
