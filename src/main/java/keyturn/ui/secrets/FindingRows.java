package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.env.ProfileName;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.ui.part.FindingList;
import keyturn.ui.part.Tone;

/// The findings of one cell, each with what mends it.
final class FindingRows extends VBox {

    private final Consumer<Fix> mend;

    FindingRows(Consumer<Fix> mend) {
        this.mend = mend;
        getStyleClass().add("finding-rows");
    }

    /// @param shown    the profile that is looked at; a fix of another one names it
    /// @param writable false if only what leads to another place is offered
    void show(List<Finding> findings, ProfileName shown, boolean writable) {
        var title = new Label(text("secrets.findings"));
        title.getStyleClass().add("card-title");
        getChildren().setAll(title);
        findings.forEach(it -> getChildren().add(row(it, shown, writable)));
        setVisible(!findings.isEmpty());
        setManaged(!findings.isEmpty());
    }

    private HBox row(Finding finding, ProfileName shown, boolean writable) {
        var dot = new Region();
        dot.getStyleClass().addAll("severity-dot", tone(finding.severity()).styleClass());
        var message = new Label(capital(finding.message()));
        message.setWrapText(true);
        var detail = new Label(finding.detail());
        detail.getStyleClass().addAll("quiet", "finding-detail");
        detail.setWrapText(true);
        var words = new VBox(message, detail);
        words.getStyleClass().add("finding-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(dot, words);
        row.getStyleClass().add("finding-row");
        row.setAlignment(Pos.TOP_LEFT);
        row.setAccessibleText(text("secrets.finding.spoken", severity(finding.severity()), finding.sentence()));
        finding.offered(writable).flatMap(it -> button(it, finding, shown)).ifPresent(words.getChildren()::add);
        return row;
    }

    private Optional<Button> button(Fix fix, Finding finding, ProfileName shown) {
        Optional<String> label = switch (fix) {
            case Fix.Generate generate ->
                Optional.of(
                        generate.profile().equals(shown)
                                ? text("secrets.fix.generate")
                                : text("secrets.fix.generateIn", generate.profile()));
            case Fix.SetValue set -> Optional.of(text("secrets.fix.setValue", set.value()));
            case Fix.AddKey _ -> Optional.of(text("secrets.fix.add"));
            case Fix.RemoveDuplicates _ -> Optional.of(text("secrets.fix.removeDuplicates"));
            case Fix.RemoveComments _ -> Optional.of(text("secrets.fix.comments"));
            case Fix.Requote _ -> Optional.of(text("secrets.fix.requote"));
            case Fix.UseLineFeeds _ -> Optional.of(text("secrets.fix.lineFeeds"));
            case Fix.RemoveByteOrderMark _ -> Optional.of(text("secrets.fix.byteOrderMark"));
            case Fix.OfFiles ofFiles -> Optional.of(FindingList.name(ofFiles));
            case Fix.Rotate _ -> Optional.of(text("secrets.fix.rotate"));
            case Fix.ReplaceLeaked _ -> Optional.of(FindingList.name(fix));
            // It leads here.
            case Fix.Show _ -> Optional.empty();
        };
        return label.map(words -> {
            var button = new Button(words);
            button.getStyleClass().addAll("small", "fix");
            button.setAccessibleText(text("secrets.finding.spoken", words, finding.sentence()));
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> mend.accept(fix));
            return button;
        });
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.WARNING;
            case NOTE -> Tone.NEUTRAL;
        };
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> text("secrets.severity.error");
            case WARNING -> text("secrets.severity.warning");
            case NOTE -> text("secrets.severity.note");
        };
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
