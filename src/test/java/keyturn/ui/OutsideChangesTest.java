package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Files that another program changes while the window shows them, and what the review says of it.
@ExtendWith(ApplicationExtension.class)
class OutsideChangesTest {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey SERVER = new EnvKey("BROKER_SERVER");
    private static final EnvKey ACCOUNT = new EnvKey("BROKER_ACCOUNT");
    private static final EnvKey SECRET = new EnvKey("JWT_SECRET");

    @TempDir
    private Path folder;

    private Path file;
    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        file = Folders.file(root, ".env.production", "BROKER_SERVER=live-2\nBROKER_ACCOUNT=1\nJWT_SECRET=aaaa\n");
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
    void aFileWithoutStagedEditsIsShownAsItIsNow() {
        Folders.file(root, ".env.staging", "BROKER_SERVER=demo-6\n");

        await(() -> driver.shown("#notice"));

        assertThat(driver.text("#notice > .label"))
                .isEqualTo("Another program has changed .env.staging. Shown as on disk now.");
        assertThat(driver.shown("#pending-notice")).isFalse();
        assertThat(driver.staged()).isZero();
    }

    @Test
    void whatTheDoctorMendsAndTakesBackIsNoChangeOfAnotherProgram() {
        Folders.file(root, ".env.staging", "\uFEFFPORT=80\r\nNAME='two words'\r\n");
        await(() -> driver.shown("#notice") && driver.idle());
        driver.fire("#notice .button");

        driver.robot.interact(() -> driver.folder().change("mending", session -> {
            var plan = session.treatment().plan(session.read(), Set.of());
            assertThat(session.treatment().carryOut(plan).refused()).isEmpty();
        }));
        await(driver::idle);
        assertThat(Folders.bytes(root.resolve(".env.staging"))).isEqualTo("PORT=80\nNAME='two words'\n");
        assertThat(driver.shown("#notice")).isFalse();

        driver.robot.interact(() ->
                driver.folder().change("mending", session -> session.treatment().takeBack()));
        await(driver::idle);
        assertThat(Folders.bytes(root.resolve(".env.staging")))
                .isEqualTo("\u00EF\u00BB\u00BFPORT=80\r\nNAME='two words'\r\n");
        assertThat(driver.shown("#notice")).isFalse();
    }

    @Test
    void stagedEditsAreMergedWithCommentsAndValuesFromOutside() {
        stage(SERVER, "mine");
        driver.robot.interact(() ->
                driver.folder().edit(edits -> edits.lines().insert(PRODUCTION, 0, SecretText.of("# mine"))));

        write("BROKER_SERVER=live-2\n# theirs\nBROKER_ACCOUNT=2\nJWT_SECRET=aaaa\n");
        await(() -> driver.shown("#notice"));
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());

        assertThat(Folders.bytes(file))
                .isEqualTo("# mine\nBROKER_SERVER=mine\n# theirs\nBROKER_ACCOUNT=2\nJWT_SECRET=aaaa\n");
        assertThat(status()).contains("Saved .env.production (1 key)");
    }

    @Test
    void keysThatBothChangedAreDecidedBesideEachOtherAndMasked() {
        stage(SERVER, "mine");
        stage(SECRET, "cccc");
        stage(ACCOUNT, "7");
        write("BROKER_SERVER=theirs\nBROKER_ACCOUNT=1\nJWT_SECRET=bbbb\n");
        await(() -> driver.shown("#pending-notice"));

        // A second change from outside forgets none of the first.
        write("BROKER_SERVER=theirs\nBROKER_ACCOUNT=8\nJWT_SECRET=bbbb\n");
        await(() -> driver.folder().clashesProperty().get().size() == 3);

        driver.robot.interact(() -> ((javafx.scene.control.Hyperlink)
                        driver.robot.lookup("#pending-notice .hyperlink").query())
                .fire());
        var shown = driver.robot.lookup("#clashes .clash-value").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertThat(shown).hasSize(9).contains("live-2", "mine", "theirs", "1", "7", "8");
        assertThat(shown).noneMatch(it -> it.contains("aaaa") || it.contains("bbbb") || it.contains("cccc"));
        assertThat(shown.stream().filter(it -> it.startsWith("••••")).distinct())
                .hasSize(3);

        driver.robot.interact(() ->
                driver
                        .robot
                        .lookup("#clashes .toggle-button")
                        .queryAllAs(javafx.scene.control.ToggleButton.class)
                        .stream()
                        .filter(it -> it.getText().equals("Take theirs"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        driver.robot.push(KeyCode.ENTER);

        assertThat(driver.shown("#clashes")).isFalse();
        assertThat(driver.shown("#pending-notice")).isFalse();
        assertThat(driver.folder().edits().document(PRODUCTION).orElseThrow().value(SERVER))
                .contains(SecretText.of("theirs"));
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Folders.bytes(file)).isEqualTo("BROKER_SERVER=theirs\nBROKER_ACCOUNT=7\nJWT_SECRET=cccc\n");
    }

    @Test
    void savingAsksAboutAClashAndWritesNothingBeforeItIsDecided() {
        stage(SERVER, "mine");
        write("BROKER_SERVER=theirs\nBROKER_ACCOUNT=1\nJWT_SECRET=aaaa\n");
        await(() -> driver.shown("#pending-notice") && driver.idle());

        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.shown("#clashes") && driver.idle());
        assertThat(Folders.bytes(file)).startsWith("BROKER_SERVER=theirs\n");
        assertThat(driver.staged()).isEqualTo(1);

        driver.robot.push(KeyCode.ESCAPE); // later
        driver.fire("#status-review");
        driver.fire("#review-save");
        await(() -> driver.shown("#clashes") && driver.idle());
        assertThat(Folders.bytes(file)).startsWith("BROKER_SERVER=theirs\n");

        driver.fire("#clash-settle");
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Folders.bytes(file)).startsWith("BROKER_SERVER=mine\n");
        assertThat(driver.shown("#pending-notice")).isFalse();
    }

    @Test
    void whatChangesOnceMoreWhileItIsDecidedIsShownAndMustBeChosenAnew() {
        stage(SERVER, "mine");
        stage(ACCOUNT, "7");
        write("BROKER_SERVER=theirs\nBROKER_ACCOUNT=1\nJWT_SECRET=aaaa\n");
        await(() -> driver.shown("#pending-notice") && driver.idle());
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.shown("#clashes") && driver.idle());
        choose("Take theirs", 0);

        // One that is on the sheet, and one that did not clash before.
        write("BROKER_SERVER=newer\nBROKER_ACCOUNT=8\nJWT_SECRET=aaaa\n");
        await(() -> driver.shown("#clash-news") && driver.idle());

        assertThat(driver.robot.lookup("#clashes .clash-value").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactlyInAnyOrder("live-2", "mine", "newer", "1", "7", "8");
        assertThat(driver.text("#clash-news")).startsWith("BROKER_SERVER, BROKER_ACCOUNT changed on disk once more.");
        assertThat(driver.robot.lookup("#clash-settle").queryButton().isDisabled())
                .isTrue();
        driver.robot.push(KeyCode.ENTER);
        assertThat(driver.shown("#clashes")).isTrue();

        choose("Take theirs", 0);
        choose("Keep mine", 1);
        driver.fire("#clash-settle");
        assertThat(driver.shown("#clashes")).isFalse();
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Folders.bytes(file)).isEqualTo("BROKER_SERVER=newer\nBROKER_ACCOUNT=7\nJWT_SECRET=aaaa\n");
    }

    @Test
    void aClashThatGoesAwayWhileItIsDecidedNeedsNoDecision() {
        stage(SERVER, "mine");
        write("BROKER_SERVER=theirs\nBROKER_ACCOUNT=1\nJWT_SECRET=aaaa\n");
        await(() -> driver.shown("#pending-notice") && driver.idle());
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.shown("#clashes") && driver.idle());

        write("BROKER_SERVER=mine\nBROKER_ACCOUNT=1\nJWT_SECRET=aaaa\n");
        await(() -> driver.shown("#clash-news") && driver.idle());

        assertThat(driver.text("#clash-news")).startsWith("Nothing is left to decide");
        driver.robot.push(KeyCode.ENTER);
        assertThat(driver.shown("#clashes")).isFalse();
        assertThat(driver.staged()).isZero();
    }

    @Test
    void aClashThatNobodyHasDecidedOutlivesLocking() {
        stage(SERVER, "mine");
        stage(ACCOUNT, "7");
        write("BROKER_SERVER=theirs\nBROKER_ACCOUNT=1\nJWT_SECRET=aaaa\n");
        await(() -> driver.shown("#pending-notice") && driver.idle());
        var before = driver.folder().clashesProperty().get();

        driver.robot.interact(driver.window::lock);
        await(() -> driver.window.folderView().isEmpty() && driver.idle());
        driver.open(FolderView.Place.SECRETS);

        assertThat(driver.shown("#pending-notice")).isTrue();
        assertThat(driver.folder().clashesProperty().get()).isEqualTo(before).hasSize(1);
        assertThat(driver.staged()).isEqualTo(2);
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.shown("#clashes") && driver.idle());
        assertThat(Folders.bytes(file)).startsWith("BROKER_SERVER=theirs\nBROKER_ACCOUNT=1\n");
    }

    @Test
    void aFileThatHasGoneIsWrittenAgainWithWhatWasStaged() throws Exception {
        stage(SERVER, "mine");
        Files.delete(file);
        await(() -> driver.shown("#pending-notice"));
        assertThat(driver.staged()).isEqualTo(1);

        driver.fire("#status-review");
        driver.fire("#review-recreate");
        await(() -> driver.staged() == 0 && driver.idle());

        assertThat(Folders.bytes(file)).isEqualTo("BROKER_SERVER=mine\nBROKER_ACCOUNT=1\nJWT_SECRET=aaaa\n");
        assertThat(driver.shown("#pending-notice")).isFalse();
    }

    @Test
    void aProfileThatComesIsAColumnAtOnce() {
        Folders.file(root, ".env.demo", "BROKER_SERVER=demo-1\n");

        await(() -> driver.folder()
                .state()
                .snapshot()
                .profile(new ProfileName("demo"))
                .isPresent());

        await(() -> driver.text("#notice > .label").equals("New: .env.demo."));
    }

    @Test
    void singleChangesAreDroppedByKeyboardAndMouseAndShownAsText() {
        stage(SERVER, "mine");
        stage(SECRET, "cccc");
        driver.fire("#status-review");
        driver.robot.interact(
                () -> driver
                        .robot
                        .lookup("#review-look .toggle-button")
                        .queryAllAs(javafx.scene.control.ToggleButton.class)
                        .stream()
                        .filter(it -> it.getText().equals("As text"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        var lines = driver.robot.lookup("#review-rows .review-after").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertThat(lines).hasSize(2).contains("+ BROKER_SERVER=mine").noneMatch(it -> it.contains("cccc"));
        assertThat(driver.robot.lookup("#review-rows .review-remark").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("  BROKER_ACCOUNT=1");

        driver.robot.interact(
                () -> driver
                        .robot
                        .lookup("#review-look .toggle-button")
                        .queryAllAs(javafx.scene.control.ToggleButton.class)
                        .stream()
                        .filter(it -> it.getText().equals("By key"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        driver.robot.interact(() -> {
            driver.robot
                    .lookup("#review-rows")
                    .queryListView()
                    .getSelectionModel()
                    .select(1);
            driver.robot.lookup("#review-rows").query().requestFocus();
        });
        driver.robot.push(KeyCode.DELETE);
        assertThat(driver.folder().changesProperty().get())
                .extracting(it -> it.key())
                .containsExactly(SECRET);

        driver.robot.interact(() ->
                driver.robot.lookup("#review-rows .review-drop").queryAllAs(javafx.scene.control.Button.class).stream()
                        .filter(javafx.scene.Node::isVisible)
                        .findFirst()
                        .orElseThrow()
                        .fire());
        assertThat(driver.shown("#review")).isFalse();
        assertThat(driver.staged()).isZero();
        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(driver.staged()).isEqualTo(1);
    }

    @Test
    void singleLinesAreDroppedFromTheTextByKeyboardAndMouse() {
        stage(SERVER, "mine");
        driver.robot.interact(() ->
                driver.folder().edit(edits -> edits.lines().insert(PRODUCTION, 3, SecretText.of("# at the end"))));
        driver.fire("#status-review");
        asText();

        ListView<ReviewItem> rows = driver.robot.lookup("#review-rows").queryListView();
        driver.robot.interact(() -> {
            rows.getSelectionModel().select(row(rows, "BROKER_SERVER=live-2"));
            rows.requestFocus();
        });
        driver.robot.push(KeyCode.DELETE);
        assertThat(driver.staged()).isEqualTo(1);
        assertThat(driver.folder().edits().document(PRODUCTION).orElseThrow().value(SERVER))
                .contains(SecretText.of("live-2"));

        driver.robot.interact(
                () -> rows.getSelectionModel().select(row(rows, "BROKER_ACCOUNT=1"))); // one beside a change
        driver.robot.push(KeyCode.DELETE);
        assertThat(driver.staged()).isEqualTo(1);

        driver.robot.interact(() ->
                driver.robot.lookup("#review-rows .review-drop").queryAllAs(javafx.scene.control.Button.class).stream()
                        .filter(button -> button.getAccessibleText().contains("# at the end"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        assertThat(driver.shown("#review")).isFalse();
        assertThat(driver.staged()).isZero();
        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);
        driver.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(driver.staged()).isEqualTo(2);
    }

    private void asText() {
        driver.robot.interact(
                () -> driver
                        .robot
                        .lookup("#review-look .toggle-button")
                        .queryAllAs(javafx.scene.control.ToggleButton.class)
                        .stream()
                        .filter(it -> it.getText().equals("As text"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private static int row(ListView<ReviewItem> rows, String text) {
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i) instanceof ReviewItem.Line line
                    && line.text().equals(text)) {
                return i;
            }
        }
        throw new AssertionError("no line " + text);
    }

    /// It was there and could not be seen: Space chose a side that nobody had been shown.
    @Test
    void theFocusIsShownWhereKeysHaveOpenedASheet() {
        stage(SERVER, "mine");
        write("BROKER_SERVER=theirs\nBROKER_ACCOUNT=1\nJWT_SECRET=aaaa\n");
        await(() -> driver.shown("#pending-notice"));

        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.shown("#clashes"));

        var owner = driver.robot.lookup("#clashes").query().getScene().getFocusOwner();
        assertThat(owner.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("focus-visible"));
        driver.robot.push(KeyCode.TAB);
        assertThat(owner.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("focus-visible"));
    }

    @Test
    void aWorkFolderThatIsGoneIsToldAtOnceAndNotAnyMoreWhenItIsBack() throws Exception {
        stage(SERVER, "mine");

        Files.move(root, folder.resolve("moved"));
        await(() -> driver.shown("#pending-notice"));

        assertThat(driver.text("#pending-notice > .label"))
                .startsWith("the work folder " + root + " is gone")
                .endsWith("bring it back to this place; what is staged waits for it");
        assertThat(driver.staged()).isEqualTo(1);
        assertThat(root).doesNotExist();

        Files.move(folder.resolve("moved"), root);
        await(() -> !driver.shown("#pending-notice"));
        driver.robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> driver.staged() == 0 && driver.idle());
        assertThat(Folders.bytes(file)).startsWith("BROKER_SERVER=mine\n");
    }

    private void stage(EnvKey key, String value) {
        driver.robot.interact(() -> driver.folder().edit(edits -> edits.set(PRODUCTION, key, SecretText.of(value))));
    }

    /// Presses a button of that name, counted from the top of the sheet.
    private void choose(String name, int row) {
        driver.robot.interact(() ->
                driver
                        .robot
                        .lookup("#clashes .toggle-button")
                        .queryAllAs(javafx.scene.control.ToggleButton.class)
                        .stream()
                        .filter(it -> it.getText().equals(name))
                        .skip(row)
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private void write(String content) {
        Folders.file(root, ".env.production", content);
    }

    private String status() {
        return driver.robot.lookup(".status-bar .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .reduce("", (one, other) -> one + " " + other);
    }
}
