package keyturn.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
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
import keyturn.policy.Criticality;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;
import keyturn.policy.RotationRule;
import keyturn.policy.SecretType;
import keyturn.rotate.DueDate;
import keyturn.strength.Strength;
import keyturn.usage.UsedLoaders;
import keyturn.work.ActiveProfile;
import keyturn.work.Content;
import keyturn.work.Ledger;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// A work folder as view-models see it, without a disk.
public final class SampleState {

    public static final ProfileName PRODUCTION = new ProfileName("production");
    public static final ProfileName STAGING = new ProfileName("staging");
    public static final EnvKey JWT = new EnvKey("JWT_SECRET");
    public static final EnvKey REDIS = new EnvKey("REDIS_PASSWORD");
    public static final Path ROOT = Path.of("/home/ada/sample").toAbsolutePath();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private SampleState() {}

    public static State with(List<Finding> findings, List<DueDate> dates) {
        return new State(
                new WorkSnapshot(
                        ROOT,
                        List.of(
                                profile(PRODUCTION, "JWT_SECRET=a\nREDIS_PASSWORD=b\n"),
                                profile(STAGING, "JWT_SECRET=a\n")),
                        Optional.empty(),
                        new ActiveProfile.Linked(STAGING)),
                new PolicyFile.Reading(Policy.empty(), List.of(), true),
                Ledger.EMPTY,
                dates,
                Map.of(
                        new Ledger.Place(PRODUCTION, REDIS), new Strength(14, Strength.Verdict.WEAK, List.of()),
                        new Ledger.Place(PRODUCTION, JWT), new Strength(256, Strength.Verdict.STRONG, List.of())),
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

    public static State empty() {
        return new State(
                new WorkSnapshot(ROOT, List.of(), Optional.empty(), new ActiveProfile.None()),
                new PolicyFile.Reading(Policy.empty(), List.of(), true),
                Ledger.EMPTY,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                new UsedLoaders(UsedLoaders.Basis.ASSUMED, List.of(), true),
                LoaderReadings.NONE,
                List.of(),
                List.of(),
                Optional.empty(),
                Instant.parse("2026-11-24T12:00:00Z"));
    }

    public static Finding finding(String rule, Severity severity, ProfileName profile, EnvKey key, Fix fix) {
        return new Finding(
                rule,
                severity,
                Optional.of(profile),
                Optional.of(key),
                key.name(),
                "is wrong",
                "because",
                Optional.empty(),
                Optional.empty(),
                Optional.of(fix),
                List.of());
    }

    public static DueDate due(ProfileName profile, EnvKey key, DueDate.State state, long days) {
        var type = new SecretType(
                key,
                "Application",
                "",
                Optional.empty(),
                Optional.of("hex:32"),
                new RotationRule.Every(Period.ofDays(90)),
                "",
                Criticality.HIGH,
                Optional.empty(),
                true);
        return new DueDate(
                profile,
                key,
                type,
                Optional.of(TODAY.plusDays(days - 90)),
                false,
                Optional.of(TODAY.plusDays(days)),
                Optional.of(days),
                state);
    }

    private static Profile profile(ProfileName name, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Profile(
                name,
                ROOT.resolve(name.fileName()),
                new Content.Read(EnvDocument.parse(bytes), Digest.of(bytes)),
                "600");
    }
}
