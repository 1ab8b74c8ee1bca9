package keyturn.ui.secrets;

import static keyturn.ui.SampleState.JWT;
import static keyturn.ui.SampleState.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import keyturn.SetClock;
import keyturn.env.SecretText;
import keyturn.health.Fix;
import keyturn.ui.SampleState;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.Presentation;
import keyturn.ui.guard.SecretClipboard;
import keyturn.ui.job.Alarms;
import keyturn.work.Ledger.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class InspectorViewTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T12:00:00Z"));
    private Guard guard;
    private InspectorViewModel inspected;
    private InspectorView view;

    @Start
    void show(Stage stage) {
        var model = new SampleBench(SampleState.with(List.of(), List.of())).model();
        var alarms = new Alarms(clock);
        guard = new Guard(new Presentation(), new SecretClipboard(alarms, () -> Duration.ofSeconds(30)), alarms);
        inspected = new InspectorViewModel(model, new AtOnce(), guard);
        view = new InspectorView(inspected, new NoActions());
        model.selectedProperty().set(Optional.of(new Place(PRODUCTION, JWT)));
        stage.setScene(new Scene(view, 300, 600));
        stage.show();
    }

    @Test
    void aRevealedValueHidesByItself(FxRobot robot) throws Exception {
        robot.interact(inspected::reveal);
        clock.pass(Duration.ofSeconds(14));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(inspected.revealedProperty().get()).isTrue();

        clock.pass(Duration.ofSeconds(2));
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
        robot.interact(() -> guard.clipboard().copy("KEY", SecretText.of("copied")));
        clock.pass(Duration.ofSeconds(31));

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
            guard.clipboard().copy("KEY", SecretText.of("copied"));
            var other = new ClipboardContent();
            other.putString("theirs");
            Clipboard.getSystemClipboard().setContent(other);

            guard.clipboard().clear();

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
        public void group() {}

        @Override
        public void comment() {}

        @Override
        public void mend(Fix fix) {}
    }
}
