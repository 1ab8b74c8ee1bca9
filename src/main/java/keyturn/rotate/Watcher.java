package keyturn.rotate;

/// Is told what a rotation does. Called on the thread that it runs on.
@FunctionalInterface
public interface Watcher {

    /// Looks away.
    Watcher NONE = rotation -> {};

    /// A task has begun or ended, or the direction has changed.
    void changed(Rotation rotation);
}
