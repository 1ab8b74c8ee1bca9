package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SecretsScreenTest {

    private static final String PRODUCTION = """
        # live
        JWT_SECRET=d618bcea014a071389d698b241f4721e82585130d61e86bebb448a1073201c36
        BROKER_SERVER=live-2  # the second desk
        LEFT_OVER=1
        """;

    private static final String STAGING = """
        JWT_SECRET=653a87d46185d183497032464993156d35d8bd4d5d285e5b171242b3eb287bc6
        BROKER_SERVER=demo-5
        """;

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T12:00:00Z"));
    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", PRODUCTION);
        Folders.file(root, ".env.staging", STAGING);
        driver = new WindowDriver(stage, root, folder.resolve("config"), clock);
    }

    @BeforeEach
    void open() {
        driver.open(FolderView.Place.SECRETS);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theFirstSecretIsInspectedAtOnceAndMasked() {
        assertThat(driver.text(".inspector-key")).isEqualTo("JWT_SECRET");
        assertThat(driver.shown("#value-secret")).isTrue();
        assertThat(driver.text("#value-secret")).isEmpty();
        assertThat(driver.shown("#value-revealed")).isFalse();
        assertThat(driver.text("#inspector .strength-bar > .label")).contains("256 bits");
    }

    @Test
    void aSettingIsEditedInItsCellTakenBackAndSavedAsThatLineAlone() {
        select("BROKER_SERVER");

        push(KeyCode.ENTER);
        driver.robot.write("live-3", 0).push(KeyCode.ENTER);
        assertThat(driver.staged()).isEqualTo(1);

        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(driver.staged()).isZero();

        push(KeyCode.F2);
        driver.robot.write("live-4", 0).push(KeyCode.ENTER);
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());

        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo(PRODUCTION.replace("live-2", "live-4"));
        assertThat(Folders.bytes(root.resolve(".env.staging"))).isEqualTo(STAGING);
    }

    @Test
    void theRailTheChipAndTheStatusLineCountTheSameKeys() throws Exception {
        Folders.file(root, ".env.example", "JWT_SECRET=\nREQUIRE_AUTHENTICATION=true\n");
        driver.robot.push(KeyCode.F5);
        await(() -> driver.idle() && driver.text("#filter-all").equals("All 4"));

        assertThat(driver.robot.lookup("#go-secrets").query().getAccessibleText())
                .isEqualTo("Secrets, 4");
        assertThat(driver.robot.lookup(".status-bar .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(words -> words.startsWith("2 profiles · 4 keys"));

        select("BROKER_SERVER");
        push(KeyCode.DELETE);
        await(() -> driver.staged() == 1);
        assertThat(driver.text("#filter-all")).isEqualTo("All 4");
        assertThat(driver.robot.lookup("#go-secrets").query().getAccessibleText())
                .isEqualTo("Secrets, 4");
    }

    @Test
    void whatLoadersReadOpensOverTheProfileAndClosesByEscape() {
        driver.robot.interact(() -> ((javafx.scene.control.MenuButton)
                        driver.robot.lookup("#secrets-more").query())
                .getItems().stream()
                        .filter(it -> "loaders".equals(it.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        await(driver::idle);
        assertThat(driver.shown("#loaders-sheet")).isTrue();
        assertThat(driver.shown("#loaders-lines")).isTrue();

        driver.robot.push(KeyCode.ESCAPE);
        await(() -> !driver.shown("#loaders-sheet"));
    }

    @Test
    void whatIsCopiedSaysHowLongItStays() {
        driver.robot.interact(() -> driver.robot.lookup("#matrix").query().requestFocus());

        driver.robot.push(KeyCode.CONTROL, KeyCode.C);

        assertThat(driver.text("#clipboard-left")).isEqualTo("JWT_SECRET is on the clipboard, for 30 s more");
        clock.pass(Duration.ofSeconds(1));
        await(() -> driver.text("#clipboard-left").equals("JWT_SECRET is on the clipboard, for 29 s more"));
        await(driver::idle);
    }

    @Test
    void lettersGoToTheNextKeyThatBeginsSo() {
        driver.robot.interact(() -> driver.robot.lookup("#matrix").query().requestFocus());

        driver.robot.write("le", 0);

        await(() -> driver.text(".inspector-key").equals("LEFT_OVER"));
        assertThat(driver.shown("#cell-editor")).isFalse();
    }

    @Test
    void escapeLeavesACellAsItWas() {
        select("BROKER_SERVER");

        push(KeyCode.F2);
        driver.robot.write("other", 0).push(KeyCode.ESCAPE);

        assertThat(driver.shown("#cell-editor")).isFalse();
        assertThat(driver.staged()).isZero();
    }

    @Test
    void aSecretIsTypedIntoTheInspectorAndEmptiedThere() {
        push(KeyCode.ENTER);
        driver.robot.write("correct-horse", 0).push(KeyCode.ENTER);

        assertThat(driver.staged()).isEqualTo(1);
        assertThat(driver.text("#value-secret")).isEmpty();
    }

    @Test
    void aValueIsGeneratedFromTheInspector() throws Exception {
        driver.robot.interact(() -> ((javafx.scene.control.SplitMenuButton)
                        driver.robot.lookup("#generate").query())
                .fire());
        await(() -> driver.staged() == 1);

        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Files.readString(root.resolve(".env.production")))
                .containsPattern("(?m)^JWT_SECRET=[0-9a-f]{64}$")
                .doesNotContain("d618bcea");
    }

    @Test
    void aKeyIsAddedToEveryProfileInThreeActions() throws Exception {
        driver.robot.push(KeyCode.CONTROL, KeyCode.N);
        driver.write("#add-name", "SESSION_SECRET");
        push(KeyCode.ENTER);
        await(() -> driver.staged() == 2);

        assertThat(driver.shown("#add-key")).isFalse();
        assertThat(driver.text(".inspector-key")).isEqualTo("SESSION_SECRET");
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(line(".env.production")).isNotEqualTo(line(".env.staging"));
    }

    @Test
    void aKeyIsRemovedFromAProfile() {
        select("LEFT_OVER");

        push(KeyCode.DELETE);
        assertThat(driver.staged()).isEqualTo(1);
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());

        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo(PRODUCTION.replace("LEFT_OVER=1\n", ""));
    }

    @Test
    void severalCellsAreFilledAsOneStepAndSaved() throws Exception {
        select("BROKER_SERVER");
        driver.robot.interact(() -> driver.robot.lookup("#matrix").query().requestFocus());

        driver.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        driver.robot.push(KeyCode.CONTROL, KeyCode.R);

        assertThat(driver.folder().undoNameProperty().get()).contains("filling 1 cells");
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Files.readString(root.resolve(".env.staging"))).contains("BROKER_SERVER=live-2\n");
    }

    @Test
    void severalCopiedCellsArePastedButTheirSecretsDoNotLeave() {
        select("JWT_SECRET");
        driver.robot.interact(() -> driver.robot.lookup("#matrix").query().requestFocus());

        driver.robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.CONTROL, KeyCode.C);
        driver.robot.interact(() -> assertThat(
                        javafx.scene.input.Clipboard.getSystemClipboard().getString())
                .isEqualTo("••••\t••••"));
        driver.robot.push(KeyCode.DELETE);
        assertThat(driver.staged()).isEqualTo(2);
        driver.robot.push(KeyCode.CONTROL, KeyCode.V);

        // Their lines stand elsewhere now; their values are as they were.
        assertThat(driver.folder().changesProperty().get()).isEmpty();
    }

    @Test
    void whatASpreadsheetCopiedIsStaged() {
        select("BROKER_SERVER");
        driver.robot.interact(() -> {
            driver.robot.lookup("#matrix").query().requestFocus();
            var content = new javafx.scene.input.ClipboardContent();
            content.putString("one\ttwo\n");
            javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
        });

        driver.robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(driver.staged()).isEqualTo(2);
        assertThat(driver.folder().undoNameProperty().get()).contains("pasting 2 cells");
    }

    @Test
    void aHiddenColumnStaysHiddenWhenTheFolderIsOpenedAgain() {
        select("JWT_SECRET");
        driver.robot.interact(() -> driver.robot.lookup("#matrix").query().requestFocus());
        driver.robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(columns()).isEqualTo(2);

        driver.open(FolderView.Place.OVERVIEW);
        driver.open(FolderView.Place.SECRETS);

        assertThat(columns()).isEqualTo(2);
    }

    private int columns() {
        return (int) driver.robot.lookup("#matrix").query().queryAccessibleAttribute(AccessibleAttribute.COLUMN_COUNT);
    }

    @Test
    void typingFiltersTheKeys() {
        int all = rows();

        driver.robot.push(KeyCode.CONTROL, KeyCode.F);
        driver.robot.write("broker", 0);
        assertThat(rows()).isEqualTo(2).isLessThan(all);

        push(KeyCode.ESCAPE);
        assertThat(rows()).isEqualTo(all);
    }

    @Test
    void holdingRevealsAndLettingGoHides() {
        driver.robot.interact(() -> driver.robot.lookup("#reveal").query().requestFocus());

        driver.robot.press(KeyCode.SPACE);
        assertThat(driver.text("#value-revealed")).startsWith("d618bcea");

        clock.pass(Duration.ofSeconds(1));
        driver.robot.release(KeyCode.SPACE);
        assertThat(driver.shown("#value-revealed")).isFalse();
        assertThat(driver.text("#value-revealed")).isEmpty();
    }

    @Test
    void profilesAreComparedSideBySide() {
        driver.fire("#compare");

        TableView<?> lines = driver.robot.lookup("#compare-lines").queryTableView();
        assertThat(lines.getItems()).hasSize(3);
        push(KeyCode.ESCAPE);
        assertThat(driver.shown("#compare-lines")).isFalse();
    }

    private String line(String file) throws Exception {
        return Files.readString(root.resolve(file))
                .lines()
                .filter(it -> it.startsWith("SESSION_SECRET="))
                .findFirst()
                .orElseThrow();
    }

    private void select(String key) {
        driver.robot.interact(() -> driver.view()
                .go(Destination.Secrets.at(new keyturn.env.ProfileName("production"), new keyturn.env.EnvKey(key))));
        assertThat(driver.text(".inspector-key")).isEqualTo(key);
    }

    private int rows() {
        return (int) driver.robot.lookup("#matrix").query().queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT);
    }

    private void push(KeyCode code) {
        driver.robot.push(code);
    }
}
