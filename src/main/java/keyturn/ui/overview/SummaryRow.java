package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.rotate.DueDate;
import keyturn.ui.Destination;
import keyturn.ui.Destination.SecretsFilter;
import keyturn.ui.Navigator;
import keyturn.ui.part.Icons;
import keyturn.ui.part.Tone;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether the main profile can be deployed, and the counts that lead to their lists.
final class SummaryRow extends HBox {

    private final OverviewViewModel model;
    private final Label verdict = new Label();
    private final Label reason = new Label();
    private final Hyperlink reasons = new Hyperlink(text("overview.ready.show"));
    private final FontIcon sign = Icons.of(Feather.ALERT_CIRCLE);
    private final CountCard overdue;
    private final CountCard soon;
    private final CountCard weak;
    private final CountCard reused;
    private final CountCard exposed;

    SummaryRow(OverviewViewModel model, Navigator go) {
        this.model = model;
        overdue = new CountCard("count-overdue", () -> go.go(rotation(DueDate.State.OVERDUE)));
        soon = new CountCard("count-soon", () -> go.go(rotation(DueDate.State.SOON)));
        weak = new CountCard("count-weak", () -> go.go(Destination.Secrets.only(SecretsFilter.WEAK)));
        reused = new CountCard("count-reused", () -> go.go(Destination.Secrets.only(SecretsFilter.REUSED)));
        exposed = new CountCard("count-exposed", () -> model.shownProperty().set(OverviewViewModel.Shown.EXPOSED));
        getChildren().add(summary());
        for (var card : List.of(overdue, soon, weak, reused, exposed)) {
            HBox.setHgrow(card, Priority.ALWAYS);
            getChildren().add(card);
        }
        getStyleClass().add("summary-row");
    }

    void redraw() {
        var facts = model.facts();
        var name = facts.main().map(main -> main.name()).orElse("");
        verdict.setText(facts.ready() ? text("overview.ready", name) : text("overview.notReady", name));
        reason.setText(text("overview.ready.errors", facts.errors()));
        reasons.setVisible(!facts.ready());
        reasons.setManaged(!facts.ready());
        sign.setIconCode(facts.ready() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE);
        sign.getStyleClass().removeAll("good", "bad");
        sign.getStyleClass().add(facts.ready() ? "good" : "bad");
        overdue.show(facts.overdue(), text("overview.count.overdue", facts.overdue()), Tone.BAD);
        soon.show(facts.soon(), text("overview.count.soon"), Tone.WARNING);
        weak.show(facts.weak(), text("overview.count.weak", facts.weak()), Tone.BAD);
        reused.show(facts.reused(), text("overview.count.reused"), Tone.WARNING);
        exposed.show(facts.exposed(), text("overview.count.exposed", facts.exposed()), Tone.BAD);
    }

    private HBox summary() {
        verdict.getStyleClass().add("summary-verdict");
        verdict.setWrapText(true);
        reason.getStyleClass().add("quiet");
        reason.setMinWidth(USE_PREF_SIZE);
        reasons.setMinWidth(USE_PREF_SIZE);
        reasons.setId("overview-reasons");
        reasons.setOnAction(_ -> model.shownProperty().set(OverviewViewModel.Shown.BLOCKING));
        sign.getStyleClass().add("summary-sign");
        var why = new HBox(reason, reasons);
        why.getStyleClass().add("summary-why");
        var words = new VBox(verdict, why);
        words.getStyleClass().add("summary-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new HBox(sign, words);
        card.getStyleClass().addAll("card-box", "summary");
        card.setMinWidth(USE_PREF_SIZE);
        return card;
    }

    private Destination rotation(DueDate.State wanted) {
        var first = model.first(wanted);
        return new Destination.Rotation(first.map(DueDate::profile), Optional.empty());
    }
}
