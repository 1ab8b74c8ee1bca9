package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.work.Ledger.Place;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// Leaks, values from elsewhere, and a window that is left.
class RotationCasesTest extends RotationWindow {

    @Start
    void start(Stage stage) throws Exception {
        show(stage);
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
        // What the rotation wrote is no other program's.
        assertThat(driver.folder().noticeProperty().get().map(Notice::text).orElse(""))
                .doesNotContain("Another program");

        driver.robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> driver.window.folderView().isEmpty() && driver.idle());
        driver.open(FolderView.Place.OVERVIEW);
        await(() -> driver.idle() && driver.shown("#bar-incident"));
        assertThat(driver.text("#rotation-bar-text")).contains("3 of 6 steps");
        driver.fire("#bar-incident");
        assertThat(driver.text("#owner-2")).isEqualTo("Ada");
    }

    @Test
    void lockingTheWindowStopsARotationThatIsOfferedAfterwards() throws Exception {
        startSlowRestart();
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

    /// Runs until the service restarts, which it never ends to.
    private void startSlowRestart() throws Exception {
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
    }

    @Test
    void closingTheWindowAsksBeforeItStopsARotation() throws Exception {
        startSlowRestart();

        driver.robot.push(KeyCode.CONTROL, KeyCode.Q);
        await(() -> driver.shown("#under-way"));
        driver.robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(driver.robot.lookup("#under-way").queryAll()).hasSize(1);
        assertThat(words("#under-way")).contains("JWT_SECRET (production) is being rotated", "offers to resume");

        driver.robot.push(KeyCode.ENTER);
        assertThat(driver.shown("#under-way")).isFalse();
        assertThat(driver.shown("#progress-stop")).isTrue();

        driver.robot.push(KeyCode.CONTROL, KeyCode.Q);
        driver.fire("#under-way-stop");
        await(() -> driver.window.folderView().isEmpty() && driver.idle());
        assertThat(value("JWT_SECRET")).isNotEqualTo(OLD);
    }

    /// It had no journal, as no emergency has, and was taken for one: Enter led to its checklist.
    @Test
    void whatCouldNotBeginLeavesNothingToDo() throws Exception {
        driver.open(FolderView.Place.ROTATION);
        ask();
        driver.fire("#locked-out");
        driver.fire("#skip-backup");
        confirm();
        Files.createDirectories(root.resolve(".keyturn"));
        Files.writeString(root.resolve(".keyturn/journal"), "in the way");
        driver.fire("#rotate-start");
        await(() -> driver.shown("#result-text") && driver.idle());

        assertThat(driver.shown("#progress-incident")).isFalse();
        driver.robot.push(KeyCode.ENTER);
        assertThat(driver.shown("#progress")).isFalse();
        assertThat(value("JWT_SECRET")).isEqualTo(OLD);
    }

    @Test
    void theQuestionGoesWhenTheRotationHasEndedMeanwhile() throws Exception {
        startSlowRestart();
        driver.robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.Q);
        await(() -> driver.shown("#under-way"));

        driver.robot.interact(() -> driver.view().rotator().stop(() -> {}));

        await(() -> !driver.shown("#under-way") && driver.idle());
        assertThat(driver.window.folderView()).isPresent();
    }

    @Test
    void anIssuersValueIsPastedAfterWhatWasEditedIsSaved() throws Exception {
        Folders.file(
                root,
                ".env.production",
                "ENV=production\nJWT_SECRET=" + OLD + "\nBROKER_API_KEY=bk_live_9Qe2Lw8Zr5Tn1Vx7\n");
        driver.open(FolderView.Place.SECRETS);
        var place = new Place(new ProfileName("production"), new EnvKey("BROKER_API_KEY"));
        driver.robot.interact(() -> {
            driver.folder().edit(edits -> edits.set(place.profile(), new EnvKey("REGION"), SecretText.of("eu")));
            driver.view().go(Destination.Secrets.at(place.profile(), place.key()));
        });
        driver.robot.push(KeyCode.CONTROL, KeyCode.T);
        await(() -> driver.idle() && driver.shown("#confirm-restart"));
        driver.write("#value-production-BROKER_API_KEY", "bk_live_new_0000000000000001");
        driver.fire("#locked-out");
        driver.fire("#skip-backup");
        confirm();
        assertThat(driver.text("#rotate-missing")).isEqualTo("Unsaved changes are in the way.");
        assertThat(disabled("#rotate-start")).isTrue();

        driver.fire("#rotate-save");
        await(() -> driver.idle() && !disabled("#rotate-start"));
        driver.fire("#rotate-start");
        await(() -> driver.shown("#result-text") && driver.idle());

        assertThat(driver.text("#result-text")).startsWith("Rotated.");
        assertThat(value("BROKER_API_KEY")).isEqualTo("bk_live_new_0000000000000001");
        assertThat(value("REGION")).isEqualTo("eu");
        assertThat(log()).doesNotContain("bk_live");
    }
}
