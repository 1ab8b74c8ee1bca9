package keyturn.ui.exchange;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import keyturn.env.ProfileName;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;
import keyturn.exchange.FormatId;
import keyturn.ui.part.LabelledField;

/// The fields of both sheets: lists to choose from.
final class Choices {

    private Choices() {}

    static LabelledField profile(String id, List<ProfileName> profiles, ObjectProperty<ProfileName> chosen) {
        return field(id, text("exchange.field.profile"), profiles, chosen, ProfileName::name);
    }

    static LabelledField format(String id, ObjectProperty<FormatId> chosen) {
        return field(id, text("exchange.field.format"), Arrays.asList(FormatId.values()), chosen, Choices::name);
    }

    /// @param none what stands for no loader
    static LabelledField loader(String id, String label, String none, ObjectProperty<Optional<Loader>> chosen) {
        var choices = new ArrayList<Optional<Loader>>();
        choices.add(Optional.empty());
        Loaders.all().forEach(loader -> choices.add(Optional.of(loader)));
        return field(
                id, label, choices, chosen, loader -> loader.map(Loader::id).orElse(none));
    }

    private static String name(FormatId id) {
        return switch (id) {
            case ENV -> text("exchange.format.env");
            case SHELL -> text("exchange.format.shell");
            case DOCKER -> text("exchange.format.docker");
            case SYSTEMD -> text("exchange.format.systemd");
            case KUBERNETES -> text("exchange.format.kubernetes");
            case JSON -> text("exchange.format.json");
            case YAML -> text("exchange.format.yaml");
            case CSV -> text("exchange.format.csv");
        };
    }

    private static <T> LabelledField field(
            String id, String label, List<T> choices, ObjectProperty<T> chosen, Function<T, String> name) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setAccessibleText(label);
        box.getItems().setAll(choices);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : name.apply(choice);
            }

            @Override
            public T fromString(String typed) {
                return box.getValue();
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        return new LabelledField(label, box);
    }
}
