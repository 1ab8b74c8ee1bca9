package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.app.WindowLock;
import keyturn.job.Outcome;
import keyturn.ui.guard.DrawnPaths;
import keyturn.ui.guard.LaidOutTexts;
import keyturn.ui.job.FxJobs;

/// The program's window. No `Application` subclass, so it has a constructor like everything else; [WindowStart]
/// opens it.
public final class Window {

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 560;

    private final FxJobs jobs;
    private final LockState locks;
    private final WindowParts parts;
    private final WindowRoom room;
    private final ShownFolder shown;
    private final Departure departure;
    private final Arrival arrival;
    private final Stage stage;
    private final OpenWindows windows;

    /// On the window's thread only. Shows the start page.
    Window(App app, Preferences preferences, Stage stage, FilePicker files, double width, double height) {
        this(WindowLock.of(app), Pace.AT_ONCE, app, preferences, stage, files, width, height);
    }

    /// With what unlocks it, and how it makes its screens.
    Window(
            WindowLock lock,
            Pace pace,
            App app,
            Preferences preferences,
            Stage stage,
            FilePicker files,
            double width,
            double height) {
        this(new OpenWindows(app, preferences, lock, pace, () -> {}), app, preferences, stage, files, width, height);
    }

    /// One of several windows.
    Window(OpenWindows windows, App app, Preferences preferences, Stage stage, FilePicker files) {
        this(windows, app, preferences, stage, files, WIDTH, HEIGHT);
    }

    private Window(
            OpenWindows windows,
            App app,
            Preferences preferences,
            Stage stage,
            FilePicker files,
            double width,
            double height) {
        this(windows, app, preferences, stage, files, new Scene(new Region(), width, height), new FxJobs());
        stage.setScene(room.scene());
        arrival.atStart(Optional.empty());
    }

    /// In a scene that keeps what it shows until there is something of the window to show.
    Window(
            OpenWindows windows,
            App app,
            Preferences preferences,
            Stage stage,
            FilePicker files,
            Scene scene,
            FxJobs jobs) {
        this.windows = windows;
        this.jobs = jobs;
        this.stage = stage;
        room = new WindowRoom(scene, windows.theme());
        parts = WindowParts.of(app, preferences, windows, room, files);
        locks = new LockState(app, windows, parts.guard(), jobs, this::canLock, this::lock);
        locks.watch(scene);
        var host = new WindowHost(this, windows);
        var links = new FrameLinks(host::showPalette, this::lock, host.actions()::groups);
        var remembering = new Remembering(stage, preferences, jobs);
        shown = new ShownFolder(
                room,
                stage,
                parts,
                jobs,
                new Watching(windows.lastMoment()),
                remembering,
                folder -> new Shell(folder, jobs, parts, links));
        departure = new Departure(shown, parts.dialogs(), jobs, remembering);
        arrival = new Arrival(app, parts, jobs, locks, room, shown, departure, this::showLocked);
        host.actions().bind(scene);
        stage.setTitle(text("ui.window"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave(() -> {});
        });
        windows.add(this);
    }

    /// Opens a work folder in place of the one that is shown.
    public void openFolder(Path folder) {
        arrival.in(folder);
    }

    /// Shows the frame of a work folder that is being opened, unless another one is shown.
    void expect(Path folder) {
        shown.expect(folder);
    }

    /// Goes to a screen of the work folder.
    void go(Destination place) {
        shown.go(place);
    }

    /// Takes what the job [Opening] has given.
    void opened(Outcome<Opening> outcome) {
        arrival.opened(outcome);
    }

    void chooseFolder() {
        arrival.choose();
    }

    void openDemo() {
        arrival.inDemo();
    }

    /// Closes the window; asks first if something is not saved.
    ///
    /// @param afterwards called when it has closed
    void leave(Runnable afterwards) {
        departure.out(() -> {
            close();
            afterwards.run();
        });
    }

    private boolean canLock() {
        return shown.view().isPresent() || shown.arriving().isPresent();
    }

    /// Forgets every value. What is staged is kept sealed, and is staged again after unlocking.
    void lock() {
        Optional<Path> arriving = arrival.lock();
        shown.view()
                .ifPresentOrElse(
                        view -> departure.behindLock(view, this::showLocked),
                        () -> arriving.ifPresentOrElse(this::showLocked, locks::forgetUnlocked));
    }

    /// Closes the work folder, and keeps nothing of what was staged. Else for pictures.
    void showLocked(Path folder) {
        Path locked = folder.toAbsolutePath().normalize();
        var page = locks.page(locked, () -> openFolder(folder));
        shown.showLocked(locked, page);
        page.enter();
        // When the page has taken the place of what was shown, and nothing of that is laid out any more.
        Pulses.after(2, () -> {
            LaidOutTexts.forget();
            DrawnPaths drawn = DrawnPaths.on(page);
            Pulses.after(2, drawn::forget);
        });
    }

    /// Closes the work folder and the window; asks nothing.
    void close() {
        shown.close();
        locks.end();
        stage.hide();
        windows.remove(this);
    }

    /// The work folder that is shown, locked or just being opened; empty on the start page.
    Optional<Path> root() {
        return shown.root();
    }

    /// Brings the window to the front.
    void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// For the training of the start.
    void showPalette() {
        new WindowHost(this, windows).showPalette();
    }

    /// For pictures and tests.
    void showRecent() {
        new WindowHost(this, windows).showRecent();
    }

    /// For pictures and tests.
    Scene scene() {
        return room.scene();
    }

    /// For pictures and tests.
    FxJobs jobs() {
        return jobs;
    }

    /// For pictures and tests: what is shown of the open work folder; empty while the start page is shown.
    Optional<FolderView> folderView() {
        return shown.view();
    }

    /// For pictures: what stands in the window before any of this.
    void showFirstFrame(Path folder) {
        room.putFirstFrame(folder);
    }

    /// For pictures: locked, with the page that asks.
    void showLocked(Path locked, WindowLock.Ways ways) {
        shown.close();
        room.put(locks.asking(locked, ways, () -> openFolder(locked)));
    }

    /// Locks as soon as no job runs.
    void lockWhenQuiet() {
        locks.lockWhenQuiet();
    }

    /// For tests.
    boolean waitsToLock() {
        return locks.waits();
    }

    /// For pictures and tests.
    WindowParts parts() {
        return parts;
    }
}
