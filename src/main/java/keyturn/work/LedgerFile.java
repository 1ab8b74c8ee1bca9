package keyturn.work;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FileContent;
import keyturn.file.FolderListing;
import keyturn.file.WholeFiles;

/// `.keyturn/ledger.json`: a JSON object with `version` (1) and `entries`, each of them with `profile`, `key`,
/// `fingerprint`, `since` (ISO 8601), `evidence` and, where values were replaced, `former`. A person can read it;
/// other members are kept.
public final class LedgerFile {

    private static final int VERSION = 1;
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    private LedgerFile(Path file) {
        this.file = file;
    }

    public static LedgerFile of(StateFolder state) {
        return new LedgerFile(state.path().resolve("ledger.json"));
    }

    public Path path() {
        return file;
    }

    /// Reads the ledger; an empty one if there is no file.
    ///
    /// @throws Failure.Damaged if the file cannot be understood; use [#setAside(LocalDate)] and say so
    /// @throws Failure.Storage if it cannot be read
    public Ledger read() throws Failure {
        return present().ledger();
    }

    /// What is on disk now, to be read and then written anew without reading all of it once more.
    ///
    /// @throws Failure as [#read()]
    public Present present() throws Failure {
        Optional<ObjectNode> root = tree();
        return new Present(root.isEmpty() ? Ledger.EMPTY : ledger(root.get()), root);
    }

    /// A ledger as it was read, with members that this version does not know.
    public static final class Present {
        private final Ledger ledger;
        private final Optional<ObjectNode> root;

        private Present(Ledger ledger, Optional<ObjectNode> root) {
            this.ledger = ledger;
            this.root = root;
        }

        public Ledger ledger() {
            return ledger;
        }
    }

    /// Writes the ledger, mode 600. Members that this version does not know stay.
    ///
    /// @throws Failure.Damaged if the present file cannot be understood; it stays
    /// @throws Failure.Storage if it cannot be written; the present file stays
    public void write(Ledger ledger) throws Failure {
        write(present(), ledger);
    }

    /// The same in place of what was read just before.
    public void write(Present before, Ledger ledger) throws Failure {
        if (before.root.isPresent() && ledger.equals(before.ledger)) {
            return;
        }
        ObjectNode root = before.root.orElseGet(JSON::createObjectNode);
        Map<Ledger.Place, ObjectNode> old = new HashMap<>();
        for (JsonNode node : root.path("entries")) {
            if (node instanceof ObjectNode object) {
                old.put(place(object), object);
            }
        }
        root.put("version", VERSION);
        ArrayNode entries = root.putArray("entries");
        ledger.entries().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Ledger.Place::profile).thenComparing(Ledger.Place::key)))
                .forEach(each -> entries.add(node(
                        old.getOrDefault(each.getKey(), JSON.createObjectNode()),
                        each.getKey(),
                        each.getValue(),
                        ledger.former().getOrDefault(each.getKey(), List.of()))));
        WholeFiles.write(file, (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Gives a damaged ledger another name, so that nothing of it is lost and a new one can start.
    ///
    /// @param today becomes part of the name
    /// @return the other name
    public Path setAside(LocalDate today) throws Failure {
        try {
            for (int number = 1; ; number++) {
                Path other = file.resolveSibling("ledger-damaged-" + today + "-" + number + ".json");
                if (!Files.exists(other)) {
                    return Files.move(file, other);
                }
            }
        } catch (IOException error) {
            throw new Failure.Storage(
                    text("work.cannotSetAside", file, DiskError.reason(error)), text("work.cannotSetAside.remedy"));
        }
    }

    /// Damaged ledgers that were set aside and still lie there, by name.
    public List<Path> setAside() throws Failure.Storage {
        try {
            Path folder = file.resolveSibling("");
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            return FolderListing.list(folder, "ledger-damaged-*.json").stream()
                    .sorted()
                    .toList();
        } catch (IOException error) {
            throw new Failure.Storage(text("work.cannotReadFile", file, DiskError.reason(error)), "");
        }
    }

    private static ObjectNode node(
            ObjectNode node, Ledger.Place place, Ledger.Entry entry, List<Ledger.Former> former) {
        if (!former.isEmpty()) {
            ArrayNode list = node.putArray("former");
            for (Ledger.Former each : former) {
                ObjectNode value = list.addObject()
                        .put("fingerprint", each.fingerprint())
                        .put("until", each.until().toString());
                each.begin()
                        .ifPresent(begin ->
                                value.put("since", begin.date().toString()).put("evidence", word(begin.evidence())));
            }
        } else {
            node.remove("former");
        }
        return node.put("profile", place.profile().name())
                .put("key", place.key().name())
                .put("fingerprint", entry.fingerprint())
                .put("since", entry.since().toString())
                .put("evidence", word(entry.evidence()));
    }

    private static String word(Ledger.Evidence evidence) {
        return evidence.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<ObjectNode> tree() throws Failure {
        return switch (FileContent.of(file)) {
            case FileContent.Whole whole -> Optional.of(parse(whole.bytes()));
            case FileContent.Refused(boolean missing, String _) when missing -> Optional.empty();
            case FileContent.Refused(boolean _, String reason) ->
                throw new Failure.Storage(text("work.cannotReadFile", file, reason), text("work.cannotRead.remedy"));
        };
    }

    private ObjectNode parse(byte[] bytes) throws Failure {
        try {
            if (JSON.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            throw damaged();
        } catch (IOException impossible) {
            throw new AssertionError("reads no disk", impossible);
        }
        throw damaged();
    }

    private Ledger ledger(ObjectNode root) throws Failure {
        if (!root.path("entries").isArray() || root.path("version").asInt() < VERSION) {
            throw damaged();
        }
        if (root.path("version").asInt() > VERSION) {
            throw new Failure.Storage(text("work.ledgerNewer", file), text("work.ledgerNewer.remedy"));
        }
        var entries = new HashMap<Ledger.Place, Ledger.Entry>();
        var former = new HashMap<Ledger.Place, List<Ledger.Former>>();
        var places = new HashSet<Ledger.Place>();
        for (JsonNode node : root.path("entries")) {
            Ledger.Place place = place(node);
            if (!places.add(place)) {
                throw damaged();
            }
            entries.put(place, entry(node));
            List<Ledger.Former> before = former(node.path("former"));
            if (!before.isEmpty()) {
                former.put(place, before);
            }
        }
        return new Ledger(entries, former);
    }

    private List<Ledger.Former> former(JsonNode list) throws Failure {
        var former = new ArrayList<Ledger.Former>();
        for (JsonNode node : list) {
            Optional<Ledger.Since> begin = node.has("since")
                    ? Optional.of(new Ledger.Since(date(node.path("since")), evidence(node)))
                    : Optional.empty();
            former.add(new Ledger.Former(fingerprint(node), date(node.path("until")), begin));
        }
        return former;
    }

    private Ledger.Place place(JsonNode node) throws Failure {
        Optional<ProfileName> profile = ProfileName.parse(node.path("profile").asText());
        Optional<EnvKey> key = EnvKey.parse(node.path("key").asText());
        if (profile.isEmpty() || key.isEmpty()) {
            throw damaged();
        }
        return new Ledger.Place(profile.get(), key.get());
    }

    private Ledger.Entry entry(JsonNode node) throws Failure {
        return new Ledger.Entry(fingerprint(node), date(node.path("since")), evidence(node));
    }

    private Ledger.Evidence evidence(JsonNode node) throws Failure {
        String word = node.path("evidence").asText().toUpperCase(Locale.ROOT).replace('-', '_');
        try {
            return Ledger.Evidence.valueOf(word);
        } catch (IllegalArgumentException notOne) {
            throw damaged();
        }
    }

    private String fingerprint(JsonNode node) throws Failure {
        String fingerprint = node.path("fingerprint").asText();
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw damaged();
        }
        return fingerprint;
    }

    private LocalDate date(JsonNode node) throws Failure {
        try {
            return LocalDate.parse(node.asText());
        } catch (DateTimeException noDate) {
            throw damaged();
        }
    }

    private Failure.Damaged damaged() {
        return new Failure.Damaged(text("work.ledgerDamaged", file), text("work.ledgerDamaged.remedy"));
    }
}
