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

    /// The longest time between two looks at the clock: it may have been put forward, or the machine have slept.
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /// A wait may end a little early by the clock.
    private static final Duration SHORTEST = Duration.ofMillis(20);

    private final InstantSource clock;
    private final List<Countdown> running = new ArrayList<>();
    private Subscription waiting = Subscription.EMPTY;
    private boolean looking;
    private long nextLook;

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

    /// When the next second of any countdown is over. A window that nobody touches counts down to its lock, so the
    /// looks between would be most of what it does.
    private void lookSoon() {
        if (running.isEmpty()) {
            return;
        }
        Duration wait = running.stream()
                .map(Countdown::untilTold)
                .map(it -> it.compareTo(SHORTEST) < 0 ? SHORTEST : it)
                .reduce(LONGEST, (a, b) -> a.compareTo(b) < 0 ? a : b);
        long look = System.nanoTime() + wait.toNanos();
        if (!looking || look < nextLook) {
            waiting.unsubscribe();
            waiting = after(wait, this::look);
            looking = true;
            nextLook = look;
        }
    }

    private void look() {
        looking = false;
        Instant now = now();
        List.copyOf(running).forEach(each -> each.look(now));
        lookSoon();
    }
}
