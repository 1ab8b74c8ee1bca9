package keyturn.ui.job;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntConsumer;

/// Time that runs out, made by [Alarms#countdown]. Belongs to the window's thread.
public final class Countdown {

    private final Alarms alarms;
    private final IntConsumer told;
    private Duration left = Duration.ZERO;
    private Instant seen = Instant.EPOCH;
    private int said = -1;

    Countdown(Alarms alarms, IntConsumer told) {
        this.alarms = alarms;
        this.told = told;
    }

    /// Begins anew.
    public void start(Duration time) {
        left = time;
        seen = alarms.now();
        said = -1;
        alarms.run(this);
        tell();
    }

    /// Ends it before its time; nothing more is told.
    public void stop() {
        left = Duration.ZERO;
        alarms.drop(this);
    }

    public boolean isRunning() {
        return left.isPositive();
    }

    /// How long it takes until there is something to tell.
    Duration untilTold() {
        return left.minusSeconds(said - 1L);
    }

    void look(Instant now) {
        if (!isRunning()) {
            return;
        }
        Duration passed = Duration.between(seen, now);
        seen = now;
        // A clock that was put back has measured nothing; what was left is left.
        if (passed.isPositive()) {
            left = left.minus(passed);
        }
        if (!isRunning()) {
            stop();
        }
        tell();
    }

    private void tell() {
        int seconds = (int) Math.ceilDiv(left.toMillis(), 1000L);
        if (seconds != said) {
            said = seconds;
            told.accept(seconds);
        }
    }
}
