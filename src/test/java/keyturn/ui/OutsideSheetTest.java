package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OutsideSheetTest {

    @TempDir
    static Path folder;

    private ServerSocket closed;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        closed.close();
        Folders.file(
                folder,
                ".env.production",
                "ENV=production\nREDIS_URL=redis://127.0.0.1:" + closed.getLocalPort() + "\n");
        driver = new WindowDriver(stage, folder, folder.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void whereItWillConnectIsSaidBeforeItDoes() {
        driver.open(FolderView.Place.OVERVIEW);
        driver.fire("#go-doctor");
        WindowDriver.await(
                () -> driver.robot.lookup("#doctor-outside").tryQuery().isPresent());
        driver.fire("#doctor-outside");
        MenuButton servers = driver.robot.lookup("#outside-servers").query();

        driver.robot.interact(() -> servers.getItems().getFirst().fire());
        WindowDriver.await(() -> driver.robot.lookup("#outside-connect").query().isVisible());
        assertThat(lines()).contains("Redis at 127.0.0.1:" + closed.getLocalPort());
        assertThat(lines()).noneMatch(line -> line.contains("nobody listens"));

        driver.fire("#outside-connect");
        WindowDriver.await(() -> lines().stream().anyMatch(line -> line.contains("nobody listens")));
        assertThat(driver.robot.lookup("#outside-connect").query().isVisible()).isFalse();
    }

    @Test
    void anExaminationSaysWhatItDoesAndIsStopped() {
        driver.open(FolderView.Place.OVERVIEW);
        // Else so small a folder would be examined before the button can be pressed.
        var stopped = new AtomicBoolean();
        occupyCarriers(stopped);
        driver.robot.interact(() -> {
            driver.view().examine();
            assertThat(driver.robot.lookup("#doctor .running-line .label").queryAllAs(Label.class))
                    .extracting(Label::getText)
                    .containsExactly("Examining the work folder");
            driver.robot.lookup("#doctor #stop").queryButton().fire();
            stopped.set(true);
        });
        WindowDriver.await(driver::idle);

        assertThat(driver.text("#doctor-news")).isEqualTo("The examination was stopped.");
        assertThat(driver.shown("#doctor .running-line")).isFalse();
        assertThat(driver.folder().state().snapshot().profiles()).hasSize(1);

        driver.robot.interact(() -> driver.window.parts().dialogs().close());
        driver.fire("#go-doctor");
        WindowDriver.await(() -> driver.shown("#doctor .finding-row") || driver.shown("#doctor .card-title"));
    }

    /// Jobs run on virtual threads: none begins while each of their carriers is busy.
    private static void occupyCarriers(AtomicBoolean until) {
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            Thread.ofVirtual().start(() -> {
                while (!until.get()) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    private List<String> lines() {
        return driver.robot.lookup("#outside-lines .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
