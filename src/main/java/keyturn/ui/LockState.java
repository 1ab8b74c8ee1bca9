package keyturn.ui;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
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
    private final BooleanSupplier open;
    private final Runnable locking;
    private final IdleLock idle;
    private Runnable stopAsking = () -> {};
    private boolean unlocked;
    private boolean waiting;
    private int pages;

    /// @param open    true while there is something that can be locked
    /// @param locking locks the window
    LockState(App app, OpenWindows windows, Guard guard, FxJobs jobs, BooleanSupplier open, Runnable locking) {
        this.app = app;
        this.locks = windows.locks();
        this.guard = guard;
        this.jobs = jobs;
        this.open = open;
        this.locking = locking;
        idle = new IdleLock(guard.alarms(), windows::idleLock, this::lockWhenQuiet);
    }

    void watch(Scene scene) {
        idle.watch(scene);
    }

    void end() {
        idle.end();
        leavePage();
    }

    /// Whatever the page that is shown still asks leads nowhere.
    private void leavePage() {
        pages++;
        stopAsking.run();
        stopAsking = () -> {};
    }

    /// True if more than a click must be given before a work folder is opened.
    boolean asks() {
        return locks.passphrase().isSet() && !unlocked;
    }

    void unlocked() {
        unlocked = true;
        idle.begin();
    }

    /// Whoever opens a work folder next is asked again.
    void forgetUnlocked() {
        unlocked = false;
    }

    /// What stands in the window while it is locked.
    ///
    /// @param openFolder opens the work folder, or shows another page if more than a click is asked for by now
    LockedPage page(Path folder, Runnable openFolder) {
        unlocked = false;
        WindowLock.Ways ways = locks.passphrase().ways();
        return ways.ask()
                ? asking(folder, ways, openFolder)
                : new LockedPage(String.valueOf(folder.getFileName()), openFolder);
    }

    /// The same, asking for the passphrase or the desktop's log-in.
    LockedPage asking(Path folder, WindowLock.Ways ways, Runnable openFolder) {
        leavePage();
        int page = pages;
        // An answer may come when the window has closed, or shows the page of another work folder.
        Runnable enter = () -> {
            if (page == pages) {
                openFolder.run();
            }
        };
        Runnable unlocked = () -> {
            if (page == pages) {
                unlocked();
            }
            enter.run();
        };
        String name = String.valueOf(folder.getFileName());
        var unlocking = new Unlocking(app, locks, ways, folder, jobs, guard.alarms(), unlocked, enter);
        stopAsking = unlocking::stop;
        return new LockedPage(name, unlocking, guard);
    }

    /// Locks as soon as no job runs: one that is cut off, such as a rotation, does more harm than a screen that
    /// stays for its time.
    void lockWhenQuiet() {
        if (!open.getAsBoolean()) {
            unlocked = false;
            return; // the job may be the question that unlocks it, and what it opens is not to be locked at once
        }
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
