package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.work.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Random actions on the secrets screen. Whatever was done, nothing is thrown, what is saved is what was shown, and
/// undoing all of it gives the files as they were.
///
/// The build makes a few short runs; `-Dkeyturn.monkey.runs=24 -Dkeyturn.monkey.actions=300` makes more and longer
/// ones,
/// `-Dkeyturn.monkey.seed=7` begins with another seed. A failure names its seed and the last actions.
@ExtendWith(ApplicationExtension.class)
class MonkeyTest {

    static final List<String> FILES = List.of(".env.production", ".env.staging", ".env.demo");

    private static final String PRODUCTION = """
        # Service
        JWT_SECRET=d618bcea014a071389d698b241f4721e82585130d61e86bebb448a1073201c36
        SESSION_SECRET='653a87d46185d183497032464993156d35d8bd4d5d285e5b171242b3eb287bc6'

        # Broker
        BROKER_API_KEY="bk-12345678901234567890"
        BROKER_SERVER=live-2  # the second desk
        export BROKER_ACCOUNT=704417

        DEBUG=false
        # OLD_TOKEN=abc
        DEBUG=false
        """;

    private static final String STAGING = "JWT_SECRET=aa\nBROKER_SERVER=demo-5\nMULTI=\"one\ntwo\"\nBROKER_ACCOUNT=2";

    private static final String DEMO = "JWT_SECRET=bb\r\nBROKER_SERVER=demo-5\r\nREGION=eu\r\n";

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    private WindowDriver driver;

    @Start
    void show(Stage stage) {
        var app = new App(Clock.systemUTC(), new SecureRandom(), folder.resolve("config")).costing(Folders.CHEAP);
        driver = new WindowDriver(stage, folder, app, Pace.IN_STEPS);
        Thread.currentThread().setUncaughtExceptionHandler((_, mistake) -> thrown.add(mistake));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void whateverIsDoneNothingIsLost(TestReporter reporter) throws Exception {
        int runs = Integer.getInteger("keyturn.monkey.runs", 2);
        int actions = Integer.getInteger("keyturn.monkey.actions", 60);
        long first = Long.getLong("keyturn.monkey.seed", 1);
        long begin = System.nanoTime();
        for (long seed = first; seed < first + runs; seed++) {
            run(seed, actions);
        }
        reporter.publishEntry(
                "monkey",
                "seeds %d to %d, %d actions each, %d s"
                        .formatted(first, first + runs - 1, actions, (System.nanoTime() - begin) / 1_000_000_000));
    }

    private void run(long seed, int actions) throws Exception {
        Path root = Files.createDirectory(folder.resolve("run" + seed));
        Folders.file(root, FILES.get(0), PRODUCTION);
        Folders.file(root, FILES.get(1), STAGING);
        Folders.file(root, FILES.get(2), DEMO);
        // With every other seed nothing comes from outside, and undoing all of it must give the files as they were.
        boolean outside = seed % 2 == 0;
        driver.robot.interact(() -> driver.window.openFolder(root));
        await(() -> driver.idle()
                && driver.window.folderView().isPresent()
                && driver.folder().state().snapshot().root().endsWith(root.getFileName()));
        driver.robot.interact(() -> driver.view().show(FolderView.Place.SECRETS));
        var monkey = new Monkey(driver, root, seed, outside);
        Map<String, String> before = monkey.files();

        for (int i = 0; i < actions; i++) {
            try {
                monkey.act();
            } catch (RuntimeException | AssertionError mistake) {
                thrown.add(mistake);
            }
            assertThat(thrown).as("seed %d, after %s", seed, monkey.last()).isEmpty();
        }

        monkey.finish();
        assertThat(driver.staged()).as("seed %d", seed).isZero();
        assertThat(monkey.files()).as("seed %d", seed).isEqualTo(model());
        while (driver.folder().undoNameProperty().get().isPresent()) {
            MonkeyHands.onWindow(() -> driver.folder().undo());
        }
        if (!outside) {
            assertThat(model()).as("seed %d, all undone", seed).isEqualTo(before);
        }
        monkey.saveAll();
        assertThat(monkey.files()).as("seed %d, all undone", seed).isEqualTo(model());
        assertThat(thrown).as("seed %d", seed).isEmpty();
    }

    private Map<String, String> model() {
        var documents = new TreeMap<String, String>();
        for (Profile profile : driver.folder().edits().base().profiles()) {
            driver.folder()
                    .edits()
                    .document(profile.name())
                    .ifPresent(it ->
                            documents.put(profile.fileName(), new String(it.bytes(), StandardCharsets.ISO_8859_1)));
        }
        return documents;
    }
}
