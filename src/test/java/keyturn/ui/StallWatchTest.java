package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the tests of the window's liveness rest on: work on the window's thread is seen, whatever else runs.
@Tag("timed")
@ExtendWith(ApplicationExtension.class)
class StallWatchTest {

    private static final long WORK_NANOS = 300_000_000;

    private final StallWatch watch = new StallWatch();

    @Start
    void show(Stage stage) {
        stage.show();
        watch.start();
    }

    @Test
    void workOnTheWindowsThreadIsSeen(FxRobot robot) throws Exception {
        settle();
        robot.interact(watch::longestMillis);

        robot.interact(StallWatchTest::work);
        settle();

        var longest = new CompletableFuture<Long>();
        robot.interact(() -> longest.complete(watch.longestMillis()));
        assertThat(longest.get()).isGreaterThanOrEqualTo(WORK_NANOS / 1_000_000);
    }

    /// Takes its time of the processor, however long that takes.
    private static void work() {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + WORK_NANOS;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    /// Waits for two pulses.
    private static void settle() throws Exception {
        var seen = new CompletableFuture<Boolean>();
        var counter = new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    seen.complete(true);
                }
            }
        };
        Platform.runLater(counter::start);
        seen.get();
    }
}
