package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.desktop.DesktopSession;
import keyturn.desktop.MessageBus;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What becomes due while the window is open, and the switch of the daily reminder.
@ExtendWith(ApplicationExtension.class)
class DueWatchTest {

    @TempDir
    private Path folder;

    private Path root;
    private Path launcher;
    private Stage window;
    private WindowDriver driver;
    private final LaterClock clock = new LaterClock();
    private Optional<String> bus = Optional.empty();

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        launcher = Files.createFile(folder.resolve("keyturn"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        Folders.file(root, ".env.production", "BROKER_API_KEY=s3cr3t-of-ours\nPORT=80\n");
        var app = new App(clock, SecureRandom::new, folder.resolve("config"), this::desktop);
        try (var session = app.open(root, new App.Access.Writing(Duration.ofSeconds(5)), Optional.empty())) {
            session.profiles()
                    .recordRotation(
                            new ProfileName("production"), new EnvKey("BROKER_API_KEY"), LocalDate.of(2026, 9, 15));
        }
        // Days go by in this test, and a window that has locked itself shows nothing.
        Preferences.in(app.configFolder())
                .change(choices -> choices.withSecurity(choices.security().withIdleLock(Optional.empty())));
        driver = new WindowDriver(stage, root, app);
        window = stage;
    }

    private DesktopSession desktop() {
        return new DesktopSession(
                bus,
                "unix:path=/nowhere",
                folder.resolve("xdg"),
                folder.resolve("data"),
                Optional.empty(),
                List.of(),
                Optional.of(launcher));
    }

    @BeforeEach
    void open() {
        driver.open(FolderView.Place.OVERVIEW);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void whatBecomesDueIsToldInTheBarAndOnTheDesktop() throws Exception {
        assertThat(driver.shown("#due-notice")).isFalse();
        try (var desktop = MessageBus.start(folder).withDesktop()) {
            bus = Optional.of(desktop.address());
            driver.robot.interact(() -> driver.view().due().tick());
            assertThat(driver.shown("#due-notice")).isFalse();

            clock.days = 6;
            driver.robot.interact(() -> driver.view().due().tick());

            await(() -> driver.shown("#due-notice"));
            assertThat(driver.robot.lookup("#due-notice").query().getAccessibleText())
                    .isEqualTo("1 rotation due soon: BROKER_API_KEY (production): due in 14 days");
            await(driver::idle);
            assertThat(desktop.waiting()).isZero();
            assertThat(folder.resolve("config/reminded.json")).content().contains("BROKER_API_KEY");

            driver.robot.interact(() -> driver.robot
                    .lookup("#due-notice")
                    .lookup(".hyperlink")
                    .<Hyperlink>query()
                    .fire());
            assertThat(driver.shown("#due-notice")).isFalse();
            assertThat(driver.view().place()).hasValue(FolderView.Place.ROTATION);

            driver.robot.interact(() -> window.hide());
            clock.days = 21;
            driver.robot.interact(() -> driver.view().due().tick());

            var told = desktop.next().orElseThrow();
            assertThat(told.title()).isEqualTo("service: 1 rotation overdue");
            assertThat(told.body()).isEqualTo("BROKER_API_KEY (production): 1 day late");
        }
    }

    @Test
    void theSwitchInstallsAndRemovesTheTimer() throws Exception {
        driver.robot.interact(() -> driver.view().show(FolderView.Place.SETTINGS));
        await(driver::idle);
        Path unit = folder.resolve("xdg/systemd/user/keyturn-remind.timer");
        assertThat(driver.text("#remind-state")).startsWith("No timer");

        driver.fire("#remind-on");
        await(() -> Files.exists(unit) && driver.idle());
        assertThat(driver.text("#remind-state")).contains("1 work folder").contains("next login");
        driver.robot.interact(() -> {
            var at = driver.robot.lookup("#remind-at").queryAs(javafx.scene.control.TextField.class);
            at.setText("7:45");
            at.fireEvent(new javafx.event.ActionEvent());
        });
        await(() -> Files.readString(unit).contains("07:45:00") && driver.idle());
        driver.fire("#remind-on");
        await(() -> !Files.exists(unit) && driver.idle());
        assertThat(driver.robot.lookup("#remind-on").queryAs(CheckBox.class).isSelected())
                .isFalse();
        assertThat(folder.resolve("xdg")).isEmptyDirectory();
    }

    @Test
    void aKeyThatNoKeyringTakesStaysInItsFile() throws Exception {
        driver.robot.interact(() -> driver.view().show(FolderView.Place.SETTINGS));
        await(() -> driver.idle() && driver.shown("#key-move"));
        assertThat(driver.text("#key-place")).isEqualTo("A file of mode 600 in .keyturn");

        driver.fire("#key-move");

        await(() -> driver.idle() && driver.shown("#notice"));
        assertThat(driver.robot.lookup("#notice").query().getAccessibleText()).contains("no session bus");
        assertThat(driver.text("#key-place")).isEqualTo("A file of mode 600 in .keyturn");
        assertThat(root.resolve(".keyturn/key")).exists();
    }

    /// Noon of 2026-11-24, or days later.
    private static final class LaterClock extends Clock {
        private volatile int days;

        @Override
        public ZoneId getZone() {
            return Folders.NOON.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Folders.NOON.withZone(zone);
        }

        @Override
        public java.time.Instant instant() {
            return Folders.NOON.instant().plus(Duration.ofDays(days));
        }
    }
}
