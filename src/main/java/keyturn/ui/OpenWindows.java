package keyturn.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.app.WindowLock;
import keyturn.desktop.DesktopSession;
import keyturn.desktop.LogIn;
import keyturn.ui.guard.Locks;
import keyturn.ui.guard.Presentation;
import keyturn.ui.guard.ScreenWatch;
import org.jspecify.annotations.Nullable;

/// The windows of the program. Each has its own work folder, session and staged edits; the look and what the
/// person has chosen they share. Belongs to the window's thread.
final class OpenWindows {

    private final App app;
    private final Preferences preferences;
    private final Runnable whenNoneIsLeft;
    private final List<Window> windows = new ArrayList<>();
    private final Locks locks;
    private final Pace pace;
    private final Presentation presentation = new Presentation();
    private final LastMoment lastMoment = new LastMoment();
    private @Nullable Theme theme;

    /// For tests.
    ///
    /// @param whenNoneIsLeft called when the last window has closed
    OpenWindows(App app, Preferences preferences, Runnable whenNoneIsLeft) {
        this(app, preferences, WindowLock.of(app), Pace.AT_ONCE, whenNoneIsLeft);
    }

    /// @param lock what unlocks the windows
    /// @param pace how they make their screens
    OpenWindows(App app, Preferences preferences, WindowLock lock, Pace pace, Runnable whenNoneIsLeft) {
        this.pace = pace;
        DesktopSession desktop = app.desktop().get();
        locks = new Locks(lock, new LogIn(desktop), new ScreenWatch(desktop, this::lockAll));
        this.app = app;
        this.preferences = preferences;
        this.whenNoneIsLeft = whenNoneIsLeft;
    }

    Theme theme() {
        if (theme == null) {
            theme = new Theme(
                    preferences.choices().theme(), preferences.choices().textPercent());
        }
        return theme;
    }

    Presentation presentation() {
        return presentation;
    }

    Pace pace() {
        return pace;
    }

    Locks locks() {
        return locks;
    }

    /// What is still done when the program is ended without a question.
    LastMoment lastMoment() {
        return lastMoment;
    }

    private void lockAll() {
        windows.forEach(Window::lockWhenQuiet);
    }

    /// After how long a window locks that nobody touches; empty for never.
    Optional<Duration> idleLock() {
        return preferences.choices().security().idleLock();
    }

    void add(Window window) {
        windows.add(window);
        locks.screen().follow(preferences.choices().security().withScreen());
    }

    void remove(Window window) {
        windows.remove(window);
        if (windows.isEmpty()) {
            locks.screen().follow(false);
            whenNoneIsLeft.run();
        }
    }

    /// Opens another window, on the start page.
    Window open() {
        var stage = new Stage();
        var window = new Window(this, app, preferences, stage, new StageFilePicker(stage));
        stage.show();
        return window;
    }

    /// What another start of the program asks for.
    ///
    /// @param asked a work folder; empty to come to the front
    void show(Optional<Path> asked) {
        asked.ifPresentOrElse(this::show, this::raise);
    }

    /// Brings a work folder to the front: in the window that shows it, else in one that shows none, else in a new one.
    void show(Path root) {
        Path wanted = root.toAbsolutePath().normalize();
        Optional<Window> showing = windows.stream()
                .filter(it -> it.root().equals(Optional.of(wanted)))
                .findFirst();
        if (showing.isPresent()) {
            showing.get().raise();
            return;
        }
        Window window =
                windows.stream().filter(it -> it.root().isEmpty()).findFirst().orElseGet(this::open);
        window.openFolder(wanted);
        window.raise();
    }

    /// Shows a work folder, looks at everything of it, and then calls `then`.
    void showAndThen(Path root, Runnable then) {
        Window window = open();
        window.openFolder(root);
        Tour.of(window, then);
    }

    /// Brings the latest window to the front.
    void raise() {
        if (!windows.isEmpty()) {
            windows.getLast().raise();
        }
    }

    /// Closes every window, one after the other; each asks about what is not saved. One that stays open ends
    /// that.
    void quit() {
        if (!windows.isEmpty()) {
            Window last = windows.getLast();
            last.raise();
            last.leave(this::quit);
        }
    }

    /// For tests.
    List<Window> all() {
        return List.copyOf(windows);
    }
}
