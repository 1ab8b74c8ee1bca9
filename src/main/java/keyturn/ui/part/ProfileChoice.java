package keyturn.ui.part;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import keyturn.env.ProfileName;

/// A choice of one profile, or of all: buttons while they are few, a list where there are many.
public final class ProfileChoice extends StackPane {

    private static final int MOST_BUTTONS = 6;

    private final String label;
    private final String all;
    private final Property<Optional<ProfileName>> chosen;
    private List<Optional<ProfileName>> offered = List.of();
    private double room = Double.MAX_VALUE;
    private double needed;

    /// @param label  what is chosen, for screen readers
    /// @param all    the name of the empty choice
    /// @param chosen is set when the person chooses, and shown when it is set
    public ProfileChoice(String label, String all, Property<Optional<ProfileName>> chosen) {
        this.label = label;
        this.all = all;
        this.chosen = chosen;
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
    }

    /// Offers these choices from now on.
    public void offer(List<Optional<ProfileName>> choices) {
        if (choices.equals(offered)) {
            return;
        }
        offered = List.copyOf(choices);
        needed = 0;
        getChildren().setAll(asList() ? list() : buttons());
    }

    /// Says how much room there is: where the buttons need more they become a list.
    ///
    /// @param width in pixels, with texts as large as usual
    /// @param scale how large texts are
    public void fit(double width, double scale) {
        room = width;
        if (getChildren().isEmpty()) {
            return;
        }
        boolean list = getChildren().getFirst() instanceof ComboBox<?>;
        needed = list ? needed : getChildren().getFirst().prefWidth(-1) / scale;
        if (asList() != list) {
            getChildren().setAll(asList() ? list() : buttons());
        }
    }

    private boolean asList() {
        return offered.size() > MOST_BUTTONS || needed > room;
    }

    private SegmentedButtons<Optional<ProfileName>> buttons() {
        var buttons = new SegmentedButtons<>(label, offered, chosen.getValue(), this::name);
        buttons.chosenProperty().bindBidirectional(chosen);
        return buttons;
    }

    private ComboBox<Optional<ProfileName>> list() {
        var list = new ComboBox<>(FXCollections.observableList(offered));
        list.setAccessibleText(label);
        list.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<ProfileName> choice) {
                return choice == null ? "" : name(choice);
            }

            @Override
            public Optional<ProfileName> fromString(String text) {
                return ProfileName.parse(text);
            }
        });
        list.valueProperty().bindBidirectional(chosen);
        return list;
    }

    private String name(Optional<ProfileName> choice) {
        return choice.map(ProfileName::name).orElse(all);
    }
}
