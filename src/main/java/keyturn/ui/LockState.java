package keyturn.ui;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import keyturn.app.App;
import keyturn.app.WindowLock;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.IdleLock;
import keyturn.ui.guard.Locks;
import keyturn.ui.job.FxJobs;

/// Whether one window is locked, what unlocks it, and when it locks by itself.
final class LockState {

    private final App app;
    private final Locks locks;
    private final Guard guard;
    private final FxJobs jobs;
    private final Runnable locking;
    private final IdleLock idle;
    private Runnable stopAsking = () -> {};
    private boolean unlocked;
    private boolean waiting;

    /// @param locking locks the window
    LockState(App app, OpenWindows windows, Guard guard, FxJobs jobs, Runnable locking) {
        this.app = app;
        this.locks = windows.locks();
        this.guard = guard;
        this.jobs = jobs;
        this.locking = locking;
        idle = new IdleLock(guard.alarms(), windows::idleLock, this::lockWhenQuiet);
    }

    void watch(Scene scene) {
        idle.watch(scene);
    }

    void end() {
        idle.end();
        stopAsking.run();
    }

    /// True if more than a click must be given before a work folder is opened.
    boolean asks() {
        return locks.passphrase().isSet() && !unlocked;
    }

    void unlocked() {
        unlocked = true;
        idle.begin();
    }

    /// What stands in the window while it is locked.
    ///
    /// @param open opens the work folder
    LockedPage page(Path folder, Runnable open) {
        unlocked = false;
        String name = String.valueOf(folder.getFileName());
        Runnable enter = () -> {
            unlocked();
            open.run();
        };
        return locks.passphrase().isSet()
                ? asking(folder, locks.passphrase().ways(), enter)
                : new LockedPage(name, enter);
    }

    /// The same, asking for the passphrase or the desktop's log-in.
    LockedPage asking(Path folder, WindowLock.Ways ways, Runnable enter) {
        String name = String.valueOf(folder.getFileName());
        var unlocking = new Unlocking(app, locks, ways, folder, jobs, guard.alarms(), enter);
        stopAsking = unlocking::stop;
        return new LockedPage(name, unlocking, guard);
    }

    /// Locks as soon as no job runs: one that is cut off, such as a rotation, does more harm than a screen that
    /// stays for its time.
    void lockWhenQuiet() {
        if (jobs.running().isEmpty()) {
            locking.run();
        } else if (!waiting) {
            waiting = true;
            jobs.whenQuiet(() -> {
                waiting = false;
                lockWhenQuiet();
            });
        }
    }

    /// For tests: true while it is to lock as soon as no job runs.
    boolean waits() {
        return waiting;
    }

    /// Menus and hints are windows of their own and would stay.
    static void hidePopups() {
        Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .toList()
                .forEach(Window::hide);
    }
}
