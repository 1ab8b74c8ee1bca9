package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.part.Card;
import keyturn.ui.part.Chip;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.FindingList;
import keyturn.ui.part.Timeline;
import keyturn.ui.part.Tone;
import org.kordamp.ikonli.feather.Feather;

/// The overview: verdict and counts, what needs attention, due dates.
final class OverviewView extends StackPane {

    private static final int FEWEST_FINDINGS = 4;
    private static final double FINDING_HEIGHT = 48;
    /// Paddings, gaps and headers.
    private static final double FRAME = 172;
    private static final int MOST_DATES = 8;

    private final Desk desk;
    private final OverviewViewModel model;
    private final SummaryRow summary;
    private final FindingList findings;
    private final Button fixAll = new Button();
    private final Button everything = new Button(text("overview.filter.clear"));
    private final Chip filter = new Chip("", Tone.ACCENT);
    private final Hyperlink more = new Hyperlink();
    private final Card attention;
    private final SeverityCounts counts;
    private final EmptyState nothingWrong =
            new EmptyState(Feather.CHECK_CIRCLE, text("overview.nothing"), text("overview.nothing.hint"));
    private final Timeline timeline = new Timeline();
    private final EmptyState nothingDue =
            new EmptyState(Feather.CALENDAR, text("overview.noDates"), text("overview.noDates.hint"));
    private final Card dates;
    private final VBox column;
    private final ScrollPane page;
    private final EmptyState noProfiles;
    private boolean all;

    OverviewView(Desk desk, OverviewViewModel model, CreateProfiles create) {
        this.desk = desk;
        this.model = model;
        summary = new SummaryRow(model, desk);
        findings = new FindingList(desk.mending()::apply);
        if (desk.folder().writable()) {
            findings.offerAccepting(
                    finding -> AcceptSheet.show(desk, finding), acceptance -> AcceptSheet.takeBack(desk, acceptance));
        }
        fixAll.setId("overview-fix-all");
        fixAll.setOnAction(_ -> DoctorSheet.show(desk, true));
        everything.setId("overview-everything");
        everything.setOnAction(_ -> model.shownProperty().set(OverviewViewModel.Shown.ALL));
        more.setId("overview-more");
        more.setOnAction(_ -> {
            all = !all;
            redrawFindings();
        });
        var footer = new StackPane(more);
        footer.getStyleClass().add("finding-more");
        footer.managedProperty().bind(more.visibleProperty());
        footer.visibleProperty().bind(more.visibleProperty());
        counts = new SeverityCounts(model);
        attention = new Card(
                        text("overview.attention"), text("overview.attention.note"), findings, nothingWrong, footer)
                .withActions(counts, filter, everything, fixAll);
        var export = new Hyperlink(text("overview.export"));
        export.setOnAction(_ -> desk.go().go(new Destination.Rotation()));
        dates = new Card(text("overview.dates"), "", timeline, nothingDue).withActions(export);
        column = new VBox(summary, attention, dates);
        column.getStyleClass().add("screen");
        page = new ScrollPane(column);
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        noProfiles = new EmptyState(
                Feather.FOLDER_PLUS, text("overview.noProfiles"), text("overview.noProfiles.hint"), create.button());
        getChildren().addAll(page, noProfiles);
        model.shownProperty().subscribe(_ -> redraw());
        page.heightProperty().subscribe(_ -> redrawFindings());
        summary.heightProperty().subscribe(_ -> redrawFindings());
    }

    /// What stands below each other.
    Pane column() {
        return column;
    }

    void redraw() {
        toggle(page, model.hasProfiles());
        toggle(noProfiles, !model.hasProfiles());
        summary.redraw();
        var rows = model.timeline();
        timeline.show(rows.subList(0, Math.min(rows.size(), MOST_DATES)));
        toggle(timeline, !rows.isEmpty());
        toggle(nothingDue, rows.isEmpty());
        long unknown = model.unknownDates();
        nothingDue.say(
                unknown > 0 ? text("overview.unknownDates", unknown) : text("overview.noDates"),
                unknown > 0 ? text("overview.unknownDates.hint") : text("overview.noDates.hint"));
        redrawFindings();
        dates.setNote(model.facts()
                .main()
                .map(main -> text("overview.dates.note", main))
                .orElse(""));
    }

    private void redrawFindings() {
        var entries = model.findings();
        int room = room();
        boolean cut = entries.size() > room + 1;
        findings.show(cut && !all ? entries.subList(0, room) : entries);
        more.setVisible(cut);
        more.setText(all ? text("overview.fewer") : text("overview.more", entries.size()));
        more.setVisited(false);
        toggle(nothingWrong, entries.isEmpty());
        long safe = model.safeFixes();
        fixAll.setText(text("overview.fixAll", safe));
        toggle(fixAll, safe > 0 && desk.folder().writable());
        var shown = model.shownProperty().get();
        filter.setText(
                switch (shown) {
                    case ALL -> "";
                    case BLOCKING -> text("overview.filter.blocking");
                    case EXPOSED -> text("overview.filter.exposed");
                    case ERRORS, WARNINGS, NOTES, ACCEPTED -> "";
                    case ROTATION -> text("overview.area.rotation");
                    case STRENGTH -> text("overview.area.strength");
                    case SEPARATION -> text("overview.area.separation");
                    case EXPOSURE -> text("overview.area.exposure");
                    case SETTINGS -> text("overview.area.settings");
                    case LOADING -> text("overview.area.loading");
                });
        toggle(filter, !filter.getText().isEmpty());
        toggle(everything, shown != OverviewViewModel.Shown.ALL);
        counts.redraw();
    }

    /// How many findings leave the due dates in sight.
    private int room() {
        double others = timeline.prefHeight(-1) + summary.getHeight() + FRAME;
        return Math.max(FEWEST_FINDINGS, (int) ((page.getHeight() - others) / FINDING_HEIGHT));
    }

    private static void toggle(javafx.scene.Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
