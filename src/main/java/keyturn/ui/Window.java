package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import keyturn.app.Preferences;
import keyturn.app.Session;
import keyturn.app.State;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.job.FxJobs;
import org.jspecify.annotations.Nullable;

/// The program's window. No `Application` subclass, so it has a constructor like everything else.
public final class Window {

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 480;

    private final App app;
    private final Preferences preferences;
    private final FxJobs jobs = new FxJobs();
    private final Theme theme;
    private final StackPane room = new StackPane();
    private final StackPane layers = new StackPane(room);
    private final Scene scene;
    private final WindowParts parts;
    private final StartPage start;
    private final Stage stage;
    private @Nullable FolderView view;
    private @Nullable AutoCloseable watch;

    /// Starts JavaFX and opens the window. Returns at once; JavaFX ends with the window.
    ///
    /// @param workFolder what to show; the start page if empty
    public static void open(App app, Optional<Path> workFolder) {
        var preferences = Preferences.in(app.configFolder());
        Platform.startup(() -> {
            var stage = new Stage();
            var window = new Window(app, preferences, stage, new StageFilePicker(stage));
            stage.setOnHidden(_ -> Platform.exit());
            stage.show();
            workFolder.ifPresent(window::openFolder);
        });
    }

    /// On the window's thread only. Shows the start page.
    public Window(App app, Preferences preferences, Stage stage, FilePicker files) {
        this(app, preferences, stage, files, WIDTH, HEIGHT);
    }

    /// In another size.
    Window(App app, Preferences preferences, Stage stage, FilePicker files, double width, double height) {
        this.app = app;
        scene = new Scene(layers, width, height);
        this.preferences = preferences;
        this.stage = stage;
        theme = new Theme(preferences.choices().theme());
        theme.dress(scene);
        parts = new WindowParts(new Dialogs(layers, room), files, theme, preferences, app.clock());
        start = new StartPage(this::chooseFolder, this::openDemo);
        room.getChildren().add(start);
        keys();
        stage.setTitle(text("ui.window"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
    }

    /// Opens a work folder in place of the one that is shown.
    public void openFolder(Path root) {
        showProgress();
        var backupFolder = preferences.choices().backupFolder();
        jobs.start(new Job<>(
                text("ui.job.opening"),
                _ -> {
                    var session = app.open(root, new App.Access.Window(), backupFolder);
                    try {
                        return new Opened(session, session.read());
                    } catch (Failure failure) {
                        session.close();
                        throw failure;
                    }
                },
                this::opened));
    }

    private record Opened(Session session, State state) {}

    private void opened(Outcome<Opened> outcome) {
        switch (outcome) {
            case Outcome.Done(Opened opened) -> show(opened);
            case Outcome.Failed(Failure failure) -> showStart(Optional.of(Notice.of(failure)));
            case Outcome.Cancelled() -> showStart(Optional.empty());
        }
    }

    private void show(Opened opened) {
        closeFolder();
        var folder = new OpenFolder(opened.session(), opened.state(), jobs);
        view = new FolderView(folder, jobs, parts);
        room.getChildren().setAll(view);
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
            room.getChildren().setAll(start);
            trouble.ifPresent(start::say);
        } else {
            room.getChildren().setAll(view);
            trouble.ifPresent(view.folder()::tell);
        }
    }

    private void showProgress() {
        if (view == null) {
            var turning = new ProgressIndicator();
            turning.setAccessibleText(text("ui.job.opening"));
            turning.setMaxSize(48, 48);
            room.getChildren().setAll(turning);
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

    private void keys() {
        new Shortcuts(scene)
                .control(KeyCode.DIGIT1, () -> go(new Destination.Overview()))
                .control(KeyCode.DIGIT2, () -> go(new Destination.Secrets()))
                .control(KeyCode.DIGIT3, () -> go(new Destination.Rotation()))
                .control(KeyCode.DIGIT4, () -> go(new Destination.Backups(false)))
                .control(KeyCode.COMMA, () -> go(new Destination.Settings()))
                .control(KeyCode.B, () -> go(new Destination.Backups(true)))
                .control(KeyCode.S, () -> withFolder(OpenFolder::save))
                .control(KeyCode.Z, () -> withFolder(OpenFolder::undo))
                .controlShift(KeyCode.Z, () -> withFolder(OpenFolder::redo))
                .plain(KeyCode.F5, () -> withFolder(OpenFolder::refresh))
                .control(KeyCode.O, this::chooseFolder)
                .control(KeyCode.Q, this::quit);
    }

    private void go(Destination destination) {
        if (view != null && !parts.dialogs().showing()) {
            view.go(destination);
        }
    }

    private void withFolder(java.util.function.Consumer<OpenFolder> action) {
        if (view != null && !parts.dialogs().showing()) {
            action.accept(view.folder());
        }
    }

    /// Ends the program; asks first if something is not saved.
    private void quit() {
        if (view != null && !view.folder().changesProperty().get().isEmpty()) {
            Unsaved.ask(parts.dialogs(), view.folder(), this::close);
        } else {
            close();
        }
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
