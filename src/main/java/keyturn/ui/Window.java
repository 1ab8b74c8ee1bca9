package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import keyturn.app.Preferences;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.job.FxJobs;
import keyturn.ui.procedure.Rotator;
import org.jspecify.annotations.Nullable;

/// The program's window. No `Application` subclass, so it has a constructor like everything else; [WindowStart]
/// opens it.
public final class Window {

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 480;

    private final App app;
    private final Preferences preferences;
    private final FxJobs jobs;
    private final Theme theme;
    private final StackPane room = new StackPane();
    private final StackPane layers = new StackPane(room);
    private final Scene scene;
    private final WindowParts parts;
    private final StartPage start;
    private final WindowActions actions = new WindowActions(new ActionHost());
    private final Stage stage;
    private @Nullable FolderView view;
    private @Nullable AutoCloseable watch;

    /// On the window's thread only. Shows the start page.
    public Window(App app, Preferences preferences, Stage stage, FilePicker files) {
        this(app, preferences, stage, files, WIDTH, HEIGHT);
    }

    /// In another size.
    Window(App app, Preferences preferences, Stage stage, FilePicker files, double width, double height) {
        this(app, preferences, stage, files, new Scene(new Region(), width, height), new FxJobs());
        stage.setScene(scene);
        put(start);
    }

    /// In a scene that keeps what it shows until there is something of the window to show.
    Window(App app, Preferences preferences, Stage stage, FilePicker files, Scene scene, FxJobs jobs) {
        this.app = app;
        this.scene = scene;
        this.jobs = jobs;
        this.preferences = preferences;
        this.stage = stage;
        theme = new Theme(preferences.choices().theme());
        parts = new WindowParts(new Dialogs(layers, room), files, theme, preferences, app.clock());
        start = new StartPage(this::chooseFolder, this::openDemo);
        actions.bind(scene);
        stage.setTitle(text("ui.window"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
    }

    private void put(Node content) {
        room.getChildren().setAll(content);
        if (!scene.getRoot().equals(layers)) {
            FirstFrame.undress(scene);
            theme.dress(scene);
            scene.setRoot(layers);
        }
    }

    /// Opens a work folder in place of the one that is shown.
    public void openFolder(Path root) {
        Runnable open = () -> {
            showProgress();
            var backupFolder = preferences.choices().backupFolder();
            jobs.start(Opening.job(app, root, backupFolder, this::opened));
        };
        if (view == null) {
            open.run();
            return;
        }
        OpenFolder leaving = view.folder();
        boolean staged = leaving.stagedProperty().get() > 0;
        view.rotator().stop(() -> {
            if (staged) {
                Locking.keep(leaving, jobs, open);
            } else {
                open.run();
            }
        });
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
        var folder = new OpenFolder(opened.session(), opened.state(), jobs);
        view = new FolderView(folder, jobs, parts);
        put(view);
        opened.kept().ifPresent(folder::restore);
        var root = opened.state().snapshot().root();
        stage.setTitle(text("ui.window.folder", root.getFileName()));
        try {
            watch = opened.session().watch(() -> FxJobs.windowThread().execute(folder::refresh));
        } catch (Failure failure) {
            folder.tell(Notice.of(failure));
        }
    }

    private void showStart(Optional<Notice> trouble) {
        if (view == null) {
            put(start);
            trouble.ifPresent(start::say);
        } else {
            put(view);
            trouble.ifPresent(view.folder()::tell);
        }
    }

    private void showProgress() {
        if (view == null) {
            var turning = new ProgressIndicator();
            turning.setAccessibleText(text("ui.job.opening"));
            turning.setMaxSize(48, 48);
            put(turning);
        }
    }

    private void chooseFolder() {
        parts.files().folder(text("ui.start.open")).ifPresent(this::openFolder);
    }

    private void openDemo() {
        showProgress();
        jobs.start(new Job<>(text("ui.job.demo"), _ -> DemoFolder.create(app), outcome -> {
            switch (outcome) {
                case Outcome.Done(Path root) -> openFolder(root);
                case Outcome.Failed(Failure failure) -> showStart(Optional.of(Notice.of(failure)));
                case Outcome.Cancelled() -> showStart(Optional.empty());
            }
        }));
    }

    /// What the window's actions see of it. A sheet that is open is finished or closed first.
    private final class ActionHost implements WindowActions.Host {

        @Override
        public Optional<FolderView> view() {
            return parts.dialogs().showing() ? Optional.empty() : folderView();
        }

        @Override
        public void chooseFolder() {
            Window.this.chooseFolder();
        }

        @Override
        public void openDemo() {
            Window.this.openDemo();
        }

        @Override
        public void showPalette() {
            if (!parts.dialogs().showing()) {
                var entries = PaletteEntries.of(actions.possible(), view());
                parts.dialogs().show(new Palette(entries, parts.dialogs()).build());
            }
        }

        @Override
        public void showKeys() {
            if (!parts.dialogs().showing()) {
                parts.dialogs().show(KeysSheet.build(actions.possible(), parts.dialogs()));
            }
        }

        @Override
        public void lock() {
            Window.this.lock();
        }

        @Override
        public void quit() {
            Window.this.quit();
        }
    }

    /// Ends the program; asks first if something is not saved.
    private void quit() {
        if (view == null) {
            close();
            return;
        }
        OpenFolder folder = view.folder();
        Rotator rotator = view.rotator();
        // What is under way can be resumed at the next start.
        Runnable keep = () -> rotator.stop(() -> Locking.keep(folder, jobs, this::close));
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
    private void lock() {
        if (view == null) {
            return;
        }
        while (parts.dialogs().showing()) {
            parts.dialogs().close();
        }
        Path root = view.folder().state().snapshot().root();
        OpenFolder folder = view.folder();
        view.rotator().stop(() -> Locking.keep(folder, jobs, () -> showLocked(root)));
    }

    private void showLocked(Path root) {
        closeFolder();
        var page = new LockedPage(String.valueOf(root.getFileName()), () -> openFolder(root));
        stage.setTitle(text("ui.window"));
        put(page);
        page.enter();
    }

    /// Closes the work folder and the window; asks nothing.
    void close() {
        closeFolder();
        stage.hide();
    }

    private void closeFolder() {
        if (watch != null) {
            try {
                watch.close();
            } catch (Exception mistake) {
                throw new IllegalStateException("watching cannot be ended", mistake);
            }
            watch = null;
        }
        if (view != null) {
            view.close();
            view = null;
        }
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

    /// For pictures and tests.
    WindowParts parts() {
        return parts;
    }
}
