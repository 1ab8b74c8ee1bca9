package keyturn.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.Folders;
import keyturn.env.loader.LoaderReadings;
import keyturn.git.GitState;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;
import keyturn.rotate.DueDates;
import keyturn.strength.Strength;
import keyturn.strength.StrengthMeter;
import keyturn.work.Ledger;
import keyturn.work.WorkSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {

    private static final String GOOD = "9f3c1a7be40d52886f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352";
    private static final String OTHER = "1c94e0b7a8d25f3360f9c14be7d802a5961fd37c4b0ea8e25d7f9316c4ab08d7";

    @TempDir
    private Path folder;

    @Test
    void aCleanFolderHasNoFinding() {
        Folders.file(folder, ".env.production", "ENV=production\nJWT_SECRET=" + GOOD + "\n");
        Folders.file(folder, ".env.staging", "ENV=staging\nJWT_SECRET=" + OTHER + "\n");
        Folders.file(folder, ".env.example", "ENV=\nJWT_SECRET=\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void theSameSecretInTwoProfilesIsFoundOnceAtTheLesserOne() {
        Folders.file(folder, ".env.production", "JWT_SECRET=" + GOOD + "\n");
        Folders.file(folder, ".env.staging", "\nexport JWT_SECRET='" + GOOD + "'\n");

        assertThat(described())
                .containsExactly(
                        "error reused-across-profiles staging:2 JWT_SECRET is the same in production and staging"
                                + " [Generate]");
    }

    @Test
    void theSameSecretUnderTwoNamesIsFoundToo() {
        Folders.file(folder, ".env.production", "API_SECRET=" + GOOD.substring(16) + "\n");
        Folders.file(folder, ".env.staging", "OTHER_TOKEN=" + GOOD.substring(16) + "\n");

        assertThat(described())
                .contains("error reused-across-profiles staging:1 OTHER_TOKEN is the same as API_SECRET in production"
                        + " [Show]");
    }

    @Test
    void equalSettingsAndEmptySecretsAreNoReuse() {
        Folders.file(folder, ".env.production", "DEBUG=false\nSOME_TOKEN=\nBROKER_SERVER=s\n");
        Folders.file(folder, ".env.staging", "DEBUG=false\nSOME_TOKEN=\nBROKER_SERVER=s\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void guessableAndKnownValuesAreFound() {
        Folders.file(
                folder,
                ".env.production",
                "REDIS_PASSWORD=sunshine2019\nJWT_SECRET=dev_jwt_secret_do_not_use_in_production\n");

        assertThat(described())
                .containsExactly(
                        "error known-value production:2 JWT_SECRET has a publicly known value in production [Generate]",
                        "warning weak-secret production:1 REDIS_PASSWORD is guessable in production [Generate]");
    }

    @Test
    void developmentIsWeakOnPurpose() {
        Folders.file(folder, ".env.development", "JWT_SECRET=dev_jwt_secret_do_not_use_in_production\n");

        assertThat(findings()).extracting(Finding::severity).containsOnly(Severity.NOTE);
    }

    @Test
    void linesAreCheckedOneByOne() {
        Folders.file(
                folder,
                ".env.staging",
                "A=1\nthis is nothing\nB = 2\nC='1\n2'\nD=\"open\nA=3\n# API_KEY=c0de41b98a17f20e63d5\n");

        assertThat(described())
                .containsExactlyInAnyOrder(
                        "warning unreadable-line staging:2 .env.staging line 2 is no assignment",
                        "warning unreadable-line staging:6 D opens a quotation mark in staging that is not closed"
                                + " [Show]",
                        "warning spaces-around-equals staging:3 B has blanks around = in staging [Show]",
                        "warning duplicate-key staging:7 A is set twice in staging [RemoveDuplicates]",
                        "warning secret-in-comment staging:8 API_KEY is left in a comment of staging [RemoveComments]");
    }

    @Test
    void aModeThatLetsOthersReadIsFound() throws Exception {
        Path file = Folders.file(folder, ".env.staging", "A=1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(described())
                .containsExactly("error readable-by-others staging:0 .env.staging has mode 644 [RestrictMode]");
    }

    @Test
    void gitIsAskedForEachProfile() {
        Folders.file(folder, ".env.demo", "A=1\n");
        Folders.file(folder, ".env.staging", "A=1\n");
        Folders.file(folder, ".env.production", "A=1\n");
        Map<Path, GitState> git = Map.of(
                folder.resolve(".env.demo"), GitState.TRACKED,
                folder.resolve(".env.staging"), GitState.UNTRACKED,
                folder.resolve(".env.production"), GitState.IGNORED);

        assertThat(described(findings(Ledger.EMPTY, git, PolicyFile.builtIn())))
                .containsExactly(
                        "error tracked-by-git demo:0 .env.demo is tracked by git [Untrack]",
                        "warning not-ignored -:0 .gitignore does not cover .env.staging [IgnoreInGit]");
    }

    @Test
    void aKeyThatMostHaveIsMissing() {
        Folders.file(folder, ".env.production", "ENV=production\nTELEGRAM_CHAT_ID=1\n");
        Folders.file(folder, ".env.demo", "ENV=demo\nTELEGRAM_CHAT_ID=2\n");
        Folders.file(folder, ".env.staging", "ENV=staging\n");
        Folders.file(folder, ".env.example", "TELEGRAM_CHAT_ID=\nENV=\nREGION=\n");

        assertThat(described())
                .containsExactly(
                        "warning missing-key staging:0 TELEGRAM_CHAT_ID is missing from staging [AddKey]",
                        "note missing-key production:0 .env.production lacks 1 key that others have",
                        "note missing-key staging:0 .env.staging lacks 1 key that others have",
                        "note missing-key demo:0 .env.demo lacks 1 key that others have");
    }

    @Test
    void aProfileThatCannotBeReadIsFoundAndTheRestGoesOn() throws Exception {
        Files.createDirectory(folder.resolve(".env.staging"));
        Folders.file(folder, ".env.production", "A=1\nA=2\n");
        Files.createSymbolicLink(folder.resolve(".env"), Path.of(".env.gone"));

        assertThat(findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("unavailable-profile", "active-link", "duplicate-key");
    }

    @Test
    void mistakesInThePolicyAreFoundWithTheirPlace() {
        Folders.file(folder, ".env.production", "A=1\n");
        var reading = PolicyFile.read("{\n  \"version\": \"one\"\n}\n".getBytes());

        var found = new Health().check(evidence(snapshot(reading.policy()), reading, Ledger.EMPTY, Map.of()));

        assertThat(found).extracting(Finding::rule).contains("policy-mistake");
        assertThat(found.getFirst().line()).hasValue(2);
    }

    @Test
    void theFixtureShowsItsPlantedFaults() {
        Folders.fixture(folder);

        assertThat(described())
                .contains(
                        "error reused-across-profiles staging:8 JWT_SECRET is the same in production and staging"
                                + " [Generate]",
                        "warning weak-secret production:29 REDIS_PASSWORD is guessable in production [Generate]",
                        "warning missing-key staging:0 TELEGRAM_CHAT_ID is missing from staging [AddKey]",
                        "warning spaces-around-equals staging:16 BROKER_SERVER has blanks around = in staging [Show]",
                        "warning duplicate-key production:42 RATE_LIMIT_PER_MINUTE is set twice in production"
                                + " [RemoveDuplicates]",
                        "warning secret-in-comment demo:19 TELEGRAM_BOT_TOKEN is left in a comment of demo"
                                + " [RemoveComments]",
                        "note known-value development:8 JWT_SECRET has a publicly known value in development"
                                + " [Generate]");
    }

    @Test
    void noFindingHoldsAValue() {
        Folders.fixture(folder);
        var values = new ArrayList<String>();
        WorkSnapshot snapshot = snapshot(PolicyFile.builtIn());
        snapshot.profiles()
                .forEach(profile -> profile.document()
                        .orElseThrow()
                        .assignments()
                        .forEach(assignment -> {
                            if (PolicyFile.builtIn().isSecret(assignment.key())
                                    && assignment.value().length() > 5) {
                                values.add(assignment.value().reveal());
                            }
                        }));

        String everything = findings().toString();

        assertThat(values).hasSizeGreaterThan(30);
        assertThat(values).noneMatch(everything::contains);
    }

    private List<Finding> findings() {
        return findings(Ledger.EMPTY, Map.of(), PolicyFile.builtIn());
    }

    private List<Finding> findings(Ledger ledger, Map<Path, GitState> git, Policy policy) {
        var reading = new PolicyFile.Reading(policy, List.of(), true);
        return new Health().check(evidence(snapshot(policy), reading, ledger, git));
    }

    private WorkSnapshot snapshot(Policy policy) {
        return Folders.snapshot(folder, policy);
    }

    private static Evidence evidence(
            WorkSnapshot snapshot, PolicyFile.Reading reading, Ledger ledger, Map<Path, GitState> git) {
        var meter = new StrengthMeter();
        var strengths = new HashMap<Ledger.Place, Strength>();
        snapshot.profiles()
                .forEach(profile -> profile.keys().forEach(key -> {
                    var value = profile.document().orElseThrow().value(key).orElseThrow();
                    if (!value.isEmpty() && reading.policy().isSecret(key)) {
                        strengths.put(
                                new Ledger.Place(profile.name(), key),
                                meter.measure(
                                        value,
                                        Optional.of(key),
                                        reading.policy().type(key)));
                    }
                }));
        var dates = DueDates.of(snapshot, reading.policy(), ledger, LocalDate.of(2026, 11, 24), DueDates.SOON);
        return new Evidence(snapshot, reading, dates, strengths, git, List.of(), List.of(), LoaderReadings.NONE);
    }

    private List<String> described() {
        return described(findings());
    }

    private static List<String> described(List<Finding> findings) {
        return findings.stream().map(HealthTest::describe).toList();
    }

    private static String describe(Finding finding) {
        return finding.severity().name().toLowerCase(java.util.Locale.ROOT)
                + " " + finding.rule()
                + " " + finding.profile().map(Object::toString).orElse("-")
                + ":" + finding.line().orElse(0)
                + " " + finding.sentence()
                + finding.fix()
                        .map(fix -> " [" + fix.getClass().getSimpleName() + "]")
                        .orElse("");
    }
}
