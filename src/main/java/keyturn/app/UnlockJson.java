package keyturn.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import keyturn.crypto.Argon2Cost;
import keyturn.crypto.PassphraseCheck;

/// What `unlock.json` holds: the check of the passphrase, and how often it was wrong lately.
///
/// @param last when it was wrong last
record UnlockJson(PassphraseCheck check, int failures, Instant last) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KIND = "argon2id";
    private static final int HASH = 32;

    /// @throws IllegalArgumentException if it says something else than was written
    static UnlockJson read(byte[] bytes) throws IOException {
        JsonNode document = JSON.readTree(bytes);
        if (!KIND.equals(document.path("kind").asText())) {
            throw new IllegalArgumentException("another kind of check");
        }
        var cost = new Argon2Cost(
                document.path("memoryKib").asInt(),
                document.path("passes").asInt(),
                document.path("lanes").asInt());
        byte[] hash = Base64.getDecoder().decode(document.path("hash").asText());
        if (hash.length != HASH) {
            throw new IllegalArgumentException("a hash of another length");
        }
        var check = new PassphraseCheck(
                cost, Base64.getDecoder().decode(document.path("salt").asText()), hash);
        return new UnlockJson(check, document.path("failures").asInt(), last(document));
    }

    private static Instant last(JsonNode document) {
        try {
            return Instant.parse(document.path("lastFailure").asText());
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }

    byte[] bytes() {
        ObjectNode document = JSON.createObjectNode();
        document.put("kind", KIND);
        document.put("memoryKib", check.cost().memoryKib());
        document.put("passes", check.cost().passes());
        document.put("lanes", check.cost().lanes());
        document.put("salt", Base64.getEncoder().encodeToString(check.salt()));
        document.put("hash", Base64.getEncoder().encodeToString(check.hash()));
        document.put("failures", failures);
        if (failures > 0) {
            document.put("lastFailure", last.toString());
        }
        return document.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }
}
