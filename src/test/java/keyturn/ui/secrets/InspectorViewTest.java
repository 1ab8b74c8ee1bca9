package keyturn.ui.secrets;

import static keyturn.ui.SampleState.JWT;
import static keyturn.ui.SampleState.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import javafx.util.Duration;
import keyturn.env.SecretText;
import keyturn.health.Fix;
import keyturn.ui.SampleState;
import keyturn.work.Ledger.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class InspectorViewTest {

    private static final Duration SOON = Duration.millis(150);

    private InspectorViewModel inspected;
    private InspectorView view;

    @Start
    void show(Stage stage) {
        var model = new SampleBench(SampleState.with(List.of(), List.of())).model();
        inspected = new InspectorViewModel(model, new AtOnce());
        view = new InspectorView(inspected, new NoActions(), SOON);
        model.selectedProperty().set(Optional.of(new Place(PRODUCTION, JWT)));
        stage.setScene(new Scene(view, 300, 600));
        stage.show();
    }

    @Test
    void aRevealedValueHidesByItself(FxRobot robot) throws Exception {
        robot.interact(inspected::reveal);

        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> !inspected.revealedProperty().get());

        robot.interact(() -> {
            var revealed = (TextField) view.lookup("#value-revealed");
            assertThat(revealed.isVisible()).isFalse();
            assertThat(revealed.getText()).isEmpty();
        });
    }

    @Test
    void choosingAnotherCellHidesToo(FxRobot robot) {
        robot.interact(() -> {
            inspected.reveal();
            assertThat(inspected.revealedProperty().get()).isTrue();
            inspected.stage(SecretText.of("other"));
            assertThat(inspected.revealedProperty().get()).isFalse();
        });
    }

    @Test
    void aCopiedValueLeavesTheClipboardAgain(FxRobot robot) throws Exception {
        var clipboard = new SecretClipboard(SOON);
        robot.interact(() -> clipboard.copy(SecretText.of("copied")));

        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(
                                () -> Clipboard.getSystemClipboard().getString() == null)
                        .get());
    }

    @Test
    void whatSomebodyElseHasCopiedStays(FxRobot robot) {
        robot.interact(() -> {
            var clipboard = new SecretClipboard(Duration.hours(1));
            clipboard.copy(SecretText.of("copied"));
            var other = new ClipboardContent();
            other.putString("theirs");
            Clipboard.getSystemClipboard().setContent(other);

            clipboard.clear();

            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("theirs");
        });
    }

    private static final class NoActions implements InspectorActions {
        @Override
        public void rotate() {}

        @Override
        public void leaked() {}

        @Override
        public void copy() {}

        @Override
        public void editLines(String pasted) {}

        @Override
        public void rename() {}

        @Override
        public void mend(Fix fix) {}
    }
}
