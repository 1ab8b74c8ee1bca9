package keyturn.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FxJobsTest {

    private final FxJobs jobs = new FxJobs();
    private final CompletableFuture<Outcome<String>> ended = new CompletableFuture<>();
    private final CompletableFuture<Boolean> endedOnWindowThread = new CompletableFuture<>();

    @Test
    void theResultComesBackOnTheWindowsThread() throws Exception {
        start(_ -> "done");

        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(new Outcome.Done<>("done"));
        assertThat(endedOnWindowThread.get()).isTrue();
    }

    @Test
    void aFailureComesBackAsOutcome() throws Exception {
        var failure = new Failure.NotFound("no such thing", "");

        start(_ -> {
            throw failure;
        });

        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(new Outcome.Failed<>(failure));
    }

    @Test
    void aStoppedJobEndsOnlyWhenItsWorkHasEnded() throws Exception {
        var working = new CountDownLatch(1);
        var workEnded = new CompletableFuture<Void>();

        Platform.runLater(() -> start(_ -> {
            working.countDown();
            try {
                new CountDownLatch(1).await();
                return "never";
            } finally {
                workEnded.complete(null);
            }
        }));
        assertThat(working.await(30, TimeUnit.SECONDS)).isTrue();
        Platform.runLater(() -> jobs.running().getFirst().stop());

        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(new Outcome.Cancelled<>());
        assertThat(workEnded).isDone();
    }

    private void start(Job.Work<String> work) {
        var job = new Job<>("test", work, outcome -> {
            endedOnWindowThread.complete(Platform.isFxApplicationThread());
            ended.complete(outcome);
        });
        if (Platform.isFxApplicationThread()) {
            jobs.start(job);
        } else {
            Platform.runLater(() -> jobs.start(job));
        }
    }
}
