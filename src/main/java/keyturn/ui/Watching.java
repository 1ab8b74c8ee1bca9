package keyturn.ui;

import keyturn.failure.Failure;
import keyturn.ui.job.FxJobs;
import org.jspecify.annotations.Nullable;

/// Reads the open work folder again when another program has changed it, and notes what must be kept of it if the
/// program is ended.
final class Watching {

    private final LastMoment lastMoment;
    private @Nullable AutoCloseable watch;
    private @Nullable AutoCloseable noted;

    Watching(LastMoment lastMoment) {
        this.lastMoment = lastMoment;
    }

    /// @param view with what was taken up
    void begin(FolderView view, FxJobs jobs) {
        OpenFolder folder = view.folder();
        noted = lastMoment.follow(folder, jobs, view::settle);
        try {
            watch = folder.session().watch(() -> FxJobs.windowThread().execute(folder::refresh));
        } catch (Failure failure) {
            folder.tell(Notice.of(failure));
        }
    }

    void end() {
        end(noted);
        end(watch);
        noted = null;
        watch = null;
    }

    private static void end(@Nullable AutoCloseable handle) {
        if (handle == null) {
            return;
        }
        try {
            handle.close();
        } catch (Exception mistake) {
            throw new IllegalStateException("watching cannot be ended", mistake);
        }
    }
}
