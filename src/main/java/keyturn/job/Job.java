package keyturn.job;

import java.util.function.Consumer;
import keyturn.failure.Failure;

/// Slow work, and what to do when it has ended. A `Job` only describes; [Jobs] runs it.
///
/// @param title     what the user sees meanwhile
/// @param work      runs off the window's thread; an interrupt means that the user cancelled
/// @param whenEnded runs on the window's thread, exactly once
public record Job<T>(String title, Work<T> work, Consumer<Outcome<T>> whenEnded) {

    /// What a job does.
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Failure, InterruptedException;
    }

    /// Does the work on this thread. An unchecked exception passes through: it is a mistake in our code.
    public Outcome<T> attempt(Progress progress) {
        try {
            return new Outcome.Done<>(work.run(progress));
        } catch (Failure failure) {
            return new Outcome.Failed<>(failure);
        } catch (InterruptedException _) {
            return new Outcome.Cancelled<>();
        }
    }
}
