package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The second day: a rotation with a value of the broker's is cut off while the service is being restarted, and goes on
/// in the next window. The first window belongs to a program of its own that is killed, so that nothing is closed,
/// wiped or written down on the way out.
@ExtendWith(ApplicationExtension.class)
class InterruptedJourneyTest {

    private static final EnvKey KEY = new EnvKey("BROKER_API_KEY");
    private static final String ISSUED = "live-2277-c0ff-ee51-0b9d";
    private static final String PASSPHRASE = "a long enough pass phrase";

    @TempDir
    private Path folder;

    private Path root;
    private String before;
    private HttpServer broker;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Folders.fixture(Files.createDirectory(folder.resolve("quantumtrader")));
        before = value(profile());
        Files.copy(profile(), service());
        broker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        broker.createContext("/login", exchange -> {
            // It knows the new key only, and the service sends what it was started with.
            boolean known = value(service()).equals(ISSUED)
                    && ISSUED.equals(exchange.getRequestHeaders().getFirst("X-Key"));
            exchange.sendResponseHeaders(known ? 200 : 401, -1);
            exchange.close();
        });
        broker.start();
        Folders.file(root, "keyturn.json", """
            {"version": 1, "extends": "built-in",
             "remotes": {"mounted": {"directory": "%s"}},
             "environments": {"production": {"rotation": {
               "push": ["mounted"],
               "restart": {"command": ["%s"]},
               "verify": [{"http": "http://127.0.0.1:%d/login", "method": "POST",
                           "headers": {"X-Key": "${BROKER_API_KEY}"}, "within": "PT5S"}]}}}}
            """.formatted(
                        mounted(), restart(), broker.getAddress().getPort()));
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @AfterEach
    void close() throws IOException {
        driver.close();
        broker.stop(0);
        // Lets go what still waits for the laptop to wake.
        new RandomAccessFile(folder.resolve("asleep").toFile(), "rw").close();
    }

    @Test
    void aRotationThatWasCutOffGoesOnInTheNextWindow() throws Exception {
        dropInTheMiddle();
        assertThat(value(profile())).isEqualTo(ISSUED);
        assertThat(value(service())).isEqualTo(before);
        assertThat(backups()).hasSize(1);

        Files.createFile(folder.resolve("awake"));
        driver.open(FolderView.Place.OVERVIEW);
        await(() -> driver.shown("#bar-resume"));
        assertThat(driver.text("#rotation-bar-text"))
                .isEqualTo("The rotation of BROKER_API_KEY (production) is not finished");
        driver.fire("#bar-resume");
        await(() -> driver.shown("#go-on-start")
                && !driver.robot.lookup("#go-on-start").query().isDisabled());
        driver.fire("#go-on-start");
        await(() -> driver.shown("#result-text") && driver.idle());

        assertThat(driver.text("#result-text")).startsWith("Rotated.");
        assertThat(List.of(
                        value(profile()),
                        value(service()),
                        Files.readString(mounted().resolve(KEY.name()))))
                .containsOnly(ISSUED);
        assertThat(backups()).hasSize(1);
        driver.fire("#progress-close");
        await(() -> driver.idle() && !driver.shown("#rotation-bar-text"));
        assertThat(lastRotated()).contains(driver.folder().session().today());
        assertThat(kept()).noneMatch(it -> it.contains(ISSUED) || it.contains(before));
    }

    private void dropInTheMiddle() throws Exception {
        try (var program = WindowProgram.start(DroppedWindow.class, root, folder.resolve("config"))) {
            program.tell(List.of(ISSUED, PASSPHRASE), "restarting");
        }
    }

    /// The service takes its profile when it is restarted, which does not end before the laptop is awake.
    private Path restart() throws Exception {
        Path asleep = folder.resolve("asleep");
        new ProcessBuilder("mkfifo", asleep.toString()).start().waitFor();
        Path script = Files.writeString(
                folder.resolve("restart"),
                "#!/bin/sh\n[ -e '%s' ] || exec cat '%s'\ncp '%s' '%s'\n"
                        .formatted(folder.resolve("awake"), asleep, profile(), service()));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private Path profile() {
        return root.resolve(".env.production");
    }

    private Path service() {
        return folder.resolve("service.env");
    }

    private Path mounted() {
        return folder.resolve("mounted");
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".keyturn/backups"))) {
            return files.filter(it -> it.toString().endsWith(".age")).toList();
        }
    }

    private Optional<LocalDate> lastRotated() {
        return driver.folder().state().dueDates().stream()
                .filter(it -> it.key().equals(KEY) && it.profile().name().equals("production"))
                .findFirst()
                .flatMap(it -> it.lastRotated());
    }

    /// What Keyturn keeps beside the profiles.
    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(".keyturn"))) {
            return files.filter(Files::isRegularFile).map(Folders::bytes).toList();
        }
    }

    private static String value(Path file) throws IOException {
        return EnvDocument.parse(Files.readAllBytes(file))
                .value(KEY)
                .map(SecretText::reveal)
                .orElse("");
    }
}
