package keyturn.ui;

import static keyturn.text.Texts.text;

import keyturn.app.Session;
import keyturn.edit.Staged;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;

/// Puts staged edits away, sealed, before the window forgets them.
final class Locking {

    private Locking() {}

    /// @param afterwards called when they are on disk; if they cannot be put there, the bar says so and the window
    ///                   stays as it is
    static void keep(OpenFolder folder, Jobs jobs, Runnable afterwards) {
        Staged staged = folder.kept();
        Session session = folder.session();
        jobs.start(new Job<>(
                text("ui.job.keeping"),
                _ -> {
                    session.keptEdits().keep(staged);
                    return staged;
                },
                outcome -> {
                    switch (outcome) {
                        // What was staged while it was being written is kept, too.
                        case Outcome.Done(Staged kept)
                        when !kept.equals(folder.kept()) -> keep(folder, jobs, afterwards);
                        case Outcome.Done<Staged> _ -> afterwards.run();
                        case Outcome.Failed(Failure failure) -> folder.tell(Notice.of(failure));
                        case Outcome.Cancelled() -> {}
                    }
                }));
    }
}
