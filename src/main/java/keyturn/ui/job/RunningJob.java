package keyturn.ui.job;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/// A job under way, as the status bar shows it.
public final class RunningJob {

    /// What [#progressProperty()] holds while the amount of work is not known.
    public static final double UNKNOWN = -1;

    private final String title;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final AtomicReference<@Nullable Double> latest = new AtomicReference<>();
    private @Nullable Thread thread;

    RunningJob(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// From 0 to 1, or [#UNKNOWN].
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Asks the work to end; it has ended when the job leaves [FxJobs#running()].
    public void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    void runsOn(Thread worker) {
        thread = worker;
    }

    /// May be called often and from any thread: only the latest value reaches the window.
    void report(long done, long total) {
        double part = total > 0 ? Math.min(1.0, (double) done / total) : UNKNOWN;
        if (latest.getAndSet(part) == null) {
            Platform.runLater(() -> {
                Double value = latest.getAndSet(null);
                if (value != null) {
                    progress.set(value);
                }
            });
        }
    }
}
