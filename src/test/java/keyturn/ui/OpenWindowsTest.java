package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.app.WindowPlace;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.job.Job;
import keyturn.job.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OpenWindowsTest {

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final AtomicInteger ended = new AtomicInteger();
    private Path one;
    private Path two;
    private Preferences preferences;
    private OpenWindows windows;

    @Start
    void show(Stage stage) throws Exception {
        one = service("one");
        two = service("two");
        var app = new App(Clock.systemUTC(), new SecureRandom(), folder.resolve("config"));
        preferences = Preferences.in(folder.resolve("config"));
        windows = new OpenWindows(app, preferences, ended::incrementAndGet);
        new Window(windows, app, preferences, stage, new StageFilePicker(stage));
        stage.show();
    }

    private Path service(String name) throws Exception {
        Path root = Files.createDirectory(folder.toRealPath().resolve(name));
        Folders.file(root, ".env.production", "PORT=80\n");
        return root;
    }

    @AfterEach
    void close() {
        robot.interact(() -> windows.all().forEach(Window::close));
    }

    @Test
    void eachFolderHasItsWindowAndIsBroughtToTheFrontWhenAskedForAgain() {
        show(one);
        show(two);
        show(one.resolve("../one"));

        assertThat(roots()).containsExactly(Optional.of(one), Optional.of(two));
        assertThat(preferences.recent()).containsExactly(two, one);
    }

    @Test
    void whatRunsIsFinishedBeforeTheWindowCloses() {
        show(one);
        Window window = windows.all().getFirst();
        await(() -> window.jobs().running().isEmpty());
        var goOn = new CountDownLatch(1);
        var outcome = new AtomicReference<Outcome<Integer>>();
        robot.interact(() -> window.jobs().start(new Job<>("backing up", _ -> waitFor(goOn), outcome::set)));

        robot.interact(() -> windows.quit());
        assertThat(windows.all()).contains(window);
        assertThat(robot.lookup(".info-bar .label").queryAllAs(Label.class))
                .anyMatch(it -> it.getText().contains("backing up"));
        goOn.countDown();

        await(() -> !windows.all().contains(window));
        assertThat(outcome.get()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoClosesTheWindowOnceMoreStopsWhatRuns() {
        show(one);
        Window window = windows.all().getFirst();
        await(() -> window.jobs().running().isEmpty());
        var outcome = new AtomicReference<Outcome<Integer>>();
        robot.interact(() ->
                window.jobs().start(new Job<>("backing up", _ -> waitFor(new CountDownLatch(1)), outcome::set)));

        robot.interact(() -> windows.quit());
        robot.interact(() -> windows.quit());

        await(() -> !windows.all().contains(window));
        assertThat(outcome.get()).isInstanceOf(Outcome.Cancelled.class);
    }

    private static int waitFor(CountDownLatch latch) throws InterruptedException {
        latch.await();
        return 0;
    }

    @Test
    void quittingKeepsWhatEachWindowHasStagedIfThatIsWanted() {
        show(one);
        show(two);
        for (Window window : windows.all()) {
            robot.interact(() -> window.folderView()
                    .orElseThrow()
                    .folder()
                    .edit(edits -> edits.set(new ProfileName("production"), new EnvKey("PORT"), SecretText.of("81"))));
        }

        robot.interact(() -> windows.quit());
        await(() -> sheet(windows.all().getLast()));
        fire(windows.all().getLast(), "#unsaved-keep");
        await(() -> windows.all().size() == 1 && sheet(windows.all().getFirst()));
        assertThat(ended).hasValue(0);
        fire(windows.all().getFirst(), "#unsaved-keep");

        await(() -> ended.get() == 1);
        assertThat(one.resolve(".keyturn/staged.sealed")).exists();
        assertThat(two.resolve(".keyturn/staged.sealed")).exists();
        assertThat(Folders.bytes(one.resolve(".env.production"))).isEqualTo("PORT=80\n");
    }

    @Test
    void theScreenAndThePlaceOfTheWindowAreRememberedForEachFolder() {
        show(one);
        Window window = windows.all().getFirst();
        robot.interact(() -> window.folderView().orElseThrow().show(FolderView.Place.BACKUPS));

        robot.interact(() -> window.openFolder(two));
        await(() -> window.root().equals(Optional.of(two)) && idle(window));
        assertThat(preferences.place(one).map(WindowPlace::screen)).contains("backups");
        robot.interact(() -> window.openFolder(one));
        await(() -> window.root().equals(Optional.of(one)) && idle(window));

        assertThat(window.folderView().orElseThrow().place()).contains(FolderView.Place.BACKUPS);
    }

    @Test
    void foldersThatWereOpenAreOfferedAndOneThatIsGoneIsShownAsSuch() throws Exception {
        preferences.opened(one);
        preferences.opened(folder.resolve("gone"));

        robot.interact(() -> windows.open());
        Window window = windows.all().getLast();
        await(() -> idle(window));

        assertThat(words(window, ".recent-name")).containsExactly("gone", "one");
        assertThat(words(window, ".recent-folders .chip")).containsExactly("not there");
        robot.interact(() -> window.scene().getRoot().lookupAll(".recent-line .flat").stream()
                .findFirst()
                .ifPresent(node -> ((javafx.scene.control.Button) node).fire()));
        await(() -> words(window, ".recent-name").equals(List.of("one")));
        assertThat(preferences.recent()).containsExactly(one);
    }

    @Test
    void thePaletteFindsActionsKeysFoldersAndBackups() throws Exception {
        preferences.opened(two);
        show(one);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Window window = windows.all().getFirst();
        await(() -> sheet(window));

        var offered = PaletteEntries.of(
                new WindowHost(window, windows).actions().possible(),
                window.folderView(),
                preferences.recent(),
                _ -> {});

        assertThat(offered).extracting(PaletteEntry::name).contains("PORT", "production", "two", "one", "New window");
    }

    private void show(Path root) {
        robot.interact(() -> windows.show(Optional.of(root)));
        await(() -> windows.all().stream().allMatch(OpenWindowsTest::idle)
                && windows.all().stream().allMatch(window -> window.folderView().isPresent()));
    }

    private List<Optional<Path>> roots() {
        return windows.all().stream().map(Window::root).toList();
    }

    private static boolean idle(Window window) {
        return window.jobs().running().isEmpty()
                && window.folderView().isPresent() == window.root().isPresent();
    }

    private static boolean sheet(Window window) {
        return window.parts().dialogs().showing();
    }

    private static List<String> words(Window window, String query) {
        return window.scene().getRoot().lookupAll(query).stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private void fire(Window window, String query) {
        robot.interact(
                () -> ((javafx.scene.control.Button) window.scene().getRoot().lookup(query)).fire());
    }
}
