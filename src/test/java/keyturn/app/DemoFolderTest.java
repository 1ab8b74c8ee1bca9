package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import keyturn.rotate.DueDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path config;

    private App app;
    private Path root;

    @BeforeEach
    void create() throws Exception {
        app = new App(NOON, new SecureRandom(), config);
        root = DemoFolder.create(app);
    }

    @AfterEach
    void delete() {
        DemoFolder.delete(Optional.ofNullable(root.getParent()).orElseThrow());
    }

    @Test
    void onlyTheOwnerCanEnterIt() throws Exception {
        assertThat(mode(Optional.ofNullable(root.getParent()).orElseThrow())).isEqualTo("rwx------");
    }

    @Test
    void profilesAreTheOwnersAloneButForThePlantedFault() throws Exception {
        assertThat(mode(root.resolve(".env.production"))).isEqualTo("rw-------");
        assertThat(mode(root.resolve(".env.staging"))).isEqualTo("rw-------");
        assertThat(mode(root.resolve(".env.development"))).isEqualTo("rw-------");
        assertThat(mode(root.resolve(".env.demo"))).isEqualTo("rw-r--r--");
        assertThat(mode(root.resolve(".env.example"))).isEqualTo("rw-r--r--");
    }

    @Test
    void theActiveProfileIsARelativeLinkToProduction() throws Exception {
        assertThat(Files.readSymbolicLink(root.resolve(".env"))).isEqualTo(Path.of(".env.production"));
    }

    @Test
    void everyUseGetsACopyOfItsOwn() throws Exception {
        Path other = DemoFolder.create(app);
        try {
            Files.writeString(other.resolve(".env.staging"), "");

            assertThat(root.resolve(".env.staging")).isNotEmptyFile();
        } finally {
            DemoFolder.delete(Optional.ofNullable(other.getParent()).orElseThrow());
        }
    }

    @Test
    void dueDatesAreThoseOfTheDrawings() throws Exception {
        try (var session = app.open(root, new App.Access.Reading(), Optional.empty())) {
            var days = session.read().dueDates().stream()
                    .filter(due -> due.profile().equals(DemoFolder.PRODUCTION)
                            && due.days().isPresent())
                    .collect(Collectors.toMap(
                            due -> due.key().name(), due -> due.days().orElseThrow()));

            assertThat(days)
                    .containsEntry("BROKER_API_KEY", -12L)
                    .containsEntry("BROKER_API_SECRET", -12L)
                    .containsEntry("SMTP_PASSWORD", -3L)
                    .containsEntry("POSTGRES_PASSWORD", 6L)
                    .containsEntry("API_KEY", 13L)
                    .containsEntry("AWS_ACCESS_KEY_ID", 31L)
                    .containsEntry("JWT_SECRET", 58L);
        }
    }

    @Test
    void threeRotationsAreOverdue() throws Exception {
        try (var session = app.open(root, new App.Access.Reading(), Optional.empty())) {
            assertThat(session.read().dueDates())
                    .filteredOn(due -> due.state() == DueDate.State.OVERDUE)
                    .hasSize(3);
        }
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
