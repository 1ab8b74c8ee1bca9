package keyturn.ui;

import keyturn.failure.Failure;
import keyturn.ui.job.FxJobs;
import org.jspecify.annotations.Nullable;

/// Reads the open work folder again when another program has changed it.
final class Watching {

    private @Nullable AutoCloseable watch;

    void begin(OpenFolder folder) {
        try {
            watch = folder.session().watch(() -> FxJobs.windowThread().execute(folder::refresh));
        } catch (Failure failure) {
            folder.tell(Notice.of(failure));
        }
    }

    void end() {
        if (watch == null) {
            return;
        }
        try {
            watch.close();
        } catch (Exception mistake) {
            throw new IllegalStateException("watching cannot be ended", mistake);
        }
        watch = null;
    }
}
