package keyturn.rotate;

import keyturn.failure.Failure;

/// Is told what a rotation does. Called on the thread that it runs on.
@FunctionalInterface
public interface Watcher {

    /// Looks away.
    Watcher NONE = rotation -> {};

    /// A task has begun or ended, or the direction has changed; the journal holds it already.
    ///
    /// @throws Failure if it may not go on; it can be resumed
    void changed(Rotation rotation) throws Failure;
}
