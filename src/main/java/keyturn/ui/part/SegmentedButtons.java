package keyturn.ui.part;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;

/// A choice of one from a few, side by side. One is always chosen; none is pressed while something is chosen that is
/// not
/// among them.
///
/// @param <T> what is chosen
public final class SegmentedButtons<T> extends StackPane {

    private final SegmentedButton buttons = new SegmentedButton();
    private final ObjectProperty<T> chosen;
    private final Function<T, String> name;

    /// @param label what is chosen, for screen readers: `View`
    public SegmentedButtons(String label, List<T> choices, T first, Function<T, String> name) {
        this.name = name;
        chosen = new SimpleObjectProperty<>(first);
        buttons.setAccessibleText(label);
        buttons.setFocusTraversable(false);
        getChildren().add(buttons);
        getStyleClass().add("segmented");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        setChoices(choices);
        chosen.subscribe(this::select);
    }

    public ObjectProperty<T> chosenProperty() {
        return chosen;
    }

    /// Offers other choices, or the same under other names; the chosen one stays chosen if it is among them, else the
    /// first is.
    public void setChoices(List<T> choices) {
        if (choices.equals(buttons.getButtons().stream().map(Node::getUserData).toList())) {
            // Other buttons would lose the focus, and the next arrow key would go to something else.
            buttons.getButtons()
                    .forEach(it -> name(it, choices.get(buttons.getButtons().indexOf(it))));
        } else {
            buttons.getButtons().setAll(choices.stream().map(this::button).toList());
        }
        if (!choices.isEmpty() && !choices.contains(chosen.get())) {
            chosen.set(choices.getFirst());
        }
        select(chosen.get());
    }

    /// Gives the keyboard to the first of them.
    public void focus() {
        buttons.getButtons().getFirst().requestFocus();
    }

    private ToggleButton button(T choice) {
        var button = new ToggleButton();
        button.setMnemonicParsing(false);
        button.setUserData(choice);
        name(button, choice);
        // A click on the chosen one would leave none.
        button.setOnAction(_ -> button.setSelected(true));
        // Not by the action: the arrow keys select without one, and what is marked must be what is chosen.
        button.selectedProperty().subscribe(on -> {
            if (on) {
                chosen.set(choice);
            }
        });
        return button;
    }

    private void name(ToggleButton button, T choice) {
        button.setText(name.apply(choice));
        button.setAccessibleText(name.apply(choice));
    }

    private void select(T choice) {
        for (var button : buttons.getButtons()) {
            button.setSelected(Objects.equals(button.getUserData(), choice));
        }
    }
}
