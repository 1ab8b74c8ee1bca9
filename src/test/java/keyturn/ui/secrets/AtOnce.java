package keyturn.ui.secrets;

import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Progress;

/// Runs each job on the spot.
final class AtOnce implements Jobs {
    @Override
    public <T> Runnable start(Job<T> job) {
        job.whenEnded().accept(job.attempt(Progress.NONE));
        return () -> {};
    }
}
