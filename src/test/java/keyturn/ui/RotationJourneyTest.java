package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// Rotations of one key: to the end, stopped, back.
class RotationJourneyTest extends RotationWindow {

    @Start
    void start(Stage stage) throws Exception {
        show(stage);
    }

    @Test
    void aRotationWithGraceGoesToItsEndAndItsOldValueIsRetired() throws Exception {
        driver.open(FolderView.Place.ROTATION);
        String before = service.logIn();
        ask();
        assertThat(words("#steps")).contains("Back up", "production, encrypted", "JWT_SECRET of production to mounted");
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
        driver.robot.push(KeyCode.ENTER);
        assertThat(driver.shown("#progress")).isFalse();
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

    /// The sheet opens before it is known what it asks, and then only its buttons can have the focus.
    @Test
    void theFirstEnterDoesNotPressCancel() throws Exception {
        driver.open(FolderView.Place.ROTATION);
        ask();
        driver.robot.push(KeyCode.ENTER);
        assertThat(driver.shown("#rotate-start")).isTrue();
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
    void aFailedTestPutsTheOldValueBackAndSaysSo() throws Exception {
        byte[] before = Files.readAllBytes(root.resolve(".env.production"));
        service.takeOnly(OLD);
        driver.open(FolderView.Place.ROTATION);

        startWithoutBackup();
        await(() -> driver.shown("#result-text") && driver.idle());

        assertThat(driver.text("#result-text"))
                .isEqualTo("Rolled back to the old value, because: answered 401 instead of 200");
        assertThat(words("#result")).contains("JWT_SECRET (production): the old value");
        assertThat(words("#steps")).contains("On the way back to the old value");
        assertThat(driver.shown("#progress-again")).isFalse();
        assertThat(Files.readAllBytes(root.resolve(".env.production"))).isEqualTo(before);
    }
}
