package keyturn.env.loader.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/// Runs what nests too deep for the stack of the thread that asks, on one of its own. Needed for files made to break
/// a reader; the shells themselves read them.
final class DeepStack {

    /// Nested deeper than this, a file is given up.
    static final int DEPTH = 20_000;

    private static final long BYTES = 256L << 20;

    private DeepStack() {}

    /// Waits for the answer; `work` ends in limited time, so an interruption is only noted.
    static <T> T call(Callable<T> work) {
        var task = new FutureTask<>(work);
        new Thread(null, task, "deep stack", BYTES).start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (java.util.concurrent.ExecutionException failed) {
                    throw new IllegalStateException("reading a deeply nested file", failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
