package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.app.Reminders;
import keyturn.app.WindowLock;
import keyturn.failure.Failure;
import keyturn.job.Outcome;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.LaidOutTexts;
import keyturn.ui.guard.SecretClipboard;
import keyturn.ui.job.Alarms;
import keyturn.ui.job.FxJobs;
import keyturn.ui.procedure.Incidents;
import keyturn.ui.procedure.Rotator;
import org.jspecify.annotations.Nullable;

/// The program's window. No `Application` subclass, so it has a constructor like everything else; [WindowStart]
/// opens it.
public final class Window {

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 560;

    private final App app;
    private final Preferences preferences;
    private final FxJobs jobs;
    private final Theme theme;
    private final StackPane room = new StackPane();
    private final StackPane layers = new StackPane(room);
    private final Scene scene;
    private final Guard guard;
    private final LockState locks;
    private final WindowParts parts;
    private final WindowActions actions;
    private final Runnable search;
    private final Remembering remembering;
    private final Stage stage;
    private final OpenWindows windows;
    private @Nullable FolderView view;
    private Optional<Path> root = Optional.empty();
    private Optional<Shell> shell = Optional.empty();
    private final Watching watching;

    /// On the window's thread only. Shows the start page.
    Window(App app, Preferences preferences, Stage stage, FilePicker files, double width, double height) {
        this(WindowLock.of(app), app, preferences, stage, files, width, height);
    }

    /// With what unlocks it.
    Window(
            WindowLock lock,
            App app,
            Preferences preferences,
            Stage stage,
            FilePicker files,
            double width,
            double height) {
        this(new OpenWindows(app, preferences, lock, () -> {}), app, preferences, stage, files, width, height);
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
        stage.setScene(scene);
        showStart(Optional.empty());
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
        this.app = app;
        this.scene = scene;
        this.jobs = jobs;
        this.preferences = preferences;
        this.stage = stage;
        theme = windows.theme();
        watching = new Watching(windows.lastMoment());
        var alarms = new Alarms(app.clock());
        guard = new Guard(
                windows.presentation(),
                new SecretClipboard(
                        alarms, () -> preferences.choices().security().keepCopied()),
                alarms);
        parts = new WindowParts(
                new Dialogs(layers, room),
                files,
                theme,
                preferences,
                new Reminders(app),
                app.clock(),
                guard,
                windows.locks(),
                new Incidents());
        locks = new LockState(app, windows, guard, jobs, this::lock);
        locks.watch(scene);
        var host = new WindowHost(this, windows);
        actions = host.actions();
        search = host::showPalette;
        remembering = new Remembering(stage, preferences, jobs);
        actions.bind(scene);
        stage.setTitle(text("ui.window"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave(() -> {});
        });
        windows.add(this);
    }

    private void put(Node content) {
        if (!room.getChildren().equals(List.of(content))) {
            room.getChildren().setAll(content);
        }
        if (!scene.getRoot().equals(layers)) {
            FirstFrame.undress(scene);
            theme.dress(scene);
            scene.setRoot(layers);
        }
    }

    /// Opens a work folder in place of the one that is shown.
    public void openFolder(Path folder) {
        Runnable open = () -> {
            expect(folder);
            var backupFolder = preferences.choices().backupFolder();
            jobs.start(Opening.job(app, folder, backupFolder, this::opened));
        };
        if (view == null) {
            if (locks.asks()) {
                showLocked(folder);
            } else {
                open.run();
            }
            return;
        }
        if (root.equals(Optional.of(folder.toAbsolutePath().normalize()))) {
            // Opened once more it would find its own lock, and could only be read.
            view.folder().refresh();
            return;
        }
        OpenFolder leaving = view.folder();
        boolean staged = leaving.stagedProperty().get() > 0;
        Runnable next = () -> remembering.leave(folderView(), open);
        view.rotator().stop(() -> {
            if (staged) {
                Locking.keep(leaving, jobs, next);
            } else {
                next.run();
            }
        });
    }

    /// Shows the frame of a work folder that is being opened, unless another one is shown.
    void expect(Path folder) {
        Path expected = folder.toAbsolutePath().normalize();
        root = Optional.of(expected);
        if (view == null) {
            shell = Optional.of(shell(expected));
            put(shell.get());
        }
    }

    private Shell shell(Path folder) {
        return new Shell(folder, jobs, parts, new FrameLinks(search, this::lock, actions::groups));
    }

    /// Takes what the job [Opening] has given.
    void opened(Outcome<Opening> outcome) {
        switch (outcome) {
            case Outcome.Done(Opening opening) -> show(opening);
            case Outcome.Failed(Failure failure) -> showStart(Optional.of(Notice.of(failure)));
            case Outcome.Cancelled() -> showStart(Optional.empty());
        }
    }

    private void show(Opening opened) {
        closeFolder();
        locks.unlocked();
        var folder = new OpenFolder(opened.session(), opened.state(), jobs);
        Path shown = opened.state().snapshot().root();
        view = new FolderView(folder, jobs, parts, shell.orElseGet(() -> shell(shown)));
        shell = Optional.empty();
        put(view.shell());
        view.takeUp(opened.kept());
        root = Optional.of(shown);
        stage.setTitle(text("ui.window.folder", shown.getFileName()));
        remembering.arrive(view, shown);
        watching.begin(folder, jobs);
    }

    private void showStart(Optional<Notice> trouble) {
        shell = Optional.empty();
        if (view == null) {
            root = Optional.empty();
            var start = new StartPage(this::chooseFolder, this::openDemo, preferences, jobs, this::openFolder);
            put(start);
            trouble.ifPresent(start::say);
        } else {
            root = Optional.of(view.folder().state().snapshot().root());
            put(view.shell());
            trouble.ifPresent(view.folder()::tell);
        }
    }

    void chooseFolder() {
        parts.files().folder(text("ui.start.open")).ifPresent(this::openFolder);
    }

    void openDemo() {
        if (view == null) {
            put(Opening.turning());
        }
        jobs.start(Opening.demo(app, this::openFolder, trouble -> showStart(trouble.map(Notice::of))));
    }

    /// Closes the window; asks first if something is not saved.
    ///
    /// @param afterwards called when it has closed
    void leave(Runnable afterwards) {
        Runnable end = () -> remembering.leave(folderView(), () -> {
            close();
            afterwards.run();
        });
        if (view == null) {
            end.run();
            return;
        }
        while (parts.dialogs().showing()) {
            parts.dialogs().close();
        }
        OpenFolder folder = view.folder();
        Rotator rotator = view.rotator();
        // What is under way can be resumed at the next start.
        Runnable keep = () -> rotator.stop(() -> Locking.keep(folder, jobs, end));
        if (folder.stagedProperty().get() == 0) {
            keep.run(); // what was kept before has been saved or dropped
        } else {
            Unsaved.ask(parts.dialogs(), folder, keep, () -> {
                folder.discard();
                keep.run();
            });
        }
    }

    /// Forgets every value. What is staged is kept sealed, and is staged again after unlocking.
    void lock() {
        if (view == null) {
            return;
        }
        while (parts.dialogs().showing()) {
            parts.dialogs().close();
        }
        LockState.hidePopups();
        Path locked = view.folder().state().snapshot().root();
        OpenFolder folder = view.folder();
        view.rotator()
                .stop(() ->
                        Locking.keep(folder, jobs, () -> remembering.leave(folderView(), () -> showLocked(locked))));
    }

    /// Closes the work folder, and keeps nothing of what was staged. Else for pictures.
    void showLocked(Path locked) {
        closeFolder();
        root = Optional.of(locked.toAbsolutePath().normalize());
        var page = locks.page(root.get(), () -> openFolder(locked));
        stage.setTitle(text("ui.window"));
        put(page);
        page.enter();
        // When the page has taken the place of what was shown, and nothing of that is laid out any more.
        Pulses.after(2, LaidOutTexts::forget);
    }

    /// Closes the work folder and the window; asks nothing.
    void close() {
        closeFolder();
        locks.end();
        stage.hide();
        windows.remove(this);
    }

    private void closeFolder() {
        guard.clipboard().clear();
        watching.end();
        if (view != null) {
            view.close();
            view = null;
        }
    }

    /// The work folder that is shown, locked or just being opened; empty on the start page.
    Optional<Path> root() {
        return root;
    }

    /// Brings the window to the front.
    void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// For pictures and tests.
    void showRecent() {
        new WindowHost(this, windows).showRecent();
    }

    /// For pictures and tests.
    Scene scene() {
        return scene;
    }

    /// For pictures and tests.
    FxJobs jobs() {
        return jobs;
    }

    /// For pictures and tests: what is shown of the open work folder; empty while the start page is shown.
    Optional<FolderView> folderView() {
        return Optional.ofNullable(view);
    }

    /// For pictures: what stands in the window before any of this.
    void showFirstFrame(Path folder) {
        var frame = new FirstFrame(folder);
        scene.getStylesheets().clear();
        frame.dress(scene, theme.chosen());
        scene.setRoot(frame);
    }

    /// For pictures: locked, with the page that asks for the passphrase.
    void showLockedByPassphrase(Path locked) {
        closeFolder();
        put(locks.asking(locked, () -> openFolder(locked)));
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
