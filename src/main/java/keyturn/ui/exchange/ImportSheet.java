package keyturn.ui.exchange;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.exchange.FormatId;
import keyturn.failure.Failure;
import keyturn.file.FileContent;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.Desk;
import keyturn.ui.Notice;
import keyturn.ui.Sheet;
import keyturn.ui.exchange.ImportViewModel.Preview;
import keyturn.ui.part.ReviewList;
import keyturn.ui.part.ReviewRow;

/// Shows what a file would bring into a profile, and stages it.
public final class ImportSheet {

    /// How many changes are listed: nobody reads more, and each takes its time to be drawn.
    private static final int LISTED = 300;

    private final Desk desk;
    private final Path path;
    private final ImportViewModel model;
    private final List<ProfileName> profiles;

    private ImportSheet(Desk desk, Path path, ImportViewModel model, List<ProfileName> profiles) {
        this.desk = desk;
        this.path = path;
        this.model = model;
        this.profiles = profiles;
    }

    /// Asks for the file.
    ///
    /// @param profiles those that can be edited; not empty
    /// @param first    which is chosen at first
    public static void ask(Desk desk, List<ProfileName> profiles, ProfileName first) {
        Path root = desk.folder().state().snapshot().root();
        desk.files().file(text("exchange.import.title"), root).ifPresent(path -> show(desk, path, profiles, first));
    }

    /// Reads the file and shows what taking it would change.
    public static void show(Desk desk, Path path, List<ProfileName> profiles, ProfileName first) {
        desk.jobs().start(new Job<>(text("exchange.import.job"), _ -> content(path), outcome -> {
            switch (outcome) {
                case Outcome.Done(FileContent.Whole whole) ->
                    desk.dialogs()
                            .show(new ImportSheet(
                                            desk, path, new ImportViewModel(desk, path, whole.bytes(), first), profiles)
                                    .build());
                case Outcome.Failed(Failure failure) -> desk.folder().tell(Notice.of(failure));
                case Outcome.Cancelled() -> {}
            }
        }));
    }

    private static FileContent.Whole content(Path path) throws Failure.Storage {
        return switch (FileContent.of(path)) {
            case FileContent.Whole whole -> whole;
            case FileContent.Refused(var _, String reason) ->
                throw new Failure.Storage(text("exchange.import.unreadable", path.getFileName(), reason), "");
        };
    }

    private Sheet build() {
        var as = Choices.loader(
                "import-as", text("exchange.field.rules"), text("exchange.field.rules.meant"), model.asProperty());
        model.formatProperty().subscribe(id -> as.setDisable(id != FormatId.ENV));
        var fields = ExportSheet.row(
                Choices.format("import-format", model.formatProperty()),
                as,
                Choices.profile("import-profile", profiles, model.profileProperty()));
        var names = new CheckBox(text("exchange.import.namesOnly"));
        names.setId("import-names");
        names.selectedProperty().bindBidirectional(model.namesOnlyProperty());
        var replace = new CheckBox(text("exchange.import.replace"));
        replace.setId("import-replace");
        replace.selectedProperty().bindBidirectional(model.replaceProperty());
        replace.disableProperty()
                .bind(model.previewProperty()
                        .map(it -> it.map(preview -> preview.intake().changed().isEmpty())
                                .orElse(true)));
        var ticks = new HBox(replace, names);
        ticks.getStyleClass().add("field-row");
        var changes = new ReviewList(List.of());
        changes.setId("import-changes");
        var problem = new Label();
        problem.setId("import-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        model.problemProperty().subscribe(it -> {
            problem.setText(it.orElse(""));
            problem.setVisible(it.isPresent());
            problem.setManaged(it.isPresent());
        });
        var take = new Button();
        take.setId("import-take");
        take.getStyleClass().add("accent");
        take.setDefaultButton(true);
        take.setOnAction(_ -> {
            desk.dialogs().close();
            model.take();
        });
        Runnable redraw = () -> {
            List<ReviewRow> rows = model.rows();
            changes.show(rows.size() > LISTED ? rows.subList(0, LISTED) : rows);
            if (rows.size() > LISTED) {
                changes.remark(text("exchange.import.more", rows.size() - LISTED));
            }
            model.previewProperty().get().ifPresent(preview -> remarks(preview).forEach(changes::remark));
            take.setText(text("exchange.import.take", model.count()));
            take.setDisable(model.count() == 0);
        };
        model.previewProperty().subscribe(_ -> redraw.run());
        model.replaceProperty().subscribe(_ -> redraw.run());
        var cancel = new Button(text("exchange.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> desk.dialogs().close());
        var sheet = new Sheet("import", text("exchange.import.title"))
                .about(String.valueOf(path.getFileName()))
                .with(fields, ticks, problem, changes)
                .hint(text("exchange.import.hint"))
                .buttons(cancel, take);
        sheet.getStyleClass().add("wide");
        return sheet;
    }

    private List<String> remarks(Preview preview) {
        var remarks = new ArrayList<String>();
        List<EnvKey> kept = model.kept();
        if (!kept.isEmpty()) {
            String keys = kept.stream().map(EnvKey::name).collect(Collectors.joining(", "));
            remarks.add(text("exchange.import.kept", kept.size(), keys));
        }
        int same = preview.intake().same().size();
        if (same > 0) {
            remarks.add(text("exchange.import.same", same));
        }
        if (preview.intake().values().byKey().isEmpty()) {
            remarks.add(text("exchange.import.nothing"));
        }
        remarks.addAll(preview.leftOut());
        return remarks;
    }
}
