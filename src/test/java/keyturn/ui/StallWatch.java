package keyturn.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;

/// How long the window's thread works at a stretch, between two pulses, in processor time: what other programs take
/// of the machine meanwhile does not count.
final class StallWatch extends AnimationTimer {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long last = -1;
    private long longest;

    @Override
    public void handle(long now) {
        long used = threads.getCurrentThreadCpuTime();
        if (last >= 0) {
            longest = Math.max(longest, used - last);
        }
        last = used;
    }

    /// On the window's thread.
    ///
    /// @return in milliseconds since the last call
    long longestMillis() {
        long millis = longest / 1_000_000;
        longest = 0;
        return millis;
    }
}
