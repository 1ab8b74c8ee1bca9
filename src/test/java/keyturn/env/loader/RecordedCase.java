package keyturn.env.loader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import keyturn.env.SecretText;
import keyturn.env.loader.Reading.Loaded;

/// One file and what real programs read of it.
record RecordedCase(String id, String base64, JsonNode expect) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The sandbox of the Ruby program was not empty, and that program keeps what exists.
    private static final Map<String, SecretText> BEFORE_RUBY = Map.of("LANG", SecretText.of("C.UTF-8"));

    static List<RecordedCase> all(String lines) throws IOException {
        var cases = new ArrayList<RecordedCase>();
        for (String line : lines.lines().toList()) {
            if (!line.isBlank()) {
                JsonNode node = JSON.readTree(line);
                cases.add(new RecordedCase(
                        node.path("id").asText(), node.path("bytes_b64").asText(), node.path("expect")));
            }
        }
        return cases;
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /// How `loader` reads it otherwise than `program` did. Empty too where nothing usable was recorded: programs
    /// that never ended, and shells whose value holds their process id.
    Optional<String> difference(Loader loader, String program) {
        JsonNode expected = expect.path(program);
        String error = expected.path("error").isTextual() && expected.size() == 1
                ? expected.path("error").asText()
                : "";
        if (expected.isMissingNode()
                || error.startsWith("hang")
                || expected.toString().contains("(not recorded")) {
            return Optional.empty();
        }
        Reading reading = loader.read(bytes(), program.startsWith("ruby-dotenv") ? BEFORE_RUBY : Map.of());
        return switch (reading) {
            case Reading.Refused refused
            when error.isEmpty() -> Optional.of("refused: " + refused + ", not " + expected);
            case Reading.Refused _ -> Optional.empty();
            case Loaded loaded when !error.isEmpty() -> Optional.of("read, not refused with " + error + shown(loaded));
            case Loaded loaded -> difference(loaded, expected);
        };
    }

    private Optional<String> difference(Loaded loaded, JsonNode expected) {
        String text = FileText.bytes(bytes());
        boolean mayRun = text.contains("$(") || text.contains("`");
        var wanted = new TreeMap<String, String>();
        expected.properties().forEach(member -> wanted.put(member.getKey(), form(member.getValue())));
        var read = new TreeMap<String, String>();
        loaded.values().forEach((name, value) -> read.put(form(name), form(value, wanted.get(form(name)))));
        if (!loaded.runs().isEmpty() && !mayRun) {
            return Optional.of("says that a command runs, but none is there");
        }
        for (String name : new TreeSet<>(loaded.runs())) {
            wanted.remove(form(name));
        }
        return read.equals(wanted) ? Optional.empty() : Optional.of("read " + read + ", recorded " + wanted);
    }

    private static String shown(Loaded loaded) {
        var shown = new TreeMap<String, String>();
        loaded.values().forEach((name, value) -> shown.put(form(name), form(value, null)));
        return " " + shown + " runs " + loaded.runs();
    }

    private static String form(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static String form(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0xDC80
                    && name.charAt(i) <= 0xDCFF
                    && (i == 0 || !Character.isHighSurrogate(name.charAt(i - 1)))) {
                return "b64:" + Base64.getEncoder().encodeToString(FileText.nameBytes(name));
            }
        }
        return name;
    }

    private static String form(SecretText value, @org.jspecify.annotations.Nullable String wanted) {
        byte[] bytes = value.bytes();
        if (wanted != null && wanted.startsWith("{\"sha256\"")) {
            return hashed(bytes);
        }
        Optional<String> text = FileText.strictlyDecoded(bytes);
        return text.orElseGet(() -> "{\"b64\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}");
    }

    private static String hashed(byte[] bytes) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return "{\"sha256\":\"" + hash + "\",\"bytes\":" + bytes.length + "}";
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String toString() {
        return id + " " + new String(bytes(), StandardCharsets.UTF_8);
    }
}
