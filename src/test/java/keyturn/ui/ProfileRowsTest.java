package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// One profile as a list and as a text, by keyboard and mouse.
@ExtendWith(ApplicationExtension.class)
class ProfileRowsTest {

    private static final String SECRET = "d618bcea014a071389d698b241f4721e82585130d61e86bebb448a1073201c36";

    private static final String PRODUCTION =
            "# live\r\nJWT_SECRET=" + SECRET + "\t# signs\r\n\r\n# the desk\r\nBROKER_SERVER = 'live-2'\r\n"
                    + "# OLD_SECRET=abcdef0123456789\r\nLEFT_OVER=1";

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", PRODUCTION);
        Folders.file(root, ".env.staging", "BROKER_SERVER=demo-5\n");
        driver = new WindowDriver(stage, root, folder.resolve("config"));
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
    void theTextShowsEveryLineAndNoSecret() {
        mode(KeyCode.DIGIT3);

        assertThat(rows().getItems()).hasSize(7);
        assertThat(shownText())
                .contains(
                        "# live", "BROKER_SERVER = 'live-2'", "# OLD_SECRET=••••••••", "JWT_SECRET=••••••••    # signs")
                .doesNotContain(SECRET, "abcdef0123456789");
        assertThat(rows().getItems().toString()).doesNotContain(SECRET);
    }

    @Test
    void aLineIsRevealedBySpaceHiddenWithTheNextAndStandsInTheActivityLog() throws Exception {
        mode(KeyCode.DIGIT3);
        select(1);

        driver.robot.push(KeyCode.SPACE);
        assertThat(shownText()).contains(SECRET);
        await(driver::idle);
        assertThat(Files.readString(root.resolve(".keyturn/activity.jsonl")))
                .contains("\"reveal\"")
                .contains("JWT_SECRET");

        select(5);
        driver.robot.push(KeyCode.SPACE);
        assertThat(shownText()).doesNotContain(SECRET).contains("abcdef0123456789");
        driver.robot.push(KeyCode.SPACE);
        assertThat(shownText()).doesNotContain("abcdef0123456789");
    }

    @Test
    void aRevealedLineIsHiddenWhenTheWindowLosesTheFocus() {
        mode(KeyCode.DIGIT3);
        select(1);
        driver.robot.push(KeyCode.SPACE);
        assertThat(shownText()).contains(SECRET);

        driver.robot.interact(() -> {
            var other = new Stage();
            other.setScene(new javafx.scene.Scene(new javafx.scene.layout.Pane(), 50, 50));
            other.show();
            other.requestFocus();
            other.hide();
        });

        await(() -> !shownText().contains(SECRET));
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"DIGIT2", "DIGIT3"})
    void aRevealedLineIsHiddenWhenAnotherScreenIsShown(KeyCode mode) {
        mode(mode);
        select(mode == KeyCode.DIGIT2 ? 0 : 1);
        driver.robot.push(KeyCode.SPACE);
        assertThat(everyText()).contains(SECRET);

        driver.robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        driver.robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);

        assertThat(driver.shown("#profile-rows")).isTrue();
        assertThat(everyText()).doesNotContain(SECRET);
    }

    @Test
    void aCellThatServesCommentsForgetsTheSecretThatItHasShown() throws Exception {
        Folders.file(root, ".env.production", "JWT_SECRET=" + SECRET + "\n" + "\n# a note\n".repeat(80));
        driver.robot.push(KeyCode.F5);
        await(driver::idle);
        mode(KeyCode.DIGIT2);
        select(0);
        driver.robot.push(KeyCode.SPACE);
        assertThat(everyText()).contains(SECRET);

        driver.robot.interact(() -> rows().scrollTo(70));
        driver.robot.push(KeyCode.SPACE);

        assertThat(everyText()).contains("a note").doesNotContain(SECRET);
    }

    @Test
    void theMatrixHasTheKeyboardWhenItIsShownByKeys() {
        mode(KeyCode.DIGIT2);

        driver.robot.push(KeyCode.ALT, KeyCode.DIGIT1);

        assertThat(driver.shown("#profile-rows")).isFalse();
        assertThat(driver.window.scene().getFocusOwner().getId()).isEqualTo("matrix");
    }

    @Test
    void aRowMovesByKeyboardKeepsItsBytesAndIsUndone() {
        mode(KeyCode.DIGIT2);
        assertThat(rows().getItems()).hasSize(4);
        assertThat(rows().getSelectionModel().getSelectedIndex()).isZero();
        assertThat(((ListCell<?>) cell(0)).isSelected()).isTrue();

        driver.robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(driver.staged()).isEqualTo(1);
        assertThat(rows().getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(driver.folder().undoNameProperty().get()).contains("moving JWT_SECRET in production");
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Folders.bytes(root.resolve(".env.production")))
                .isEqualTo("\r\n# the desk\r\nBROKER_SERVER = 'live-2'\r\n# live\r\nJWT_SECRET=" + SECRET
                        + "\t# signs\r\n# OLD_SECRET=abcdef0123456789\r\nLEFT_OVER=1");

        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo(PRODUCTION);
    }

    @Test
    void aRowIsDrawnToAnotherPlaceWithTheMouse() {
        mode(KeyCode.DIGIT2);

        driver.robot.drag(cell(3)).dropTo(cell(0));

        assertThat(driver.staged()).isEqualTo(1);
        assertThat(rows().getItems().getFirst().toString()).contains("LEFT_OVER");
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"DIGIT2", "DIGIT3"})
    void aLineShowsWhereARowWouldGo(KeyCode mode) {
        mode(mode);
        double before = cell(1).getHeight();

        driver.robot.drag(cell(3)).moveTo(cell(1));

        var line = cell(1).getBorder().getStrokes().getLast();
        assertThat(line.getTopStroke()).isNotEqualTo(Color.TRANSPARENT);
        assertThat(line.getBottomStroke()).isEqualTo(Color.TRANSPARENT);
        assertThat(cell(1).getHeight()).isEqualTo(before);
        driver.robot.drop();
    }

    @Test
    void aLineIsTypedInItsRowAndTheMatrixHasItAtOnce() {
        mode(KeyCode.DIGIT3);
        select(4);

        driver.robot.push(KeyCode.ENTER);
        assertThat(field().getText()).isEqualTo("BROKER_SERVER = 'live-2'");
        driver.robot.interact(() -> field().setText("BROKER_SERVER = 'live-3'"));
        driver.robot.push(KeyCode.ENTER);

        assertThat(driver.staged()).isEqualTo(1);
        assertThat(driver.shown("#line-field")).isFalse();
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo(PRODUCTION.replace("live-2", "live-3"));
    }

    @Test
    void escapeLeavesALineAsItWasAndLockingForgetsWhatStoodInTheField() {
        mode(KeyCode.DIGIT3);
        select(1);

        driver.robot.push(KeyCode.ENTER);
        assertThat(field().getText()).contains(SECRET);
        TextArea field = field();
        driver.robot.push(KeyCode.ESCAPE);

        assertThat(driver.staged()).isZero();
        assertThat(field.getText()).isEmpty();
        driver.robot.push(KeyCode.ENTER);
        TextArea again = field();
        driver.robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> driver.shown("#locked") && driver.idle());
        assertThat(again.getText()).isEmpty();
    }

    @Test
    void aNewLineGoesBelowAndARemovedOneIsGone() {
        mode(KeyCode.DIGIT3);
        select(0);

        driver.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        driver.robot.interact(() -> field().setText("# more"));
        driver.robot.push(KeyCode.ENTER);
        select(3);
        driver.robot.push(KeyCode.DELETE);
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());

        assertThat(Folders.bytes(root.resolve(".env.production")))
                .isEqualTo(
                        PRODUCTION.replace("# live\r\n", "# live\r\n# more\r\n").replace("\r\n\r\n", "\r\n"));
    }

    @Test
    void commentsAreWrittenAboveAKeyAndReviewedAsText() {
        mode(KeyCode.DIGIT2);
        select(1);

        driver.robot.push(KeyCode.ALT, KeyCode.ENTER);
        driver.robot.interact(
                () -> ((TextArea) driver.robot.lookup("#comment-text").query()).setText("the desk\nask Ada"));
        driver.fire("#comment-stage");
        assertThat(driver.staged()).isEqualTo(1);

        driver.fire("#status-review");
        assertThat(driver.robot.lookup(".review-after").queryLabeled().getText())
                .isEqualTo("+ # ask Ada");
        driver.robot.push(KeyCode.ESCAPE);
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Folders.bytes(root.resolve(".env.production")))
                .isEqualTo(PRODUCTION.replace("# the desk\r\n", "# the desk\r\n# ask Ada\r\n"));
    }

    @Test
    void anotherProfileIsChosenAndAKeyThatItLacksIsShownInTheMatrix() {
        mode(KeyCode.DIGIT2);

        driver.robot.interact(() -> driver.view()
                .go(Destination.Secrets.at(
                        new keyturn.env.ProfileName("staging"), new keyturn.env.EnvKey("BROKER_SERVER"))));
        assertThat(rows().getItems()).hasSize(1);
        assertThat(driver.shown("#profile-rows")).isTrue();

        driver.robot.interact(() -> driver.view()
                .go(Destination.Secrets.at(
                        new keyturn.env.ProfileName("staging"), new keyturn.env.EnvKey("LEFT_OVER"))));
        assertThat(driver.shown("#profile-rows")).isFalse();
        assertThat(driver.shown("#matrix")).isTrue();
    }

    private void mode(KeyCode digit) {
        driver.robot.push(KeyCode.ALT, digit);
        await(() -> driver.shown("#profile-rows"));
    }

    private void select(int row) {
        driver.robot.interact(() -> {
            rows().requestFocus();
            rows().getSelectionModel().clearAndSelect(row);
        });
    }

    private ListView<?> rows() {
        return driver.robot.lookup("#profile-rows").queryListView();
    }

    private ListCell<?> cell(int index) {
        return driver.robot.lookup(".profile-row").queryAllAs(ListCell.class).stream()
                .filter(it -> it.getIndex() == index)
                .findFirst()
                .orElseThrow();
    }

    private TextArea field() {
        return driver.robot.lookup("#line-field").query();
    }

    /// Also what is out of sight.
    private String everyText() {
        return rows().lookupAll(".label").stream()
                .map(it -> ((Label) it).getText())
                .collect(Collectors.joining("\n", shownText(), ""));
    }

    private String shownText() {
        return driver.robot.lookup(".row-line .piece").queryAll().stream()
                .map(it -> ((Text) it).getText())
                .collect(Collectors.joining());
    }
}
