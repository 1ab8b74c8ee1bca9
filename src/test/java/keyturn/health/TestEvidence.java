package keyturn.health;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import keyturn.Folders;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.env.loader.LoaderReadings;
import keyturn.env.loader.Loaders;
import keyturn.failure.Failure;
import keyturn.git.Git;
import keyturn.policy.PolicyFile;
import keyturn.policy.SecretType;
import keyturn.rotate.DueDates;
import keyturn.strength.Strength;
import keyturn.strength.StrengthMeter;
import keyturn.survey.Survey;
import keyturn.survey.Surveyor;
import keyturn.work.Ledger;
import keyturn.work.LedgerFile;
import keyturn.work.StateFolder;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// All that rules look at, of a folder in a test, at 2026-11-24.
public final class TestEvidence {

    public static final Fingerprints FINGERPRINTS = new Fingerprints(new byte[32]);

    private static final StrengthMeter METER = new StrengthMeter();

    /// The tests of the rules measure the same few values some thousand times.
    private static final Map<Measured, Strength> MEASURED = new ConcurrentHashMap<>();

    private record Measured(EnvKey key, SecretText value, Optional<SecretType> type) {}

    public static final List<Loader> LOADERS = List.of(Loaders.find("compose").orElseThrow());

    private TestEvidence() {}

    public static Evidence of(Path folder) {
        return of(folder, Ledger.EMPTY, LOADERS);
    }

    public static Evidence of(Path folder, Ledger ledger, List<Loader> loaders) {
        try {
            Path file = folder.resolve(PolicyFile.NAME);
            PolicyFile.Reading policy = Files.exists(file)
                    ? PolicyFile.read(Files.readAllBytes(file))
                    : new PolicyFile.Reading(PolicyFile.builtIn(), List.of(), true);
            return of(WorkFolder.at(folder), policy, ledger, loaders);
        } catch (Failure | java.io.IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Evidence of(WorkFolder folder, PolicyFile.Reading policy, Ledger ledger, List<Loader> loaders)
            throws Failure {
        WorkSnapshot snapshot = folder.read(policy.policy());
        var today = java.time.LocalDate.now(Folders.NOON);
        Path state = folder.stateFolder();
        Survey survey = Surveyor.survey(snapshot, state, state.resolve("backups"), List.of());
        return new Evidence(
                snapshot,
                policy,
                DueDates.of(snapshot, policy.policy(), ledger, today, DueDates.SOON),
                strengths(snapshot, policy),
                new Git(folder.root()).states(survey.files()),
                LedgerFile.of(StateFolder.of(folder)).setAside(),
                folder.misnamed(),
                readings(snapshot, loaders),
                Optional.of(new Evidence.Past(ledger, FINGERPRINTS, today, Optional.empty(), Doings.NONE)),
                folder.copies(),
                survey);
    }

    public static Map<Ledger.Place, Strength> strengths(WorkSnapshot snapshot, PolicyFile.Reading policy) {
        var strengths = new HashMap<Ledger.Place, Strength>();
        snapshot.profiles()
                .forEach(profile -> profile.document()
                        .ifPresent(document -> document.keys()
                                .forEach(key -> document.value(key)
                                        .filter(value -> !value.isEmpty()
                                                && policy.policy().isSecret(key))
                                        .ifPresent(value -> strengths.put(
                                                new Ledger.Place(profile.name(), key),
                                                measured(new Measured(
                                                        key,
                                                        value,
                                                        policy.policy().type(key))))))));
        return strengths;
    }

    private static Strength measured(Measured each) {
        return MEASURED.computeIfAbsent(each, it -> METER.measure(it.value(), Optional.of(it.key()), it.type()));
    }

    private static LoaderReadings readings(WorkSnapshot snapshot, List<Loader> loaders) {
        var documents = new HashMap<ProfileName, EnvDocument>();
        snapshot.profiles()
                .forEach(profile -> profile.document().ifPresent(document -> documents.put(profile.name(), document)));
        return LoaderReadings.of(loaders, false, documents);
    }
}
