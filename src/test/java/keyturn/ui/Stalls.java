package keyturn.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// How long the window's thread works at a stretch in each step of a way through the window.
final class Stalls {

    private static final int FRAMES = 3;

    private final WindowDriver driver;
    private final StallWatch watch = new StallWatch();
    private final Map<String, Long> longest = new LinkedHashMap<>();

    /// On the window's thread; watches it from now on.
    Stalls(WindowDriver driver) {
        this.driver = driver;
        watch.start();
    }

    /// In milliseconds, by step.
    Map<String, Long> longest() {
        return longest;
    }

    void step(String name, Runnable action) throws InterruptedException {
        driver.robot.interact(action);
        WindowDriver.await(() -> driver.idle());
        settled(name);
    }

    /// Waits until what was done has been drawn, and notes how long that took at the longest.
    void settled(String name) throws InterruptedException {
        var pulses = new CountDownLatch(FRAMES);
        var counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        Platform.runLater(counter::start);
        pulses.await();
        Gallery.onWindowThread(() -> {
            counter.stop();
            return longest.merge(name, watch.longestMillis(), Math::max);
        });
    }
}
