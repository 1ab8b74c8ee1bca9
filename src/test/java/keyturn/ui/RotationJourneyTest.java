package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.TokenService;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Rotations in the window, of a service that signs tokens.
@ExtendWith(ApplicationExtension.class)
class RotationJourneyTest {

    private static final String OLD = "3fa17be09c52d4e86f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352";
    private static final String PASSPHRASE = "a long enough pass phrase";

    @TempDir
    private Path folder;

    private Path root;
    private Path mounted;
    private TokenService service;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        mounted = folder.resolve("mounted");
        Folders.file(root, ".env.production", "# keep\nENV=production\nJWT_SECRET=" + OLD + "   # signs\n");
        Path asked = folder.resolve("asked");
        Path restart = TokenService.restartCommand(folder, asked);
        service = new TokenService(root.resolve(".env.production"), asked);
        Folders.file(root, "keyturn.json", """
            {"version": 1, "extends": "built-in",
             "remotes": {"mounted": {"directory": "%s"}},
             "environments": {"production": {"rotation": {
               "push": ["mounted"],
               "restart": {"command": ["%s"]},
               "verify": [{"http": "%s/login", "method": "POST",
                           "headers": {"X-Key": "${JWT_SECRET}"}, "within": "PT0.5S"}]}}}}
            """.formatted(mounted, restart, service.address()));
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
        service.close();
    }

    @Test
    void aRotationWithGraceGoesToItsEndAndItsOldValueIsRetired() throws Exception {
        driver.open(FolderView.Place.ROTATION);
        String before = service.logIn();
        ask();
        assertThat(words("#steps")).contains("Back up", "encrypted backup", "push JWT_SECRET of production to mounted");
        assertThat(words("#confirmations"))
                .contains("restart", mounted.toString(), service.address() + "/login", "X-Key");
        assertThat(disabled("#rotate-start")).isTrue();

        choose("#grace", "7 days");
        await(() -> driver.idle() && driver.shown("#confirm-restart"));
        confirm();
        lock();
        driver.fire("#rotate-start");
        await(() -> driver.shown("#result-text") && driver.idle());

        assertThat(driver.text("#result-text")).startsWith("Rotated. The old value stays valid until");
        assertThat(log()).contains("✓ restart").doesNotContain(OLD, value("JWT_SECRET"));
        assertThat(value("JWT_SECRET")).isNotEqualTo(OLD).hasSize(64);
        assertThat(value("JWT_SECRET_PREVIOUS")).isEqualTo(OLD);
        assertThat(service.takes(before)).isTrue();
        driver.fire("#progress-close");
        assertThat(words("#rotations-left")).contains("The old value of JWT_SECRET (production) is valid until");

        driver.fire("#rotations-left #retire");
        await(() -> driver.shown("#go-on-start") && !disabled("#go-on-start"));
        driver.fire("#go-on-start");
        await(() -> driver.shown("#result-text") && driver.idle());

        assertThat(driver.text("#result-text")).isEqualTo("The old value is retired.");
        assertThat(value("JWT_SECRET_PREVIOUS")).isEmpty();
        assertThat(service.takes(before)).isFalse();
        driver.fire("#progress-close");
        assertThat(driver.shown("#rotations-left .left-rotation")).isFalse();
    }

    @Test
    void oneThatStoppedIsOfferedAtTheNextStartAndGoesOnWithTheSameValue() throws Exception {
        driver.open(FolderView.Place.ROTATION);
        Path inTheWay = Files.createDirectories(mounted.resolve("JWT_SECRET/x"));
        startWithoutBackup();
        await(() -> driver.shown("#result-text") && driver.idle());
        assertThat(words("#result")).contains("not finished", "JWT_SECRET (production): the new value");
        String made = value("JWT_SECRET");
        assertThat(made).isNotEqualTo(OLD);
        driver.fire("#progress-close");

        driver.close();
        driver.robot.interact(() -> driver = new WindowDriver(new Stage(), root, folder.resolve("config")));
        driver.open(FolderView.Place.OVERVIEW);
        await(() -> driver.shown("#bar-resume"));
        assertThat(driver.text("#rotation-bar-text"))
                .isEqualTo("The rotation of JWT_SECRET (production) is not finished");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        driver.fire("#bar-resume");
        await(() -> driver.shown("#go-on-start") && !disabled("#go-on-start"));
        driver.fire("#go-on-start");
        await(() -> driver.shown("#result-text") && driver.idle());

        assertThat(driver.text("#result-text")).startsWith("Rotated.");
        assertThat(value("JWT_SECRET")).isEqualTo(made);
        assertThat(Files.readString(mounted.resolve("JWT_SECRET"))).isEqualTo(made);
        driver.fire("#progress-close");
        assertThat(driver.shown("#rotation-bar-text")).isFalse();
    }

    @Test
    void oneThatStoppedGoesBackToTheOldValue() throws Exception {
        byte[] before = Files.readAllBytes(root.resolve(".env.production"));
        driver.open(FolderView.Place.ROTATION);
        Files.createDirectories(mounted.resolve("JWT_SECRET/x"));
        startWithoutBackup();
        await(() -> driver.shown("#result-text") && driver.idle());

        driver.fire("#progress-back");
        await(() -> driver.shown("#go-on-start") && !disabled("#go-on-start"));
        driver.fire("#skip-push");
        driver.fire("#go-on-start");
        await(() -> driver.shown("#result-text") && driver.idle());

        assertThat(driver.text("#result-text")).startsWith("Rolled back to the old value");
        assertThat(Files.readAllBytes(root.resolve(".env.production"))).isEqualTo(before);
    }

    @Test
    void anEmergencyReachesThreeProfilesAndLeavesAChecklistAndAReport() throws Exception {
        Folders.file(root, ".env.staging", "JWT_SECRET=" + OLD + "\n");
        Folders.file(root, ".env.demo", "SESSION_SECRET=" + OLD + "\nREGION=" + OLD + "\n");
        driver.open(FolderView.Place.SECRETS);
        driver.robot.interact(() ->
                driver.view().go(Destination.Secrets.at(new ProfileName("production"), new EnvKey("JWT_SECRET"))));
        driver.robot.interact(() -> driver.robot
                .lookup("#rotate-value")
                .queryAs(SplitMenuButton.class)
                .getItems()
                .getFirst()
                .fire());
        await(() -> driver.idle() && driver.shown("#confirm-restart"));
        assertThat(driver.text("#rotate-places").lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("JWT_SECRET (production)"))
                .anyMatch(line -> line.startsWith("JWT_SECRET (staging)"))
                .anyMatch(line -> line.startsWith("SESSION_SECRET (demo)"));
        assertThat(driver.shown("#grace .toggle-button")).isFalse();
        assertThat(driver.shown("#locked-out")).isFalse();

        confirm();
        lock();
        driver.fire("#rotate-start");
        await(() -> driver.shown("#progress-incident") && driver.idle());

        assertThat(Files.readString(root.resolve(".env.staging"))).doesNotContain(OLD);
        assertThat(Files.readString(root.resolve(".env.demo"))).contains("REGION=" + OLD);
        assertThat(value("JWT_SECRET")).isNotEqualTo(OLD);
        assertThat(value("JWT_SECRET_PREVIOUS")).isEmpty();
        driver.fire("#progress-incident");
        assertThat(driver.text("#incident-message"))
                .contains("SESSION_SECRET (demo)")
                .doesNotContain(OLD);
        driver.robot.interact(
                () -> driver.robot.lookup("#incident-2").queryAs(CheckBox.class).setSelected(true));
        driver.write("#owner-2", "Ada");
        driver.picked = Optional.of(folder.resolve("incident.md"));
        driver.fire("#incident-save");
        await(() -> driver.shown("#incident-news"));
        assertThat(Files.readString(folder.resolve("incident.md")))
                .contains("- [x] 1. Rotate", "- [x] 2. Invalidate", "(owner: Ada, 20", "- [ ] 3. Review", "- [x] 4. ")
                .doesNotContain(OLD, value("JWT_SECRET"));
        driver.fire("#incident-close");
        assertThat(driver.text("#rotation-bar-text")).contains("3 of 6 steps");
        await(() -> driver.idle() && words("#rotation-history").contains("rotated after a leak"));
    }

    @Test
    void lockingTheWindowStopsARotationThatIsOfferedAfterwards() throws Exception {
        Path slow = Files.writeString(folder.resolve("slow"), "#!/bin/sh\nexec sleep 1000\n");
        Files.setPosixFilePermissions(slow, PosixFilePermissions.fromString("rwx------"));
        Folders.file(root, "keyturn.json", """
            {"version": 1, "extends": "built-in", "rotation": {"restart": {"command": ["%s"]}}}
            """.formatted(slow));
        driver.open(FolderView.Place.ROTATION);
        ask();
        driver.fire("#locked-out");
        driver.fire("#skip-backup");
        driver.fire("#confirm-restart");
        driver.fire("#rotate-start");
        await(() -> log().contains("… restart"));
        driver.robot.push(KeyCode.ESCAPE);
        assertThat(driver.text("#rotation-bar-text")).isEqualTo("The rotation of JWT_SECRET (production) is running");

        driver.robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> driver.window.folderView().isEmpty() && driver.idle());
        String made = value("JWT_SECRET");
        assertThat(made).isNotEqualTo(OLD);
        driver.open(FolderView.Place.OVERVIEW);
        await(() -> driver.shown("#bar-back"));
        driver.fire("#bar-back");
        await(() -> driver.shown("#go-on-start") && !disabled("#go-on-start"));
        driver.fire("#skip-restart");
        driver.fire("#go-on-start");
        await(() -> driver.shown("#result-text") && driver.idle());

        assertThat(value("JWT_SECRET")).isEqualTo(OLD);
    }

    private void startWithoutBackup() {
        ask();
        driver.fire("#locked-out");
        driver.fire("#skip-backup");
        confirm();
        driver.fire("#rotate-start");
    }

    /// Opens the sheet from the line of JWT_SECRET.
    private void ask() {
        driver.robot.interact(
                () -> driver.robot.lookup("#due-table .split-menu-button").queryAllAs(SplitMenuButton.class).stream()
                        .filter(button -> button.getAccessibleText().contains("JWT_SECRET"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        await(() -> driver.idle() && driver.shown("#confirm-restart"));
    }

    private void confirm() {
        for (String step : List.of("push", "restart", "verify")) {
            driver.fire("#confirm-" + step);
        }
    }

    private void lock() {
        driver.write("#rotate-passphrase", PASSPHRASE);
        driver.write("#rotate-again", PASSPHRASE);
    }

    private void choose(String group, String words) {
        driver.robot.interact(
                () -> driver.robot.lookup(group + " .toggle-button").queryAllAs(ToggleButton.class).stream()
                        .filter(each -> each.getText().equals(words))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private boolean disabled(String query) {
        return driver.robot.lookup(query).query().isDisabled();
    }

    private String words(String query) {
        return driver.robot.lookup(query).query().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private String log() {
        ListView<String> log = driver.robot.lookup("#rotation-log").query();
        return String.join("\n", log.getItems());
    }

    private String value(String key) throws Exception {
        return EnvDocument.parse(Files.readAllBytes(root.resolve(".env.production")))
                .value(new EnvKey(key))
                .map(SecretText::reveal)
                .orElse("");
    }
}
