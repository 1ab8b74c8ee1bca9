package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.rotate.DueDate;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.Destination.SecretsFilter;
import keyturn.ui.Navigator;
import keyturn.ui.part.TextScale;
import keyturn.ui.part.Tone;

/// Whether the main profile can be deployed, and the counts that lead to their lists.
final class SummaryRow extends HBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// In pixels, as all of these with texts as large as usual: then the numbers need the room that the margins take.
    private static final double NARROWER_THAN = 900;

    /// Then they stand below the verdict.
    private static final double TWO_LINES_BELOW = 680;

    private static final double LEAST_HEIGHT = 98;

    private final TextScale scale = new TextScale();
    private final OverviewViewModel model;
    private final Label verdict = new Label();
    private final VBox words = new VBox();
    private final Hyperlink reasons = new Hyperlink();
    private final Hyperlink checklist = new Hyperlink();
    private final HBox card = new HBox();
    private final ScoreRing ring;
    private final CountCard overdue;
    private final CountCard soon;
    private final CountCard weak;
    private final CountCard reused;
    private final CountCard exposed;

    SummaryRow(OverviewViewModel model, Desk desk) {
        this.model = model;
        Navigator go = desk.go();
        ring = new ScoreRing(() -> ScoreSheet.show(desk, model));
        checklist.setId("overview-checklist");
        checklist.setOnAction(_ -> {
            checklist.setVisited(false);
            model.facts().main().ifPresent(main -> ChecklistSheet.show(desk, main));
        });
        overdue = new CountCard("count-overdue", () -> go.go(rotation(DueDate.State.OVERDUE)));
        soon = new CountCard("count-soon", () -> go.go(rotation(DueDate.State.SOON)));
        weak = new CountCard("count-weak", () -> go.go(Destination.Secrets.only(SecretsFilter.WEAK)));
        reused = new CountCard("count-reused", () -> go.go(Destination.Secrets.only(SecretsFilter.REUSED)));
        exposed = new CountCard("count-exposed", () -> model.shownProperty().set(OverviewViewModel.Shown.EXPOSED));
        fillVerdict();
        getChildren().add(card);
        for (var each : cards()) {
            HBox.setHgrow(each, Priority.ALWAYS);
            getChildren().add(each);
        }
        getStyleClass().add("summary-row");
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().add(scale);
        Runnable look = () -> pseudoClassStateChanged(NARROW, getWidth() < NARROWER_THAN * scale.get());
        widthProperty().subscribe(look);
        scale.factor().subscribe(look);
    }

    void redraw() {
        var facts = model.facts();
        var name = facts.main().map(main -> main.name()).orElse("");
        verdict.setText(model.ready() ? text("overview.ready", name) : text("overview.notReady", name));
        reasons.setText(text("overview.ready.errors", facts.errors()));
        reasons.setVisited(false);
        toggle(reasons, !facts.ready());
        var list = model.checklist();
        toggle(checklist, list.isPresent());
        list.ifPresent(found -> checklist.setText(
                found.passed()
                        ? text("overview.checklist.allPassed")
                        : text(
                                "overview.checklist.some",
                                found.missing(),
                                found.items().size())));
        ring.show(model.score().points());
        overdue.show(facts.overdue(), text("overview.count.overdue", facts.overdue()), Tone.BAD);
        soon.show(facts.soon(), text("overview.count.soon"), Tone.WARNING);
        weak.show(facts.weak(), text("overview.count.weak", facts.weak()), Tone.BAD);
        reused.show(facts.reused(), text("overview.count.reused"), Tone.WARNING);
        exposed.show(facts.exposed(), text("overview.count.exposed", facts.exposed()), Tone.BAD);
    }

    private List<CountCard> cards() {
        return List.of(overdue, soon, weak, reused, exposed);
    }

    /// As tall as the longest words, wrapped where they stand: an HBox would ask for the height that they had in the
    /// narrowest column.
    @Override
    protected double computePrefHeight(double width) {
        double margins = card.getInsets().getTop() + card.getInsets().getBottom();
        double tallest = words.getWidth() > 0 ? words.prefHeight(words.getWidth()) + margins : 0;
        double counts = 0;
        for (CountCard each : cards()) {
            counts = Math.max(counts, each.wrappedHeight());
        }
        return isInTwoLines()
                ? Math.ceil(verdictHeight(getWidth())) + getSpacing() + Math.ceil(counts)
                : Math.max(LEAST_HEIGHT * scale.get(), Math.ceil(Math.max(tallest, counts)));
    }

    private boolean isInTwoLines() {
        return getWidth() > 0 && getWidth() < TWO_LINES_BELOW * scale.get();
    }

    private double verdictHeight(double width) {
        return card.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (!isInTwoLines()) {
            super.layoutChildren();
            return;
        }
        double top = Math.ceil(verdictHeight(getWidth()));
        card.resizeRelocate(0, 0, getWidth(), top);
        double y = top + getSpacing();
        double step = (getWidth() + getSpacing()) / cards().size();
        double x = 0;
        for (CountCard each : cards()) {
            each.resizeRelocate(Math.rint(x), y, Math.rint(step - getSpacing()), getHeight() - y);
            x += step;
        }
    }

    private void fillVerdict() {
        verdict.getStyleClass().add("summary-verdict");
        // Wrapped, never cut: whether it can be deployed is the first thing that is read here.
        for (Labeled words : List.of(verdict, reasons, checklist)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        reasons.setId("overview-reasons");
        reasons.setOnAction(_ -> model.shownProperty().set(OverviewViewModel.Shown.BLOCKING));
        words.getChildren().setAll(verdict, reasons, checklist);
        words.widthProperty().subscribe(_ -> requestLayout());
        words.getStyleClass().add("summary-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        card.getChildren().setAll(ring, words);
        card.getStyleClass().addAll("card-box", "summary");
        card.setMinWidth(USE_PREF_SIZE);
    }

    private static void toggle(Hyperlink link, boolean on) {
        link.setVisible(on);
        link.setManaged(on);
    }

    private Destination rotation(DueDate.State wanted) {
        var first = model.first(wanted);
        return new Destination.Rotation(first.map(DueDate::profile), Optional.empty());
    }
}
