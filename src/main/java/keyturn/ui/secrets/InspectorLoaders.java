package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.env.loader.Difference;
import keyturn.env.loader.DifferenceText;
import keyturn.env.loader.LoaderComparison.Group;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Icons;
import org.kordamp.ikonli.feather.Feather;

/// What each loader reads of the selected cell: equal readings on one line, a difference with what is cut.
final class InspectorLoaders extends VBox {

    private final LoadersViewModel model;
    private final VBox inUse = new VBox();
    private final VBox others = new VBox();
    private final Button more = new Button();

    InspectorLoaders(LoadersViewModel model) {
        this.model = model;
        setId("loaders-read");
        getStyleClass().add("loader-groups");
        var title = new Label(text("comparison.title"));
        title.getStyleClass().add("card-title");
        inUse.setId("loaders-in-use");
        others.setId("loaders-others");
        inUse.getStyleClass().add("loader-group-list");
        others.getStyleClass().add("loader-group-list");
        more.setId("loaders-more");
        more.getStyleClass().addAll("small", "flat");
        more.setOnAction(
                _ -> model.othersTooProperty().set(!model.othersTooProperty().get()));
        getChildren().setAll(title, inUse, others, more);
        model.readingsProperty().subscribe(this::show);
    }

    private void show(Optional<LoadersViewModel.Readings> readings) {
        visible(this, readings.isPresent());
        readings.ifPresent(it -> {
            fill(inUse, it.inUse());
            fill(others, it.others());
            more.setText(
                    model.othersTooProperty().get()
                            ? text("comparison.others.hide")
                            : text("comparison.others.show", model.others()));
            visible(more, model.others() > 0);
        });
    }

    private static void fill(VBox list, List<Group> groups) {
        list.getChildren().setAll(groups.stream().map(InspectorLoaders::row).toList());
        visible(list, !groups.isEmpty());
    }

    private static VBox row(Group group) {
        Difference difference = group.difference();
        var icon = Icons.of(difference.isSame() ? Feather.CHECK : Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add(LoaderTexts.tone(difference).styleClass());
        var names = new Label(LoaderTexts.names(group.loaders()));
        names.setWrapText(true);
        names.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(names, Priority.ALWAYS);
        var chip = new Chip(LoaderTexts.chip(difference), LoaderTexts.tone(difference));
        var head = new HBox(icon, names, chip);
        head.getStyleClass().add("loader-group-head");
        head.setAlignment(Pos.TOP_LEFT);
        var row = new VBox(head);
        row.getStyleClass().addAll("loader-group", difference.isSame() ? "same" : "differing");
        row.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        row.setAccessibleText(LoaderTexts.spoken(group));
        if (!difference.isSame()) {
            var explained = new Label(DifferenceText.explained(difference));
            explained.getStyleClass().addAll("quiet", "loader-difference");
            explained.setWrapText(true);
            row.getChildren().add(explained);
            MaskedReading.of(difference).ifPresent(row.getChildren()::add);
        }
        return row;
    }

    private static void visible(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
