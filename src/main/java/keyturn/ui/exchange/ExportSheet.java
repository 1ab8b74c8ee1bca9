package keyturn.ui.exchange;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.exchange.FormatId;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;
import keyturn.ui.exchange.ExportViewModel.Preview;

/// Writes a profile's values for another program.
public final class ExportSheet {

    private final Desk desk;
    private final ExportViewModel model;
    private final List<ProfileName> profiles;

    private ExportSheet(Desk desk, ExportViewModel model, List<ProfileName> profiles) {
        this.desk = desk;
        this.model = model;
        this.profiles = profiles;
    }

    /// @param profiles those that can be read; not empty
    /// @param first    which is chosen at first
    public static void show(Desk desk, List<ProfileName> profiles, ProfileName first) {
        desk.dialogs().show(new ExportSheet(desk, new ExportViewModel(desk, first), profiles).build());
    }

    private Sheet build() {
        var as = Choices.loader(
                "export-as", text("exchange.field.as"), text("exchange.field.as.agreed"), model.asProperty());
        var readBy = Choices.loader(
                "export-for", text("exchange.field.for"), text("exchange.field.for.inUse"), model.readByProperty());
        model.formatProperty().subscribe(id -> readBy.setDisable(id != FormatId.ENV));
        var what = row(
                Choices.profile("export-profile", profiles, model.profileProperty()),
                Choices.format("export-format", model.formatProperty()));
        var how = row(as, readBy);
        var note = new Label();
        note.setId("export-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        model.previewProperty().subscribe(preview -> {
            note.setText(preview.map(ExportSheet::words).orElse(text("exchange.export.making")));
            boolean bad = preview.flatMap(Preview::problem).isPresent();
            note.getStyleClass().setAll("label", bad ? "problem" : "quiet");
        });
        var cancel = new Button(text("exchange.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> desk.dialogs().close());
        var write = new Button(text("exchange.export.write"));
        write.setId("export-write");
        write.getStyleClass().add("accent");
        write.setDefaultButton(true);
        write.disableProperty()
                .bind(model.previewProperty()
                        .map(preview -> !preview.filter(ExportSheet::possible).isPresent()));
        write.setOnAction(_ -> desk.files()
                .saveAs(text("exchange.export.title"), model.suggestedName())
                .ifPresent(target -> {
                    desk.dialogs().close();
                    model.write(target);
                }));
        var sheet = new Sheet("export", text("exchange.export.title"))
                .with(what, how, note)
                .hint(text("exchange.export.hint"))
                .buttons(cancel, write);
        sheet.getStyleClass().add("medium");
        return sheet;
    }

    static HBox row(Region... fields) {
        var row = new HBox(fields);
        row.getStyleClass().add("field-row");
        for (Region field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
            // Of one width, whatever stands in them.
            field.setPrefWidth(1);
            field.setMaxWidth(Double.MAX_VALUE);
        }
        return row;
    }

    private static boolean possible(Preview preview) {
        return preview.problem().isEmpty() && preview.keys() > 0;
    }

    private static String words(Preview preview) {
        Optional<String> problem = preview.problem();
        if (problem.isPresent()) {
            return problem.get();
        }
        String counted = text("exchange.export.keys", preview.keys());
        String keys = preview.differing().stream().map(EnvKey::name).collect(Collectors.joining(", "));
        return keys.isEmpty() ? counted : text("exchange.export.differing", counted, keys);
    }
}
