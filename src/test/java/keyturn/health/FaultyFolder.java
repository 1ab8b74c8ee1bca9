package keyturn.health;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.activity.Alert;
import keyturn.activity.Verification;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.loader.Loaders;
import keyturn.file.AccessList;
import keyturn.file.Rights;
import keyturn.git.GitState;
import keyturn.rotate.DueDate;
import keyturn.rotate.UnfinishedRotations;
import keyturn.survey.Item;
import keyturn.survey.Kind;
import keyturn.survey.PlainArchive;
import keyturn.survey.Survey;
import keyturn.work.Ledger;
import keyturn.work.PlainCopy;
import keyturn.work.Profile;

/// A work folder of any size in which every key has a fault, and every kind of file is there with one: as many
/// of each as there are keys.
final class FaultyFolder {

    /// `KEY=value` by turns; `~` stands for the number of the key.
    private static final List<String> LINES = List.of(
            "A~_PASSWORD=sunshine2019",
            "A~_TOKEN=<your_token_~>",
            "A~_SECRET=dev_secret_not_for_production_~",
            "E~_TOKEN=",
            "C~_SECRET=7f3d8e9a2b5c6f1e4d7a9b3c5e8f2a4d6e9b1c3f5a7d9e2b4c6f8a1d3e5f7a9b",
            // The same everywhere, and under many names.
            "D~_TOKEN=q8Zr2LxV5tKp0WnB7mYc3HdJ",
            // The same everywhere, each under its own name.
            "E~_TOKEN=h4Tz9QwE#x1LkV7pRb2NcYg5",
            "DEV_A~=true",
            "A~_DEBUG=true",
            "A~_PROVIDER=mock",
            "A~_URL=http://localhost:8080",
            "B~_URL=http://shop~.example",
            "A~_RATE_LIMIT=0",
            "PORT~=none",
            "FLAG~=yes",
            "F~ = spaced",
            "G~=$(date)",
            "H~=h7Wq#kR2vT 9xZ4bN8$HOME",
            "# I~_TOKEN=c0de41b98a17f20e63d5b7c9a8e4f1d2",
            "what is this",
            "J-~=1",
            "K=~");

    private FaultyFolder() {}

    /// @param folder empty
    static Evidence of(Path folder, int profiles, int keys) throws IOException {
        policy(folder, profiles, keys);
        for (int p = 0; p < profiles; p++) {
            // Every profile lacks a key that the others have.
            var text = new StringBuilder("\uFEFFENV=nothing\r\nRETURN_VALIDATION_ERRORS=true\r\n");
            for (int k = 0; k < keys; k++) {
                if (k % profiles != p || k % LINES.size() != 0) {
                    String line = LINES.get(k % LINES.size()).replace("~", String.valueOf(k));
                    // Development shares one kind of secret with production, and not the other.
                    text.append(p == 1 ? line.replace("h4Tz", "zT4h") : line).append("\r\n");
                }
            }
            Files.writeString(folder.resolve(".env." + name(p)), text);
        }
        Evidence found = TestEvidence.of(
                folder,
                Ledger.EMPTY,
                List.of(
                        Loaders.find("dotenv").orElseThrow(),
                        Loaders.find("bash").orElseThrow(),
                        Loaders.find("docker").orElseThrow()));
        return with(found, folder, keys);
    }

    private static String name(int profile) {
        return profile == 0 ? "production" : profile == 1 ? "development" : "stage-" + profile;
    }

    private static void policy(Path folder, int profiles, int keys) throws IOException {
        var text = new StringBuilder("{\"version\": 1, \"extends\": \"built-in\", \"environments\": {");
        for (int p = 0; p < profiles; p++) {
            text.append(p == 0 ? "" : ",\n")
                    .append("\"%s\": {\"file\": \".env.%s\", \"validation\": \"%s\", \"require\": {"
                            .formatted(name(p), name(p), p == 1 ? "relaxed" : "strict"));
            for (int k = 0; k < keys; k++) {
                text.append(k == 0 ? "" : ", ").append("\"FLAG%d\": \"false\"".formatted(k));
            }
            text.append("}}");
        }
        text.append("}, \"secrets\": {");
        for (int k = 0; k < keys; k++) {
            text.append(k == 0 ? "" : ",\n")
                    .append(("\"E%d_TOKEN\": {\"category\": \"API\", \"purpose\": \"p\", \"generate\": \"hex:24\","
                                    + " \"rotate\": \"P1M\", \"scope\": \"s\", \"criticality\": \"HIGH\"}")
                            .formatted(k));
        }
        text.append("}, \"settings\": {");
        for (int k = 0; k < keys; k++) {
            text.append(k == 0 ? "" : ",\n")
                    .append(("\"PORT%d\": {\"type\": \"port\"}, \"NEED%d\": {\"required\": true},"
                                    + " \"WRONG%d\": {\"type\": \"harbour\"}")
                            .formatted(k, k, k));
        }
        text.append("}, \"accepted\": [");
        for (int k = 0; k < keys; k++) {
            text.append(k == 0 ? "" : ",\n")
                    .append(("{\"rule\": \"weak-secret\", \"profile\": \"production\", \"key\": \"GONE%d\","
                                    + " \"reason\": \"r\", \"by\": \"Ada\", \"until\": \"2027-01-31\"}")
                            .formatted(k));
        }
        Files.writeString(folder.resolve("keyturn.json"), text.append("]}"));
    }

    /// With the files, repositories and doings of a neglected folder, as many of each as there are keys.
    private static Evidence with(Evidence found, Path folder, int many) {
        var today = found.past().orElseThrow().today();
        var former = new HashMap<Ledger.Place, List<Ledger.Former>>();
        var overdue = new ArrayList<DueDate>();
        for (Profile profile : found.snapshot().profiles()) {
            for (EnvKey key : profile.keys()) {
                var value = profile.document().orElseThrow().value(key).orElseThrow();
                var place = new Ledger.Place(profile.name(), key);
                former.put(place, List.of(new Ledger.Former(TestEvidence.FINGERPRINTS.full(value), today)));
                found.policy()
                        .policy()
                        .type(key)
                        .ifPresent(type -> overdue.add(new DueDate(
                                profile.name(),
                                key,
                                type,
                                Optional.of(today.minusDays(99)),
                                false,
                                Optional.of(today.minusDays(9)),
                                Optional.of(-9L),
                                DueDate.State.OVERDUE)));
            }
        }
        var files = new ArrayList<Path>();
        var items = new ArrayList<Item>();
        var copies = new ArrayList<PlainCopy>();
        var archives = new ArrayList<PlainArchive>();
        var alerts = new ArrayList<Alert>();
        Map<Path, GitState> git = new HashMap<>();
        items.add(item(folder, Kind.WORK_FOLDER, 1, true));
        var document = EnvDocument.parse("D0_TOKEN=q8Zr2LxV5tKp0WnB7mYc3HdJ\n".getBytes(StandardCharsets.UTF_8));
        for (Profile profile : found.snapshot().profiles()) {
            git.put(profile.file(), GitState.UNTRACKED);
        }
        for (int i = 0; i < many; i++) {
            for (Kind kind : Kind.values()) {
                if (kind != Kind.WORK_FOLDER) {
                    Path file = folder.resolve(kind + "-" + i);
                    files.add(file);
                    items.add(item(file, kind, 2, false));
                    git.put(file, i % 3 == 0 ? GitState.TRACKED : i % 3 == 1 ? GitState.STAGED : GitState.UNTRACKED);
                }
            }
            copies.add(new PlainCopy(folder.resolve("copy-" + i), document));
            archives.add(new PlainArchive(folder.resolve("archive-" + i), List.of(".env.production")));
            for (Alert.Kind kind : Alert.Kind.values()) {
                alerts.add(new Alert(kind, i, Instant.EPOCH, "ada", 3, "x"));
            }
        }
        var bad = new Verification(1, Optional.of(2L), Optional.of("the line was changed"), true);
        var doings = new Doings(UnfinishedRotations.NONE, alerts, Optional.of(bad), ZoneOffset.UTC);
        return new Evidence(
                found.snapshot(),
                found.policy(),
                overdue,
                found.strengths(),
                git,
                files,
                files,
                found.readings(),
                Optional.of(new Evidence.Past(
                        new Ledger(Map.of(), former),
                        TestEvidence.FINGERPRINTS,
                        today,
                        Optional.of(new ProfileName("production")),
                        doings)),
                copies,
                new Survey(items, archives));
    }

    /// Open to everybody, of another user, with an access list, and led outside.
    private static Item item(Path file, Kind kind, int user, boolean savable) {
        // Version 2; user 4711 may read.
        var list = AccessList.ofBytes(new byte[] {2, 0, 0, 0, 2, 0, 4, 0, 0x67, 0x12, 0, 0});
        return new Item(
                file,
                kind,
                Optional.of(new Rights(0777, user, 1, Optional.of(list), Optional.empty())),
                "ada",
                kind == Kind.PROFILE ? Optional.of(Path.of("/elsewhere")) : Optional.empty(),
                savable);
    }
}
