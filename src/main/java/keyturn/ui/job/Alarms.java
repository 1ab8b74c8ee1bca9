package keyturn.ui.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Counts down by the injected clock, on the window's thread. No JavaFX animations: those keep the window
/// drawing sixty frames a second, and do not count the time that the machine sleeps.
public final class Alarms {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final InstantSource clock;
    private final List<Countdown> running = new ArrayList<>();
    private boolean looking;

    public Alarms(InstantSource clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /// A countdown that does not run yet.
    ///
    /// @param left told how many seconds are left, at the start and with each second; 0 is the end
    public Countdown countdown(IntConsumer left) {
        return new Countdown(this, left);
    }

    /// Calls `then` again and again, as long as `node` is in a scene; not while it is in none.
    public static void every(Duration time, Node node, Runnable then) {
        new Repeated(time, node, then);
    }

    /// Calls `then` once, on the window's thread.
    ///
    /// @return ends the waiting, and lets go of `then` and all that it knows at once
    public static Subscription after(Duration time, Runnable then) {
        var waiting = new AtomicReference<>(Optional.of(then));
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater)
                .execute(() -> waiting.getAndSet(Optional.empty()).ifPresent(Runnable::run));
        return () -> waiting.set(Optional.empty());
    }

    void run(Countdown countdown) {
        if (!running.contains(countdown)) {
            running.add(countdown);
        }
        lookSoon();
    }

    void drop(Countdown countdown) {
        running.remove(countdown);
    }

    private void lookSoon() {
        if (!looking && !running.isEmpty()) {
            looking = true;
            after(LOOK, this::look);
        }
    }

    private void look() {
        looking = false;
        Instant now = now();
        List.copyOf(running).forEach(each -> each.look(now));
        lookSoon();
    }
}
