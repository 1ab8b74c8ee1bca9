package keyturn.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where a person has been in the window, for going back and forward, as in a browser.
final class Trail<P> {

    private final Deque<P> behind = new ArrayDeque<>();
    private final Deque<P> ahead = new ArrayDeque<>();
    private Optional<P> here = Optional.empty();

    /// Goes on to a place; what lay ahead is forgotten. Staying is no step.
    void go(P place) {
        if (here.equals(Optional.of(place))) {
            return;
        }
        here.ifPresent(behind::push);
        ahead.clear();
        here = Optional.of(place);
    }

    /// Goes back; empty if there is nothing behind.
    Optional<P> back() {
        return step(behind, ahead);
    }

    /// Goes forward again; empty if there is nothing ahead.
    Optional<P> forward() {
        return step(ahead, behind);
    }

    private Optional<P> step(Deque<P> from, Deque<P> to) {
        P next = from.poll();
        if (next == null) {
            return Optional.empty();
        }
        here.ifPresent(to::push);
        here = Optional.of(next);
        return here;
    }
}
