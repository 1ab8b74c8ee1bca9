package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import keyturn.health.Fix;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;
import keyturn.ui.part.FindingList;
import keyturn.ui.part.SegmentedButtons;
import keyturn.ui.part.StopBar;

/// The doctor: everything that is wrong, by cause, each with the command that mends it; mends what is safe in one
/// go, after showing it, and takes the last run back.
public final class DoctorSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Desk desk;
    private final DoctorViewModel model;
    private final VBox column = new VBox();
    private final Label news = new Label();
    private final SegmentedButtons<Boolean> which;
    private final Button fix = new Button();
    private final Button undo = new Button();

    private DoctorSheet(Desk desk, boolean preview) {
        this.desk = desk;
        model = new DoctorViewModel(desk, preview);
        which = new SegmentedButtons<>(text("overview.doctor.show"), List.of(false, true), preview, this::name);
        which.setId("doctor-which");
        which.chosenProperty().subscribe(it -> model.previewProperty().set(it));
        model.previewProperty().subscribe(it -> which.chosenProperty().set(it));
    }

    /// Looks at everything, and shows it.
    ///
    /// @param preview only what would be mended
    public static void show(Desk desk, boolean preview) {
        desk.dialogs().show(new DoctorSheet(desk, preview).build());
    }

    private Sheet build() {
        column.setId("doctor-findings");
        column.getStyleClass().add("doctor-column");
        var page = new ScrollPane(column);
        page.setFitToWidth(true);
        page.getStyleClass().add("doctor-page");
        news.setId("doctor-news");
        news.getStyleClass().add("quiet");
        news.setWrapText(true);
        news.visibleProperty().bind(model.newsProperty().isNotEmpty());
        news.managedProperty().bind(news.visibleProperty());
        model.newsProperty().subscribe(news::setText);
        undo.setId("doctor-undo");
        undo.setOnAction(_ -> model.undo());
        fix.setId("doctor-fix");
        fix.getStyleClass().add("accent");
        fix.setOnAction(_ -> {
            if (model.previewProperty().get()) {
                model.fix();
            } else {
                model.previewProperty().set(true);
            }
        });
        var close = new Button(text("overview.doctor.close"));
        close.setCancelButton(true);
        close.setOnAction(_ -> desk.dialogs().close());
        var outside = new Button(text("overview.outside"));
        outside.setId("doctor-outside");
        outside.setOnAction(_ -> {
            desk.dialogs().close();
            desk.dialogs().show(new OutsideSheet(desk).build());
        });
        var running = new StopBar(model.busyProperty(), model::stop);
        model.stepProperty().subscribe(running::say);
        var sheet = new Sheet("doctor", text("overview.doctor.title"))
                .with(which, running, news, page)
                .whenClosed(model::stop)
                .hint(text("overview.doctor.hint"))
                .buttons(undo, outside, close, fix);
        sheet.getStyleClass().add("wide");
        model.lookProperty().subscribe(_ -> redraw());
        model.previewProperty().addListener(_ -> redraw());
        model.busyProperty().addListener(_ -> buttons());
        return sheet;
    }

    private String name(boolean preview) {
        return preview
                ? text("overview.doctor.safe", model.safe())
                : text(
                        "overview.doctor.all",
                        model.lookProperty()
                                .get()
                                .map(it -> it.state().findings().size())
                                .orElse(0));
    }

    private void redraw() {
        which.setChoices(List.of(false, true));
        var nodes = new ArrayList<Node>();
        model.groups().forEach((cause, entries) -> {
            var title = new Label(text("overview.doctor.group", cause.title(), entries.size()));
            title.getStyleClass().add("card-title");
            var list = new FindingList(this::mend);
            list.show(entries);
            nodes.add(new VBox(title, list));
        });
        if (nodes.isEmpty()) {
            boolean examined = model.lookProperty().get().isPresent();
            // Until then the bar above says what is being done, or what became of it.
            var nothing = new Label(
                    !examined
                            ? ""
                            : model.previewProperty().get()
                                    ? text("overview.doctor.nothingSafe")
                                    : text("overview.nothing"));
            nothing.getStyleClass().add("quiet");
            nodes.add(nothing);
        }
        int focused = offered().stream().map(Node::isFocused).toList().indexOf(true);
        column.getChildren().setAll(nodes);
        buttons();
        if (focused >= 0) {
            // The next one is at its place; without, the keyboard would be nowhere.
            List<Node> now = offered();
            (now.isEmpty() ? which : now.get(Math.min(focused, now.size() - 1))).requestFocus();
        }
    }

    /// The buttons of what is listed.
    private List<Node> offered() {
        return column.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .toList();
    }

    /// What is over with the press leaves the sheet open for the next; anything else leads to where it is done.
    private void mend(Fix fix) {
        if (fix instanceof Fix.OfFiles ofFiles) {
            model.mend(ofFiles);
        } else {
            desk.dialogs().close();
            desk.mending().apply(fix);
        }
    }

    private void buttons() {
        boolean free = model.writable() && !model.busyProperty().get();
        fix.setText(
                model.previewProperty().get()
                        ? text("overview.doctor.fix", model.safe())
                        : text("overview.doctor.preview"));
        fix.setDisable(!free || model.safe() == 0);
        var last = model.lookProperty().get().flatMap(DoctorViewModel.Look::last);
        undo.setVisible(last.isPresent());
        undo.setManaged(last.isPresent());
        undo.setDisable(!free);
        Optional<String> when = last.map(at -> TIME.format(at.atZone(zone())));
        undo.setText(text("overview.doctor.undo", when.orElse("")));
    }

    private ZoneId zone() {
        return desk.clock().getZone();
    }
}
