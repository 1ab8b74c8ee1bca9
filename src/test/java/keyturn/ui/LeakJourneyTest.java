package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The fourth day: a colleague has left a token in a commit. The doctor finds it by its value, says which profiles use
/// it, and leads to the emergency rotation.
@ExtendWith(ApplicationExtension.class)
class LeakJourneyTest {

    private static final String LEAKED = "7411906632:AAFliVe-p3Qw6eRtYuIoPaSdFgHjKlZxCvB";
    private static final String ISSUED = "7411906632:AAGafterTheLeak-p3Qw6eRtYuIoPaSdFgHj";

    @TempDir
    private Path folder;

    private Path root;
    private String commit;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Folders.fixture(Files.createDirectory(folder.resolve("quantumtrader")));
        // Staging was set up from production once, under a name of its own.
        Folders.file(
                root, ".env.staging", Folders.bytes(root.resolve(".env.staging")) + "ALERT_BOT_TOKEN=" + LEAKED + "\n");
        git("init", "-q");
        git("add", "-f", ".env.production");
        commit("Deploy");
        commit = git("rev-parse", "HEAD").substring(0, 7);
        Folders.file(root, ".gitignore", ".env\n.env.*\n");
        git("rm", "-q", "--cached", ".env.production");
        git("add", ".gitignore");
        commit("Oops");
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theTokenIsFoundInTheCommitAndReplacedWhereverItIsUsed() throws Exception {
        driver.open(FolderView.Place.OVERVIEW);
        examine();
        assertThat(leaks())
                .anyMatch(it ->
                        it.contains("TELEGRAM_BOT_TOKEN") && it.contains("of production is in git: commit " + commit))
                .anyMatch(it -> it.contains("ALERT_BOT_TOKEN") && it.contains("of staging is in git: commit " + commit))
                .noneMatch(it -> it.contains(LEAKED));

        emergencyOf("TELEGRAM_BOT_TOKEN");
        await(() -> driver.shown("#rotate-start") && driver.idle());
        assertThat(driver.text("#rotate-places").lines())
                .hasSize(2)
                .anyMatch(it -> it.startsWith("TELEGRAM_BOT_TOKEN (production)"))
                .anyMatch(it -> it.startsWith("ALERT_BOT_TOKEN (staging)"));
        driver.write("#value-production-TELEGRAM_BOT_TOKEN", ISSUED);
        driver.fire("#skip-backup");
        await(() -> !driver.robot.lookup("#rotate-start").query().isDisabled());
        driver.fire("#rotate-start");
        await(() -> driver.shown("#progress-incident") && driver.idle());

        for (String profile : List.of(".env.production", ".env.staging")) {
            assertThat(Folders.bytes(root.resolve(profile))).contains(ISSUED).doesNotContain(LEAKED);
        }
        driver.fire("#progress-incident");
        assertThat(driver.text("#incident-message"))
                .contains("TELEGRAM_BOT_TOKEN (production)", "ALERT_BOT_TOKEN (staging)")
                .doesNotContain(LEAKED, ISSUED);
        driver.fire("#incident-close");

        // It stays in the history, as a value that is in use no more.
        examine();
        assertThat(leaks()).noneMatch(it -> it.contains("TELEGRAM_BOT_TOKEN") && it.contains("of production"));
    }

    private void examine() {
        driver.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        await(() -> driver.shown("#doctor-findings .finding") && driver.idle());
    }

    /// What the doctor says of the history of git.
    private List<String> leaks() {
        return rows().map(LeakJourneyTest::words)
                .filter(it -> it.contains("in git: commit"))
                .toList();
    }

    private Stream<Node> rows() {
        return driver.robot.lookup("#doctor-findings .finding").queryAll().stream();
    }

    private static String words(Node row) {
        var words = new ArrayList<String>();
        row.lookupAll(".label").forEach(it -> {
            if (it instanceof Label label) {
                words.add(label.getText());
            }
        });
        return String.join(" ", words);
    }

    private void emergencyOf(String key) {
        driver.robot.interact(() -> rows().filter(row -> words(row).contains(key))
                .flatMap(row -> row.lookupAll(".button").stream())
                .filter(it -> it instanceof Button button && "Emergency…".equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private void commit(String message) throws Exception {
        git("-c", "user.name=colleague", "-c", "user.email=c@example.org", "commit", "-qm", message);
    }

    private String git(String... words) throws Exception {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
