package keyturn.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import keyturn.crypto.Argon2Cost;
import keyturn.crypto.PassphraseCheck;

/// What `unlock.json` holds: what unlocks the window, and how often the passphrase was wrong lately.
///
/// @param check    of the passphrase; empty if there is none
/// @param logIn    true if the desktop's log-in unlocks, too
/// @param failures wrong passphrases since the last right one
/// @param last     when it was wrong last
record UnlockJson(Optional<PassphraseCheck> check, boolean logIn, int failures, Instant last) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSPHRASE = "argon2id";
    private static final String NO_PASSPHRASE = "none";
    private static final int HASH = 32;

    /// @throws IllegalArgumentException if it says something else than was written
    static UnlockJson read(byte[] bytes) throws IOException {
        JsonNode document = JSON.readTree(bytes);
        boolean logIn = document.path("logIn").asBoolean();
        Optional<PassphraseCheck> check = switch (document.path("kind").asText()) {
            case PASSPHRASE -> Optional.of(check(document));
            case NO_PASSPHRASE -> Optional.empty();
            default -> throw new IllegalArgumentException("another kind of check");
        };
        if (check.isEmpty() && !logIn) {
            throw new IllegalArgumentException("nothing unlocks");
        }
        return new UnlockJson(check, logIn, document.path("failures").asInt(), last(document));
    }

    private static PassphraseCheck check(JsonNode document) {
        var cost = new Argon2Cost(
                document.path("memoryKib").asInt(),
                document.path("passes").asInt(),
                document.path("lanes").asInt());
        byte[] hash = Base64.getDecoder().decode(document.path("hash").asText());
        if (hash.length != HASH) {
            throw new IllegalArgumentException("a hash of another length");
        }
        return new PassphraseCheck(
                cost, Base64.getDecoder().decode(document.path("salt").asText()), hash);
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
        document.put("kind", check.isPresent() ? PASSPHRASE : NO_PASSPHRASE);
        document.put("logIn", logIn);
        check.ifPresent(it -> put(document, it));
        document.put("failures", failures);
        if (failures > 0) {
            document.put("lastFailure", last.toString());
        }
        return document.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode document, PassphraseCheck check) {
        document.put("memoryKib", check.cost().memoryKib());
        document.put("passes", check.cost().passes());
        document.put("lanes", check.cost().lanes());
        document.put("salt", Base64.getEncoder().encodeToString(check.salt()));
        document.put("hash", Base64.getEncoder().encodeToString(check.hash()));
    }
}
