package keyturn.job;

/// Runs jobs.
public interface Jobs {

    /// Starts a job.
    ///
    /// @return cancels the job if it still runs; may be called at any time, from the thread that called `start`
    <T> Runnable start(Job<T> job);
}
