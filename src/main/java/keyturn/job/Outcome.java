package keyturn.job;

import keyturn.failure.Failure;

/// How a job ended. A `switch` over it cannot forget that the user may have cancelled.
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(Failure failure) implements Outcome<T> {}

    record Cancelled<T>() implements Outcome<T> {}
}
