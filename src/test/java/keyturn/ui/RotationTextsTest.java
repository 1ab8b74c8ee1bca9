package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// No sheet of a rotation says a value: not while it asks, runs, has failed, goes on, or reports, and not to a screen
/// reader.
class RotationTextsTest extends RotationWindow {

    private final Set<String> said = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>(List.of(OLD));

    @Start
    void start(Stage stage) throws Exception {
        show(stage);
    }

    /// Notes all that the window says now, and what the key holds.
    private void listen() throws Exception {
        driver.robot.interact(() -> Window.getWindows().forEach(window -> {
            if (window instanceof Stage stage) {
                said.add(stage.getTitle());
            }
            collect(window.getScene().getRoot());
        }));
        values.add(value("JWT_SECRET"));
        values.add(value("JWT_SECRET_PREVIOUS"));
        values.remove("");
    }

    private void collect(Node node) {
        said.add(String.valueOf(node.getAccessibleText()));
        switch (node) {
            case Labeled labeled -> said.add(String.valueOf(labeled.getText()));
            // What is typed there shows as dots.
            case PasswordField _ -> {}
            case TextInputControl input -> said.add(String.valueOf(input.getText()));
            case ListView<?> list -> list.getItems().forEach(item -> said.add(String.valueOf(item)));
            case Text text -> said.add(text.getText());
            default -> {}
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            said.add(String.valueOf(control.getTooltip().getText()));
        }
        if (node instanceof Parent parent && !(node instanceof PasswordField)) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    @Test
    void noSheetSaysAValue() throws Exception {
        Files.writeString(
                folder.resolve("restart"), Files.readString(folder.resolve("restart")) + "cat .env.production\n");
        Folders.file(root, ".env.staging", "JWT_SECRET=" + OLD + "\n");
        driver.open(FolderView.Place.ROTATION);
        Path inTheWay = Files.createDirectories(mounted.resolve("JWT_SECRET/x"));
        ask();
        listen();
        driver.fire("#locked-out");
        driver.fire("#skip-backup");
        confirm();
        driver.fire("#rotate-start");
        await(() -> driver.shown("#result-text") && driver.idle());
        listen();
        driver.fire("#progress-close");
        listen();
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        service.takeOnly(OLD);
        driver.fire("#bar-resume");
        await(() -> driver.shown("#go-on-start") && !disabled("#go-on-start"));
        listen();
        driver.fire("#go-on-start");
        await(() -> driver.shown("#result-text") && driver.idle());
        listen();
        driver.fire("#progress-close");
        service.takeOnly("");

        var place = new Destination.Rotation(
                Optional.of(new ProfileName("production")), Optional.of(new EnvKey("JWT_SECRET")));
        driver.robot.interact(() -> driver.view().go(place));
        driver.fire("#rotation-emergency");
        await(() -> driver.idle() && driver.shown("#rotate-passphrase"));
        lock();
        listen();
        driver.fire("#rotate-start");
        await(() -> driver.shown("#progress-incident") && driver.idle());
        listen();
        driver.fire("#progress-incident");
        listen();
        driver.fire("#incident-close");
        driver.open(FolderView.Place.ACTIVITY);
        await(() -> driver.idle() && words("#activity-table").contains("restarted"));
        listen();

        assertThat(values).hasSize(3);
        assertThat(said).hasSizeGreaterThan(100);
        assertThat(String.join("\n", said))
                .contains("is not finished", "Rolled back")
                .doesNotContain(values);
    }
}
