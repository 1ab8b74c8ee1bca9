package keyturn.ui.secrets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.app.State;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.loader.LoaderReadings;
import keyturn.file.Digest;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.policy.PolicyFile;
import keyturn.strength.Strength;
import keyturn.ui.SampleState;
import keyturn.usage.UsedLoaders;
import keyturn.work.ActiveProfile;
import keyturn.work.Content;
import keyturn.work.Ledger;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// The largest work folder that the window is made for, without a disk: 10,000 keys in 8 profiles, some of them
/// missing, differing, shared, weak, each in one of several categories.
final class ManyKeys {

    static final int KEYS = 10_000;
    static final int PROFILES = 8;

    /// What a person types, letter by letter: names, categories, states, nothing that is there.
    static final List<String> TYPED = List.of("broker", "service_12", "database", "token is:weak", "is:missing", "zzz");

    private static final String[] KINDS = {
        "BROKER_%d_TOKEN", "SERVICE_%d_URL", "DATABASE_%d_PASSWORD", "SERVICE_%d_PORT", "TELEGRAM_%d_CHAT_ID"
    };

    private ManyKeys() {}

    static SecretsViewModel model() {
        return new SampleBench(state()).model();
    }

    private static State state() {
        var profiles = new ArrayList<Profile>();
        var findings = new ArrayList<Finding>();
        var strengths = new HashMap<Ledger.Place, Strength>();
        for (int p = 0; p < PROFILES; p++) {
            var name = new ProfileName(p == 0 ? "production" : "stage" + p);
            var text = new StringBuilder();
            for (int k = 0; k < KEYS; k++) {
                var key = new EnvKey(KINDS[k % KINDS.length].formatted(k));
                if (k % 41 == p) {
                    findings.add(
                            SampleState.finding("missing-key", Severity.WARNING, name, key, new Fix.AddKey(name, key)));
                    continue;
                }
                if (k % 29 == 0) {
                    strengths.put(new Ledger.Place(name, key), new Strength(14, Strength.Verdict.WEAK, List.of()));
                }
                text.append(key)
                        .append('=')
                        .append(k % 7 == 0 ? "same" : "value-" + p + "-" + k)
                        .append('\n');
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            profiles.add(new Profile(
                    name,
                    SampleState.ROOT.resolve(name.fileName()),
                    new Content.Read(EnvDocument.parse(bytes), Digest.of(bytes)),
                    "600"));
        }
        Path root = SampleState.ROOT;
        return new State(
                new WorkSnapshot(root, profiles, Optional.empty(), new ActiveProfile.None()),
                new PolicyFile.Reading(PolicyFile.builtIn(), List.of(), true),
                Ledger.EMPTY,
                List.of(),
                Map.copyOf(strengths),
                Map.of(),
                findings,
                List.of(),
                new UsedLoaders(UsedLoaders.Basis.ASSUMED, List.of(), true),
                LoaderReadings.NONE,
                List.of(),
                List.of(),
                Optional.empty(),
                Instant.parse("2026-11-24T12:00:00Z"));
    }
}
