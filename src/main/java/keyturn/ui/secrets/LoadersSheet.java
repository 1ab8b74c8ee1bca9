package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.env.ProfileName;
import keyturn.env.loader.DifferenceText;
import keyturn.env.loader.LoaderComparison.Group;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;
import keyturn.ui.part.Icons;
import keyturn.ui.part.SegmentedButtons;
import keyturn.ui.part.TextScale;
import keyturn.ui.secrets.LoadersSheetModel.Line;
import org.kordamp.ikonli.feather.Feather;

/// What each loader reads of a profile, key by key. Enter or a double click goes to the key in the matrix.
final class LoadersSheet {

    private final LoadersSheetModel model;
    private final List<ProfileName> profiles;
    private final Dialogs dialogs;

    LoadersSheet(LoadersSheetModel model, List<ProfileName> profiles, Dialogs dialogs) {
        this.model = model;
        this.profiles = profiles;
        this.dialogs = dialogs;
    }

    Sheet build() {
        var scale = new TextScale();
        var table = new LoadersTable(model, this::go, scale);
        var go = new Button(text("comparison.sheet.go"));
        go.setId("loaders-go");
        go.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        go.setOnAction(_ -> go(table.getSelectionModel().getSelectedItem()));
        var close = new Button(text("comparison.close"));
        close.setCancelButton(true);
        close.getStyleClass().add("accent");
        close.setOnAction(_ -> dialogs.close());
        var sheet = new Sheet("loaders-sheet", text("comparison.sheet.title"))
                .with(bar(), evidence(), refusals(), table, scale)
                .hint(text("comparison.sheet.hint"))
                .buttons(go, close);
        sheet.getStyleClass().add("wide");
        return sheet;
    }

    private HBox bar() {
        var profile = new ComboBox<ProfileName>();
        profile.setId("loaders-profile");
        profile.setAccessibleText(text("comparison.sheet.profile"));
        profile.getItems().setAll(profiles);
        profile.valueProperty().bindBidirectional(model.profileProperty());
        var which = new SegmentedButtons<>(
                text("comparison.sheet.loaders"),
                List.of(false, true),
                false,
                all -> all ? text("comparison.sheet.known") : firstLoaders());
        which.setId("loaders-which");
        which.chosenProperty().subscribe(it -> model.allLoadersProperty().set(it));
        var show = new SegmentedButtons<>(
                text("comparison.sheet.show"),
                List.of(true, false),
                true,
                differing -> differing
                        ? text(
                                "comparison.sheet.differing",
                                model.differingProperty().get())
                        : text("comparison.sheet.all"));
        show.setId("loaders-show");
        show.chosenProperty().subscribe(it -> model.differencesOnlyProperty().set(it));
        model.differingProperty().subscribe(_ -> show.setChoices(List.of(true, false)));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(profile, which, space, show);
        bar.getStyleClass().add("button-row");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /// How it is known which loaders are in use.
    private Label evidence() {
        var label = new Label(model.evidence());
        label.setId("loaders-evidence");
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String firstLoaders() {
        return model.anyInUse() ? text("comparison.sheet.inUse") : text("comparison.sheet.usual");
    }

    /// Above the table, since a refusal concerns every key.
    private VBox refusals() {
        var box = new VBox();
        box.setId("loaders-refusals");
        box.getStyleClass().add("loader-refusals");
        model.refusalsProperty().subscribe(groups -> {
            box.getChildren().setAll(groups.stream().map(LoadersSheet::refusal).toList());
            box.setVisible(!groups.isEmpty());
            box.setManaged(!groups.isEmpty());
        });
        return box;
    }

    private static Label refusal(Group group) {
        var label = new Label(
                text(
                        "comparison.sheet.refused",
                        LoaderTexts.names(group.loaders()),
                        DifferenceText.explained(group.difference())),
                Icons.of(Feather.ALERT_TRIANGLE));
        label.getStyleClass().add("problem");
        label.setWrapText(true);
        return label;
    }

    private void go(Line line) {
        dialogs.close();
        model.jumpTo(line);
    }
}
