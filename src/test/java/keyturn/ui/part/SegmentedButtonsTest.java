package keyturn.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is marked is what is chosen, however it was reached.
@ExtendWith(ApplicationExtension.class)
class SegmentedButtonsTest {

    private SegmentedButtons<String> buttons;

    @Start
    void show(Stage stage) {
        buttons = new SegmentedButtons<>(
                "Side", List.of("mine", "theirs", "both"), "mine", it -> it.toUpperCase(Locale.ROOT));
        stage.setScene(new Scene(buttons, 300, 100));
        stage.show();
    }

    @Test
    void theArrowKeysChoose(FxRobot robot) {
        robot.interact(() -> button(robot, "MINE").requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(buttons.chosenProperty().get()).isEqualTo("theirs");
        assertThat(button(robot, "THEIRS").isSelected()).isTrue();

        robot.push(KeyCode.RIGHT);
        assertThat(buttons.chosenProperty().get()).isEqualTo("both");

        robot.push(KeyCode.LEFT);
        assertThat(buttons.chosenProperty().get()).isEqualTo("theirs");
    }

    @Test
    void aClickOnTheChosenOneLeavesIt(FxRobot robot) {
        robot.clickOn("MINE");
        assertThat(buttons.chosenProperty().get()).isEqualTo("mine");
        assertThat(button(robot, "MINE").isSelected()).isTrue();

        robot.clickOn("BOTH");
        assertThat(buttons.chosenProperty().get()).isEqualTo("both");
        assertThat(button(robot, "MINE").isSelected()).isFalse();
    }

    @Test
    void whatIsSetIsMarked(FxRobot robot) {
        robot.interact(() -> buttons.chosenProperty().set("both"));
        assertThat(button(robot, "BOTH").isSelected()).isTrue();
        assertThat(button(robot, "MINE").isSelected()).isFalse();

        robot.interact(() -> buttons.setChoices(List.of("mine", "theirs")));
        assertThat(buttons.chosenProperty().get()).isEqualTo("mine");
        assertThat(button(robot, "MINE").isSelected()).isTrue();
    }

    @Test
    void theFocusStaysWhenTheSameChoicesAreNamedAnew(FxRobot robot) {
        buttons.chosenProperty().subscribe(_ -> buttons.setChoices(List.of("mine", "theirs", "both")));
        robot.interact(() -> button(robot, "MINE").requestFocus());

        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);

        assertThat(buttons.chosenProperty().get()).isEqualTo("both");
        assertThat(button(robot, "BOTH").isFocused()).isTrue();
    }

    private static ToggleButton button(FxRobot robot, String words) {
        return robot.lookup((ToggleButton it) -> it.getText().equals(words)).query();
    }
}
