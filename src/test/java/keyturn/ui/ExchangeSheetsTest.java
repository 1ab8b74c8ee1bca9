package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.exchange.FormatId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ExchangeSheetsTest {

    private static final String PRODUCTION = "API_KEY=0123456789abcdef\nPORT=80\n";

    @TempDir
    private Path folder;

    private Path root;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", PRODUCTION);
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
    void aProfileIsWrittenInTheChosenFormat() throws Exception {
        Path target = folder.resolve("out.json");
        driver.picked = Optional.of(target);

        choose("export");
        await(() -> driver.shown("#export") && driver.idle());
        driver.robot.interact(() -> format("#export-format").setValue(FormatId.JSON));
        await(() -> driver.text("#export-note").startsWith("2 keys") && driver.idle());
        driver.fire("#export-write");
        await(() -> driver.idle() && Files.exists(target));

        assertThat(Files.readString(target)).contains("\"API_KEY\" : \"0123456789abcdef\"");
        assertThat(driver.shown("#export")).isFalse();
    }

    @Test
    void aFileIsShownMaskedStagedAndTakenBack() throws Exception {
        driver.picked = Optional.of(Files.writeString(
                folder.resolve("in.json"), "{\"API_KEY\":\"fedcba9876543210\",\"NEW_TOKEN\":\"t0p\"}"));

        choose("import");
        await(() -> driver.shown("#import-take") && driver.idle());
        assertThat(driver.text("#import-take")).isEqualTo("Stage one key");
        driver.robot.interact(
                () -> ((CheckBox) driver.robot.lookup("#import-replace").query()).setSelected(true));
        assertThat(driver.text("#import-take")).isEqualTo("Stage 2 keys");
        assertThat(driver.robot.lookup("#import-changes .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(line -> line.startsWith("+ NEW_TOKEN="))
                .noneMatch(line -> line.contains("t0p") || line.contains("fedcba") || line.contains("012345"));
        driver.fire("#import-take");
        await(() -> driver.staged() == 2);

        driver.robot.interact(() -> driver.folder().undo());
        assertThat(driver.staged()).isZero();
        assertThat(Folders.bytes(root.resolve(".env.production"))).isEqualTo(PRODUCTION);
    }

    @Test
    void whatIsNoFileOfTheFormatIsToldAndCannotBeTaken() throws Exception {
        driver.picked = Optional.of(Files.writeString(folder.resolve("in.json"), "{\"API_KEY\": s3cr3t}"));

        choose("import");
        await(() -> driver.shown("#import-problem") && driver.idle());

        assertThat(driver.text("#import-problem")).contains("line 1").doesNotContain("s3cr3t");
        assertThat(driver.robot.lookup("#import-take").query().isDisabled()).isTrue();
    }

    @Test
    void whatAFileHoldsBesidesAssignmentsIsTold() throws Exception {
        driver.picked =
                Optional.of(Files.writeString(folder.resolve("in.env"), "\uFEFFPORT=81\r\nno assignment\r\nNEW=1\r\n"));

        choose("import");
        await(() -> driver.shown("#import-take") && driver.idle());

        assertThat(listed())
                .contains("One key keeps the value of the profile: PORT", "line 2 left out: it assigns nothing");
    }

    @Test
    void aFileThatAssignsNothingIsNotAnEmptyBox() throws Exception {
        driver.picked = Optional.of(Files.writeString(folder.resolve("in.txt"), ""));

        choose("import");
        await(() -> driver.shown("#import-take") && driver.idle());

        assertThat(listed()).containsExactly("The file assigns no key.");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws Exception {
        driver.picked = Optional.of(Files.writeString(folder.resolve("in.env"), "A=1\0\nB=2\n"));

        choose("import");
        await(() -> driver.shown("#import-problem") && driver.idle());

        assertThat(driver.text("#import-problem")).contains("no text");
    }

    @Test
    void aLongFileListsItsFirstChangesAndOneThatIsTooLongIsRefused() throws Exception {
        driver.picked = Optional.of(Files.writeString(folder.resolve("in.env"), keys(1_000)));
        choose("import");
        await(() -> driver.shown("#import-take") && driver.idle());
        assertThat(listed()).hasSize(302).contains("700 more changes, which are not listed");
        assertThat(driver.text("#import-take")).contains("1,000");
        driver.robot.push(KeyCode.ESCAPE);

        driver.picked = Optional.of(Files.writeString(folder.resolve("in.env"), keys(10_001)));
        choose("import");
        await(() -> driver.shown("#import-problem") && driver.idle());
        assertThat(driver.text("#import-problem")).contains("10001 keys");
    }

    @Test
    void aFileGoesIntoTheProfileThatIsShown() throws Exception {
        Folders.file(root, ".env.staging", "# only a comment\n");
        driver.robot.interact(() -> driver.folder().refresh());
        await(driver::idle);
        driver.robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        await(() -> driver.shown("#profile-rows"));
        driver.robot.interact(
                () -> driver.robot.lookup("#profile-choice .toggle-button").queryAllAs(ToggleButton.class).stream()
                        .filter(it -> it.getText().equals("staging"))
                        .forEach(ToggleButton::fire));
        driver.picked = Optional.of(Files.writeString(folder.resolve("in.env"), "NEW=1\n"));

        choose("import");
        await(() -> driver.shown("#import-take") && driver.idle());

        assertThat(((ComboBox<?>) driver.robot.lookup("#import-profile").query()).getValue())
                .hasToString("staging");
    }

    private List<String> listed() {
        return driver.robot.lookup("#import-changes .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(it -> "KEY_" + it + "=1\n").collect(Collectors.joining());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<FormatId> format(String query) {
        return (ComboBox<FormatId>) driver.robot.lookup(query).query();
    }

    /// @param item of the menu behind the buttons: its id
    private void choose(String item) {
        driver.robot.interact(
                () -> ((MenuButton) driver.robot.lookup("#secrets-more").query())
                        .getItems().stream()
                                .filter(each -> item.equals(each.getId()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }
}
