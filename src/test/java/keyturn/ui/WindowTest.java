package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import keyturn.app.Preferences;
import keyturn.rotate.DueDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private static final int PATIENCE = 60;

    @TempDir
    static Path folder;

    /// Waits for the services that open a work folder.
    @BeforeAll
    static void servicesAreThere() throws Exception {
        var app = new App(Clock.systemDefaultZone(), new SecureRandom(), folder.resolve("config"));
        try {
            app.open(DemoFolder.create(app), new App.Access.Reading(), Optional.empty())
                    .close();
        } catch (UnsupportedOperationException _) {
            Assumptions.abort("skipped: work folders cannot be opened yet");
        }
    }

    private final FxRobot robot = new FxRobot();
    private Window window;
    private Path root;
    private Path picked;

    @Start
    void show(Stage stage) throws Exception {
        var app = new App(Clock.systemDefaultZone(), new SecureRandom(), folder.resolve("config"));
        root = DemoFolder.create(app);
        picked = root;
        window = new Window(app, Preferences.in(folder.resolve("config")), stage, new PickedFiles(), 980, 800);
        window.scene().getPreferences().setReducedMotion(true);
        stage.show();
    }

    @AfterEach
    void close() {
        robot.interact(() -> window.close());
    }

    @Test
    void theStartPageOpensAWorkFolder() {
        robot.clickOn("#start-open");

        await(() -> window.folderView().isPresent());
        assertThat(label(".rail-title")).isEqualTo("trading");
        assertThat(label(".screen-title")).isEqualTo("Overview");
    }

    @Test
    void keysAndMouseLeadToEachScreen() {
        open();

        robot.clickOn("#go-rotation");
        assertThat(label(".screen-title")).isEqualTo("Rotation");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(label(".screen-title")).isEqualTo("Secrets");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(label(".screen-title")).isEqualTo("Backups");

        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(label(".screen-title")).isEqualTo("Settings");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(label(".screen-title")).isEqualTo("Overview");

        robot.push(KeyCode.ALT, KeyCode.LEFT).push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(label(".screen-title")).isEqualTo("Backups");

        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(label(".screen-title")).isEqualTo("Settings");
    }

    @Test
    void theOverviewMendsAFileAfterShowingItAndTakesItBack() throws Exception {
        open();
        assertThat(mode(".env.demo")).isEqualTo("rw-r--r--");

        fire("#overview-fix-all");
        await(() -> robot.lookup("#doctor-fix").tryQuery().isPresent()
                && !robot.lookup("#doctor-fix").query().isDisabled());
        assertThat(mode(".env.demo")).isEqualTo("rw-r--r--");
        assertThat(robot.lookup("#doctor .command").queryAllAs(javafx.scene.control.TextField.class))
                .extracting(javafx.scene.control.TextField::getText)
                .contains("chmod 600 .env.demo");

        fire("#doctor-fix");
        await(() -> mode(".env.demo").equals("rw-------"));
        await(() -> number("#count-exposed").equals("0"));

        await(() -> !robot.lookup("#doctor-undo").query().isDisabled());
        fire("#doctor-undo");
        await(() -> mode(".env.demo").equals("rw-r--r--"));
        await(() -> number("#count-exposed").equals("1"));
    }

    @Test
    void theDoctorStaysOpenForTheNextFixAndTakesTheLastOneBack() throws Exception {
        open();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        await(() -> mendButton().isPresent() && idle());
        robot.interact(() -> mendButton().orElseThrow().requestFocus());
        robot.push(KeyCode.SPACE);

        await(() -> mode(".env.demo").equals("rw-------") && mendButton().isEmpty() && idle());
        assertThat(label("#doctor-news")).isEqualTo("1 finding is fixed.");
        assertThat(window.scene().getFocusOwner()).isInstanceOf(Button.class);
        fire("#doctor-undo");
        await(() -> mode(".env.demo").equals("rw-r--r--"));
    }

    private Optional<Button> mendButton() {
        return robot.lookup("#doctor-findings .button").queryAllAs(Button.class).stream()
                .filter(it -> it.getText().equals("Make private"))
                .findFirst();
    }

    @Test
    void aStagedFixIsReviewedTakenBackAndSaved() throws Exception {
        open();
        var before = Files.readString(root.resolve(".env.production"));
        fire(generateButton());
        await(() -> window.folderView()
                        .orElseThrow()
                        .folder()
                        .changesProperty()
                        .get()
                        .size()
                == 1);

        robot.interact(() -> fireNow("#status-review"));
        assertThat(robot.lookup("#review").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#review").tryQuery()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> changes() == 0);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(() -> changes() == 1);

        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(() -> changes() == 0 && idle());
        assertThat(dump()).isNotEqualTo(before);
    }

    @Test
    void exportsACalendar() throws Exception {
        open();
        robot.clickOn("#go-rotation");
        picked = folder.resolve("due.ics");

        robot.clickOn("#rotation-export");

        await(() -> Files.exists(picked) && Files.readString(picked).contains("END:VCALENDAR"));
        assertThat(Files.readString(picked)).startsWith("BEGIN:VCALENDAR").contains("BROKER_API_KEY");
    }

    @Test
    void recordsARotation() {
        open();
        robot.clickOn("#go-rotation");
        TableView<DueDate> table = robot.lookup("#due-table").queryTableView();
        var first = table.getItems().getFirst();
        assertThat(first.state()).isEqualTo(DueDate.State.OVERDUE);

        robot.interact(() -> record(first).fire());
        fire("#record-do");

        await(() -> window.folderView().orElseThrow().folder().state().dueDates().stream()
                .filter(due -> due.key().equals(first.key()) && due.profile().equals(first.profile()))
                .allMatch(due -> due.state() == DueDate.State.OK));

        // A day before the one that is known is said to be one.
        robot.interact(() -> {
            table.scrollTo(table.getItems().stream()
                    .filter(due -> due.key().equals(first.key()))
                    .findFirst()
                    .orElseThrow());
            table.layout();
        });
        robot.interact(() -> record(first).fire());
        assertThat(robot.lookup("#record-earlier").query().isVisible()).isFalse();
        robot.interact(() -> robot.lookup("#record-date")
                .<DatePicker>query()
                .setValue(java.time.LocalDate.now().minusDays(3)));
        assertThat(robot.lookup("#record-earlier").query().isVisible()).isTrue();
    }

    @Test
    void theThemeIsSwitchedAndKept() {
        open();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);

        robot.clickOn("Dark");

        assertThat(Application.getUserAgentStylesheet()).contains("dark");
        await(() -> Preferences.in(folder.resolve("config")).choices().theme() == Preferences.Theme.DARK);
        robot.clickOn("Light");
        assertThat(Application.getUserAgentStylesheet()).contains("light");
        await(this::idle);
    }

    @Test
    void anOutsideChangeIsShownAndSaidSo() throws Exception {
        open();

        Files.writeString(root.resolve(".env.staging"), "ADDED_ELSEWHERE=1\n", java.nio.file.StandardOpenOption.APPEND);
        robot.push(KeyCode.F5);

        await(() -> window.folderView().orElseThrow().folder().state().snapshot().keys().stream()
                .anyMatch(key -> key.name().equals("ADDED_ELSEWHERE")));
        await(() -> robot.lookup("#notice").query().isVisible());
    }

    @Test
    void everyControlThatTakesTheFocusHasAName() {
        open();
        for (var place : FolderView.Place.values()) {
            robot.interact(() -> window.folderView().orElseThrow().show(place));
            await(this::idle);
            robot.interact(() -> assertNamed(window.scene().getRoot(), place));
        }
    }

    private void assertNamed(Node node, FolderView.Place place) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Control control
                && control.isFocusTraversable()
                && control.isVisible()
                && !(control instanceof ScrollPane)
                && !(control instanceof ScrollBar)) {
            assertThat(name(control)).as(place + ": " + control).isNotBlank();
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> assertNamed(child, place));
        }
    }

    private String name(Control control) {
        if (control.getAccessibleText() != null) {
            return control.getAccessibleText();
        }
        if (control instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        if (control instanceof TextInputControl input
                && input.getPromptText() != null
                && !input.getPromptText().isEmpty()) {
            return input.getPromptText();
        }
        return window.scene().getRoot().lookupAll(".label").stream()
                .filter(node -> node instanceof Label label && label.getLabelFor() == control)
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElse("");
    }

    private void open() {
        robot.interact(() -> window.openFolder(root));
        await(() -> window.folderView().isPresent());
        await(this::idle);
    }

    private boolean idle() {
        return window.jobs().running().isEmpty();
    }

    private int changes() {
        return window.folderView()
                .orElseThrow()
                .folder()
                .changesProperty()
                .get()
                .size();
    }

    private String dump() throws Exception {
        var all = new StringBuilder();
        for (var name : new String[] {".env.production", ".env.staging", ".env.demo", ".env.development"}) {
            all.append(Files.readString(root.resolve(name)));
        }
        return all.toString();
    }

    private Button generateButton() {
        return robot.lookup(".finding .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals("Generate"))
                .findFirst()
                .orElseThrow();
    }

    private MenuItem record(DueDate due) {
        return robot.lookup("#due-table .split-menu-button").queryAllAs(SplitMenuButton.class).stream()
                .filter(button -> button.getAccessibleText().contains(due.key().name()))
                .flatMap(button -> button.getItems().stream())
                .filter(item -> item.getId().equals("record"))
                .findFirst()
                .orElseThrow();
    }

    private void fire(String query) {
        robot.interact(() -> fireNow(query));
    }

    private void fire(Button button) {
        robot.interact(button::fire);
    }

    private void fireNow(String query) {
        switch (robot.lookup(query).query()) {
            case Button button -> button.fire();
            case ToggleButton button -> button.fire();
            case javafx.scene.control.Hyperlink link -> link.fire();
            case Node node -> throw new AssertionError("not a button: " + node);
        }
    }

    private String label(String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private String number(String card) {
        return robot.lookup(card).lookup(".count-number").queryAs(Label.class).getText();
    }

    private String mode(String name) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(name)));
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("waited in vain", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Answers for the person.
    private final class PickedFiles implements FilePicker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(picked);
        }

        @Override
        public Optional<Path> file(String title, Path start) {
            return Optional.of(picked);
        }

        @Override
        public Optional<Path> saveAs(String title, String name) {
            return Optional.of(picked);
        }
    }
}
