package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.Folders;
import keyturn.app.App.Access;
import keyturn.app.FirstStep.Kind;
import keyturn.edit.Edits;
import keyturn.edit.Staged;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.rotate.DueDate;
import keyturn.work.Ledger.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey JWT = new EnvKey("JWT_SECRET");

    @TempDir
    private Path folder;

    @TempDir
    private Path config;

    @BeforeEach
    void files() {
        Folders.file(folder, ".env.production", "JWT_SECRET=sunshine2019\nDEBUG=false\n");
        Folders.file(folder, ".env.example", "JWT_SECRET=\nDEBUG=true\n");
    }

    /// As on a disk that has just become full: what was saved is not called unsaved, and can be read.
    @Test
    void aLedgerThatCannotBeWrittenStopsNeitherReadingNorSaving() throws Exception {
        try (Session session = open(Folders.NOON)) {
            var before = session.read().snapshot();
            Path ledger = folder.resolve(".keyturn/ledger.json");
            // Beside such a name no temporary file can lie, from which it would be replaced.
            Files.createSymbolicLink(ledger, Files.move(ledger, folder.resolve("l".repeat(250))));
            var edits = new Edits(before);
            edits.set(PRODUCTION, JWT, SecretText.of("moonshine2020"));

            session.profiles().save(before, edits.changed());

            State state = session.read();
            assertThat(state.snapshot()
                            .profile(PRODUCTION)
                            .orElseThrow()
                            .document()
                            .orElseThrow()
                            .value(JWT))
                    .contains(SecretText.of("moonshine2020"));
            assertThat(state.ledger().entry(PRODUCTION, JWT)).isPresent();
        }
    }

    @Test
    void theLedgerKnowsSinceWhenAValueIsThere() throws Failure {
        try (Session session = open(Folders.NOON)) {
            session.read();
        }
        Clock later = Clock.offset(Folders.NOON, Duration.ofDays(3));
        Folders.file(folder, ".env.production", "# a comment\nexport JWT_SECRET='sunshine2019'\nDEBUG=true\n");

        try (Session session = open(later)) {
            State state = session.read();

            assertThat(state.ledger().entry(PRODUCTION, JWT).orElseThrow().since())
                    .isEqualTo("2026-11-24");
            var debug = state.ledger().entry(PRODUCTION, new EnvKey("DEBUG")).orElseThrow();
            assertThat(debug.since()).isEqualTo("2026-11-27");
            assertThat(debug.evidence()).isEqualTo(Evidence.CHANGED);
        }
    }

    @Test
    void aRecordedRotationGivesADueDate() throws Failure {
        try (Session session = open(Folders.NOON)) {
            session.profiles().recordRotation(PRODUCTION, JWT, LocalDate.of(2026, 5, 1));

            DueDate date = session.read().dueDates().getFirst();

            assertThat(date.due()).hasValue(LocalDate.of(2026, 11, 1));
            assertThat(session.read().findings()).extracting(Finding::rule).contains("overdue-rotation");
            assertThatThrownBy(() -> session.profiles().recordRotation(PRODUCTION, JWT, LocalDate.of(2026, 11, 25)))
                    .isInstanceOf(Failure.Usage.class);
            assertThatThrownBy(() ->
                            session.profiles().recordRotation(PRODUCTION, new EnvKey("NOPE"), LocalDate.of(2026, 1, 1)))
                    .isInstanceOf(Failure.NotFound.class);
        }
    }

    @Test
    void savingWritesTheFileAndNotesTheChange() throws Failure {
        try (Session session = open(Folders.NOON)) {
            State state = session.read();
            var edited = state.snapshot()
                    .profile(PRODUCTION)
                    .orElseThrow()
                    .document()
                    .orElseThrow()
                    .set(JWT, SecretText.of("new"));

            session.profiles().save(state.snapshot(), Map.of(PRODUCTION, edited));

            assertThat(Folders.bytes(folder.resolve(".env.production"))).isEqualTo("JWT_SECRET=new\nDEBUG=false\n");
            assertThat(session.read()
                            .ledger()
                            .entry(PRODUCTION, JWT)
                            .orElseThrow()
                            .evidence())
                    .isEqualTo(Evidence.CHANGED);
            assertThatThrownBy(() -> session.profiles().save(state.snapshot(), Map.of(PRODUCTION, edited)))
                    .isInstanceOf(Failure.Conflict.class);
        }
    }

    @Test
    void aSecondWindowReadsOnlyAndSaysSo() throws Failure {
        open(Folders.NOON).close();
        try (Session first = open(new Access.Window());
                Session second = open(new Access.Window())) {
            assertThat(first.readOnly()).isEmpty();
            assertThat(second.readOnly()).isPresent();
            assertThat(second.read().snapshot().profiles()).hasSize(1);
            assertThatThrownBy(() -> second.profiles().activate(PRODUCTION)).isInstanceOf(Failure.Busy.class);
            assertThatThrownBy(() -> open(new Access.Writing(Duration.ofMillis(50))))
                    .isInstanceOf(Failure.Busy.class);
        }
    }

    @Test
    void aWindowLeavesNothingInAFolderBeforeTheFirstChange() throws Exception {
        String print;
        try (Session window = open(new Access.Window());
                Session other = open(new Access.Window())) {
            assertThat(window.isNew()).isTrue();
            print = window.fingerprints().shown(SecretText.of("sunshine2019"));
            State state = window.read();
            window.keptEdits()
                    .keep(Staged.of(new Edits(state.snapshot(), state.readings().loaders())));
            assertThat(folder.resolve(".keyturn")).doesNotExist();

            window.profiles().activate(PRODUCTION);

            assertThat(window.isNew()).isFalse();
            assertThat(folder.resolve(".keyturn/key")).exists();
            assertThat(window.read().log().orElseThrow().entries()).isEqualTo(1);
            assertThatThrownBy(() -> other.profiles().activate(PRODUCTION)).isInstanceOf(Failure.Busy.class);
        }
        try (Session next = open(new Access.Window())) {
            assertThat(next.fingerprints().shown(SecretText.of("sunshine2019"))).isEqualTo(print);
        }
    }

    @Test
    void aFirstStepIsShownWrittenAndTakenBack() throws Exception {
        Files.deleteIfExists(folder.resolve(".env.example"));
        Folders.file(
                folder,
                ".env.staging",
                "# who signs\nexport JWT_SECRET='sunshine2020' # s3\n#OLD=sunshine2018\n\nA=1\n");
        Folders.file(folder, ".gitignore", "/target");
        try (Session session = open(new Access.Window())) {
            List<FirstStep> steps = session.profiles().firstSteps();
            assertThat(folder.resolve(".keyturn")).doesNotExist();
            assertThat(steps).extracting(FirstStep::kind).containsExactly(Kind.TEMPLATE, Kind.POLICY, Kind.IGNORE);
            assertThat(steps.getFirst().added()).noneMatch(line -> line.contains("sunshine"));
            assertThat(steps.getLast().added()).containsExactly(".env", ".env.*", "!.env.example");

            for (FirstStep step : steps) {
                session.profiles().carryOut(step);
            }

            assertThat(Folders.bytes(folder.resolve(".env.example")))
                    .doesNotContain("sunshine")
                    .contains("JWT_SECRET=\n");
            assertThat(Folders.bytes(folder.resolve(".gitignore"))).isEqualTo("/target\n.env\n.env.*\n!.env.example\n");
            assertThat(session.profiles().firstSteps())
                    .extracting(FirstStep::toString)
                    .containsExactly("PROFILE .env.development", "PROFILE .env.demo");

            Files.writeString(folder.resolve("keyturn.json"), "{}");
            session.profiles().takeBack(steps.getFirst());
            assertThatThrownBy(() -> session.profiles().takeBack(steps.get(1))).isInstanceOf(Failure.Conflict.class);
            session.profiles().takeBack(steps.get(2));

            assertThat(folder.resolve(".env.example")).doesNotExist();
            assertThat(Folders.bytes(folder.resolve("keyturn.json"))).isEqualTo("{}");
            assertThat(Folders.bytes(folder.resolve(".gitignore"))).isEqualTo("/target");
        }
    }

    @Test
    void aDamagedLedgerIsSetAsideAndNotLost() throws Exception {
        try (Session session = open(Folders.NOON)) {
            session.read();
            Files.writeString(folder.resolve(".keyturn/ledger.json"), "{ damaged");

            assertThat(session.read().findings()).extracting(Finding::rule).contains("damaged-ledger");

            try (var files = Files.list(folder.resolve(".keyturn"))) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith("ledger")))
                        .hasSize(2)
                        .anyMatch(file -> Folders.bytes(file).equals("{ damaged"));
            }
        }
    }

    @Test
    void whatItKeepsIsForItsOwnerOnlyAndHoldsNoValue() throws Exception {
        try (Session session = open(Folders.NOON)) {
            session.read();
        }
        Path state = folder.resolve(".keyturn");
        assertThat(Files.getPosixFilePermissions(state)).hasSize(3);
        try (var files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.getPosixFilePermissions(file))
                        .as(file.toString())
                        .hasSize(2);
                assertThat(Folders.bytes(file)).doesNotContain("sunshine2019");
            }
        }
    }

    @Test
    void initWritesWhatIsMissingAndTouchesNothingElse() throws Failure {
        try (Session session = open(Folders.NOON)) {
            var written = session.profiles().initialize(Optional.empty());

            assertThat(written)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "keyturn.json", ".env.development", ".env.demo", ".env.staging", ".gitignore");
            assertThat(Folders.bytes(folder.resolve(".env.production")))
                    .isEqualTo("JWT_SECRET=sunshine2019\nDEBUG=false\n");
            assertThat(Folders.bytes(folder.resolve(".env.staging"))).isEqualTo("JWT_SECRET=\nDEBUG=true\n");
            assertThat(session.policy().problems()).isEmpty();
            assertThat(session.profiles().initialize(Optional.empty())).isEmpty();
        }
    }

    @Test
    void whatCannotBeNotedOutsideIsNotDone() throws Exception {
        Path file = folder.resolve(".env.production");
        open(Folders.NOON).close();
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw-r--"));
        Path noFolder = Files.writeString(config.resolve("in-the-way"), "a file");
        var app = new App(Folders.NOON, new SecureRandom(), noFolder.resolve("keyturn"));
        try (Session session = app.open(folder, new Access.Writing(Duration.ofSeconds(1)), Folders.DEFAULT_BACKUPS)) {
            Finding finding = session.read().findings().stream()
                    .filter(each -> each.rule().equals("readable-by-others"))
                    .findFirst()
                    .orElseThrow();

            assertThatThrownBy(() -> session.treatment()
                            .mend(List.of((Fix.OfFiles) finding.fix().orElseThrow())))
                    .isInstanceOf(Failure.Storage.class);

            assertThat(Files.getPosixFilePermissions(file)).hasSize(5);
        }
    }

    @Test
    void aModeIsMended() throws Exception {
        Path file = folder.resolve(".env.production");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw-r--"));
        try (Session session = open(Folders.NOON)) {
            Finding finding = session.read().findings().stream()
                    .filter(each -> each.rule().equals("readable-by-others"))
                    .findFirst()
                    .orElseThrow();

            session.treatment().mend(List.of((Fix.OfFiles) finding.fix().orElseThrow()));

            assertThat(session.read().findings()).extracting(Finding::rule).doesNotContain("readable-by-others");
        }
    }

    private Session open(Clock clock) throws Failure {
        return open(clock, new Access.Writing(Duration.ofSeconds(1)));
    }

    private Session open(Access access) throws Failure {
        return open(Folders.NOON, access);
    }

    private Session open(Clock clock, Access access) throws Failure {
        return new App(clock, new SecureRandom(), config).open(folder, access, Folders.DEFAULT_BACKUPS);
    }
}
