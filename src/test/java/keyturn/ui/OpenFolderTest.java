package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Session;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is asked for while the folder is being read is done after it, in order; nothing is lost.
class OpenFolderTest {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey KEY = new EnvKey("DEBUG");

    @TempDir
    private Path temporary;

    private final Held jobs = new Held();
    private Path file;
    private OpenFolder folder;

    @BeforeEach
    void open() throws Exception {
        Path root = Files.createDirectory(temporary.resolve("service"));
        file = Folders.file(root, ".env.production", "DEBUG=false\n");
        var app = new App(Clock.systemUTC(), new SecureRandom(), temporary.resolve("config"));
        Session session = app.open(root, new App.Access.Window(), Folders.DEFAULT_BACKUPS);
        folder = new OpenFolder(session, session.read(), jobs);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void aSaveThatIsAskedForWhileTheFolderIsReadComesAfterIt() {
        set("true");
        folder.refresh();
        folder.save();
        assertThat(Folders.bytes(file)).isEqualTo("DEBUG=false\n");

        jobs.runAll();

        assertThat(Folders.bytes(file)).isEqualTo("DEBUG=true\n");
        assertThat(folder.stagedProperty().get()).isZero();
    }

    @Test
    void undoAndRedoOfAFileAreNotLostEither() {
        var change = new Count();
        folder.change(change);
        jobs.runAll();
        assertThat(change.done).isEqualTo(1);

        folder.refresh();
        folder.undo();
        jobs.runAll();
        assertThat(change.done).isZero();

        folder.refresh();
        folder.redo();
        jobs.runAll();
        assertThat(change.done).isEqualTo(1);
    }

    @Test
    void whatWasSavedIsSaidOnlyAsLongAsItStandsThere() throws Exception {
        set("true");
        folder.save();
        jobs.runAll();
        assertThat(folder.writtenProperty().get()).isPresent();

        folder.refresh();
        jobs.runAll();
        assertThat(folder.writtenProperty().get()).isPresent();

        folder.undo();
        assertThat(folder.stagedProperty().get()).isEqualTo(1);
        assertThat(folder.writtenProperty().get()).isEmpty();
        folder.redo();
        assertThat(folder.stagedProperty().get()).isZero();
        assertThat(folder.writtenProperty().get()).isEmpty();

        set("perhaps");
        folder.save();
        jobs.runAll();
        assertThat(folder.writtenProperty().get()).isPresent();
        Folders.file(file.getParent(), file.getFileName().toString(), "DEBUG=false\n");
        folder.refresh();
        jobs.runAll();
        assertThat(folder.writtenProperty().get()).isEmpty();
    }

    @Test
    void twoUndosInARowTakeBackTwoSteps() {
        set("true");
        var change = new Count();
        folder.change(change);
        jobs.runAll();

        folder.undo();
        folder.undo();
        jobs.runAll();

        assertThat(change.done).isZero();
        assertThat(folder.stagedProperty().get()).isZero();
    }

    @Test
    void whatWaitedForAChangeThatFailedIsNotDoneButTheFolderIsRead() {
        set("true");
        folder.change(
                "fails", _ -> Folders.file(file.getParent(), file.getFileName().toString(), "DEBUG=maybe\n"));
        folder.change(new Refused());
        folder.save();
        folder.refresh();
        int before = jobs.started;
        jobs.runAll();

        assertThat(folder.noticeProperty().get()).isPresent();
        assertThat(Folders.bytes(file)).isEqualTo("DEBUG=maybe\n");
        // The refused one, and the reading.
        assertThat(jobs.started - before).isEqualTo(2);
    }

    @Test
    void readingIsAskedForOftenAndDoneOnceMore() {
        folder.refresh();
        folder.refresh();
        folder.refresh();
        jobs.runAll();

        assertThat(jobs.started).isEqualTo(2);
    }

    private void set(String value) {
        folder.edit(edits -> edits.set(PRODUCTION, KEY, SecretText.of(value)));
    }

    /// A change that counts how often it is done.
    private static class Count implements FileChange {

        private int done;

        @Override
        public String name() {
            return "count";
        }

        @Override
        public void carryOut(Session session) throws Failure {
            done++;
        }

        @Override
        public void takeBack(Session session) {
            done--;
        }
    }

    private static final class Refused extends Count {
        @Override
        public void carryOut(Session session) throws Failure {
            throw new Failure.Usage("refused", "");
        }
    }

    /// Jobs that wait until the test lets them run.
    private static final class Held implements Jobs {

        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private int started;

        @Override
        public <T> Runnable start(Job<T> job) {
            started++;
            waiting.add(() -> job.whenEnded().accept(job.attempt(Progress.NONE)));
            return () -> {};
        }

        void runAll() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }
}
