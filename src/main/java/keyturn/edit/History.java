package keyturn.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The steps that were done, and those that were taken back.
final class History {

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    void add(Step step) {
        done.push(step);
        undone.clear();
    }

    /// The step that is taken back next.
    Optional<Step> last() {
        return Optional.ofNullable(done.peek());
    }

    /// The step that is done again next.
    Optional<Step> next() {
        return Optional.ofNullable(undone.peek());
    }

    /// Goes back over the last step.
    Optional<Step> back() {
        Optional<Step> step = Optional.ofNullable(done.poll());
        step.ifPresent(undone::push);
        return step;
    }

    /// Goes back over a change that was taken back. One that is not the last any more is forgotten: it cannot
    /// be done again in its place.
    void back(Beside change) {
        move(change, done, undone);
    }

    /// Goes forward over a change that was done again.
    void forward(Beside change) {
        move(change, undone, done);
    }

    private static void move(Beside change, Deque<Step> from, Deque<Step> to) {
        Step first = from.peek();
        if (first != null && first.isOf(change)) {
            to.push(from.pop());
        } else {
            from.removeIf(step -> step.isOf(change));
        }
    }

    /// Goes forward over the next step.
    Optional<Step> forward() {
        Optional<Step> step = Optional.ofNullable(undone.poll());
        step.ifPresent(done::push);
        return step;
    }
}
