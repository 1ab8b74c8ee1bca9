package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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

/// How long secrets are seen and copied, and when they are not at all.
@ExtendWith(ApplicationExtension.class)
class SecretsOnScreenTest {

    private static final String SECRET = "d618bcea014a071389d698b241f4721e82585130d61e86bebb448a1073201c36";
    private static final String LINES =
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA\n-----END PRIVATE KEY-----";

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T12:00:00Z"));
    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(
                root,
                ".env.production",
                "JWT_SECRET=" + SECRET + "\nSIGNING_PRIVATE_KEY=\"" + LINES + "\"\nBROKER_SERVER=live-2\n");
        driver = new WindowDriver(stage, root, folder.resolve("config"), clock);
    }

    @BeforeEach
    void open() {
        driver.open(FolderView.Place.SECRETS);
        driver.robot.interact(() -> driver.robot.lookup("#matrix").query().requestFocus());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aShortPressShowsTheValueForFifteenSeconds() {
        focus("#reveal");

        driver.robot.push(KeyCode.SPACE);

        assertThat(driver.text("#value-revealed")).isEqualTo(SECRET);
        assertThat(driver.text("#reveal")).isEqualTo("Hide");
        clock.pass(Duration.ofSeconds(16));
        await(() -> !driver.shown("#value-revealed"));
        assertThat(driver.text("#value-revealed")).isEmpty();
        assertThat(driver.text("#reveal")).isEqualTo("Reveal");
    }

    @Test
    void aSecondPressHides() {
        focus("#reveal");

        driver.robot.push(KeyCode.SPACE);
        driver.robot.push(KeyCode.SPACE);

        assertThat(driver.text("#value-revealed")).isEmpty();
    }

    @Test
    void spaceInTheMatrixShowsAndHides() {
        driver.robot.push(KeyCode.SPACE);
        assertThat(driver.text("#value-revealed")).isEqualTo(SECRET);

        driver.robot.push(KeyCode.SPACE);
        assertThat(driver.text("#value-revealed")).isEmpty();
    }

    @Test
    void aSecretThatWasTypedLeavesTheFocusToItsCell() {
        driver.robot.push(KeyCode.F2);
        driver.robot.write("another-secret", 0);
        driver.robot.push(KeyCode.ENTER);

        await(() -> driver.staged() == 1);
        assertThat(focused()).isEqualTo("matrix");
        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> driver.staged() == 0);
    }

    @Test
    void rowsThatComeIntoSightAgainKeepTheirPaddings() {
        driver.robot.push(KeyCode.CONTROL, KeyCode.F);
        driver.robot.write("BROKER", 0);
        await(() -> names() == 1);
        indented();
        driver.robot.interact(
                () -> ((TextInputControl) driver.robot.lookup("#filter").query()).clear());
        await(() -> names() == 3);
        indented();
    }

    @Test
    void tabGoesFromThePassphraseToTheSameAgainAndOnlyThenToTheEyes() {
        driver.open(FolderView.Place.SETTINGS);
        driver.fire("#settings-passphrase");
        assertThat(focused()).isEqualTo("passphrase-new");

        driver.robot.push(KeyCode.TAB);
        assertThat(focused()).isEqualTo("passphrase-again");
        driver.robot.push(KeyCode.TAB);
        var first = eye();
        driver.robot.push(KeyCode.TAB);
        assertThat(eye()).isNotEqualTo(first);
        driver.robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(owner()).isEqualTo(first);
        driver.robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isEqualTo("passphrase-again");
        driver.robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isEqualTo("passphrase-new");
    }

    private javafx.scene.Node eye() {
        assertThat(owner().getStyleClass()).contains("field-eye");
        assertThat(owner().isFocusVisible()).isTrue();
        return owner();
    }

    private javafx.scene.Node owner() {
        return driver.robot.lookup(".root").query().getScene().getFocusOwner();
    }

    private long names() {
        return driver.robot.lookup(".matrix-line .key-cell.mono").queryAll().stream()
                .filter(it -> it.getParent().isVisible())
                .count();
    }

    /// What is drawn stands as far from the left as the style sheet says.
    private void indented() {
        assertThat(driver.robot.lookup(".matrix-line .key-cell").queryAllAs(javafx.scene.control.Label.class))
                .filteredOn(it -> it.getParent().isVisible())
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.getInsets().getLeft()).isEqualTo(12);
                    assertThat(it.lookup(".text").getBoundsInParent().getMinX()).isGreaterThanOrEqualTo(11);
                });
    }

    private String focused() {
        return owner().getId();
    }

    @Test
    void aLineOfTheTextHidesAfterFifteenSeconds() {
        driver.robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        driver.robot.push(KeyCode.SPACE);
        assertThat(rowTexts()).contains(SECRET);

        clock.pass(Duration.ofSeconds(16));

        await(() -> !rowTexts().contains(SECRET));
    }

    @Test
    void aValueThatIsShownIsCopiedAsASecretOnly() {
        driver.robot.push(KeyCode.SPACE);

        driver.robot.interact(() -> {
            var field =
                    (TextInputControl) driver.robot.lookup("#value-revealed").query();
            field.selectRange(0, 8);
            field.copy();
        });

        assertThat(clipboard()).isEqualTo(SECRET);
        assertThat(onWindow(() -> Clipboard.getSystemClipboard()
                        .getContentTypes()
                        .contains(DataFormat.lookupMimeType("x-kde-passwordManagerHint"))))
                .isTrue();
        clock.pass(Duration.ofSeconds(31));
        await(() -> clipboard() == null);
        assertThat(driver.shown("#clipboard-left")).isFalse();
    }

    @Test
    void presentationModeNeitherShowsNorCopiesAndSaysWhy() {
        driver.robot.push(KeyCode.SPACE);
        assertThat(driver.shown("#presenting")).isFalse();

        driver.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);

        assertThat(driver.shown("#presenting")).isTrue();
        assertThat(driver.text("#value-revealed")).isEmpty();
        driver.robot.push(KeyCode.SPACE);
        assertThat(driver.text("#value-revealed")).isEmpty();
        assertThat(driver.text("#inspector-note")).startsWith("Presentation mode is on");
        copied("theirs");
        driver.robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo("theirs");

        driver.robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        driver.robot.push(KeyCode.SPACE);
        driver.robot.push(KeyCode.ENTER);
        assertThat(rowTexts()).doesNotContain(SECRET);
        assertThat(driver.robot.lookup("#line-field").queryAll()).isEmpty();

        driver.robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> driver.shown("#locked") && driver.idle());
        driver.fire("#unlock");
        await(() -> driver.window.folderView().isPresent() && driver.idle());
        assertThat(driver.shown("#presenting")).isTrue();
    }

    @Test
    void lockingEmptiesTheClipboardAndLeavesWhatOthersCopied() {
        driver.robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo(SECRET);

        driver.robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> driver.shown("#locked"));
        assertThat(clipboard()).isNull();

        driver.fire("#unlock");
        await(() -> driver.window.folderView().isPresent() && driver.idle());
        driver.robot.interact(() -> driver.view().show(FolderView.Place.SECRETS));
        driver.robot.interact(() -> driver.robot.lookup("#matrix").query().requestFocus());
        driver.robot.push(KeyCode.CONTROL, KeyCode.C);
        copied("theirs");
        clock.pass(Duration.ofSeconds(1));
        await(() -> !driver.shown("#clipboard-left"));
        driver.robot.push(KeyCode.CONTROL, KeyCode.Q);
        await(() -> driver.window.folderView().isEmpty());
        assertThat(clipboard()).isEqualTo("theirs");
    }

    @Test
    void aCopiedValueIsGoneWhenTheWindowCloses() {
        driver.robot.push(KeyCode.CONTROL, KeyCode.C);

        driver.robot.push(KeyCode.CONTROL, KeyCode.Q);

        await(() -> driver.window.folderView().isEmpty());
        assertThat(clipboard()).isNull();
    }

    @Test
    void aSecretOfSeveralLinesIsMaskedWhereItIsTyped() {
        driver.robot.write("si", 0);
        await(() -> driver.text(".inspector-key").equals("SIGNING_PRIVATE_KEY"));
        driver.fire("#edit-lines");
        driver.fire("#lines-present");

        TextArea area = driver.robot.lookup("#lines-text").query();
        assertThat(area.getText()).isEqualTo(LINES);
        assertThat(onWindow(() -> area.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT)))
                .isEqualTo("•••• 3 lines, 76 characters");
        assertThat(isMasked(area)).isTrue();

        focus("#lines-reveal");
        driver.robot.push(KeyCode.SPACE);
        assertThat(isMasked(area)).isFalse();
        clock.pass(Duration.ofSeconds(16));
        await(() -> isMasked(area));
        driver.robot.push(KeyCode.ESCAPE);
        assertThat(area.getText()).isEmpty();
    }

    private static boolean isMasked(TextArea area) {
        return area.getPseudoClassStates().stream()
                .anyMatch(it -> it.getPseudoClassName().equals("masked"));
    }

    private void focus(String query) {
        driver.robot.interact(() -> driver.robot.lookup(query).query().requestFocus());
    }

    private String rowTexts() {
        var all = new StringBuilder();
        driver.robot.interact(() -> ((ListView<?>)
                        driver.robot.lookup("#profile-rows").query())
                .lookupAll(".piece")
                .forEach(it -> all.append(((Text) it).getText()).append('\n')));
        return all.toString();
    }

    private String clipboard() {
        return onWindow(() -> Clipboard.getSystemClipboard().getString());
    }

    private void copied(String text) {
        driver.robot.interact(() -> {
            var other = new ClipboardContent();
            other.putString(text);
            Clipboard.getSystemClipboard().setContent(other);
        });
    }

    private <T> T onWindow(java.util.function.Supplier<T> asked) {
        var answer = new AtomicReference<T>();
        driver.robot.interact(() -> answer.set(asked.get()));
        return answer.get();
    }
}
