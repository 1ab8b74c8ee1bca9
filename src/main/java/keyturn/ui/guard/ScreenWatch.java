package keyturn.ui.guard;

import static keyturn.text.Texts.text;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import keyturn.desktop.DesktopBus;
import keyturn.desktop.DesktopSession;
import keyturn.desktop.ScreenLock;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.job.FxJobs;
import org.jspecify.annotations.Nullable;

/// Locks the windows when the desktop's screen is locked, if that is wanted and the desktop tells. Belongs to the
/// window's thread.
public final class ScreenWatch {

    private final DesktopSession session;
    private final Runnable locked;
    private final FxJobs jobs = new FxJobs();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable ScreenLock listening;
    private boolean wanted;

    /// @param locked called on the window's thread when the screen has been locked
    public ScreenWatch(DesktopSession session, Runnable locked) {
        this.session = session;
        this.locked = locked;
    }

    /// Why the screen's lock is not noticed although that is wanted; empty if it is, or need not be.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Begins to listen, or ends it.
    public void follow(boolean now) {
        if (now == wanted) {
            return;
        }
        wanted = now;
        problem.set("");
        ScreenLock before = listening;
        listening = null;
        jobs.start(new Job<>(
                text("guard.screen.job"),
                _ -> {
                    if (before != null) {
                        before.close();
                    }
                    return now
                            ? new Heard(ScreenLock.watch(DesktopBus.ofSession(session), this::heard))
                            : new Heard(null);
                },
                this::began));
    }

    private record Heard(@Nullable ScreenLock by) {}

    private void heard() {
        FxJobs.windowThread().execute(() -> {
            if (wanted) {
                locked.run();
            }
        });
    }

    private void began(Outcome<Heard> outcome) {
        switch (outcome) {
            case Outcome.Done(Heard heard) -> {
                if (wanted) {
                    listening = heard.by();
                } else if (heard.by() != null) {
                    heard.by().close();
                }
            }
            case Outcome.Failed(Failure failure) -> problem.set(failure.reason());
            case Outcome.Cancelled() -> {}
        }
    }
}
