package keyturn.ui.part;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.strength.Strength;
import keyturn.strength.Strength.Verdict;

/// How hard a value is to guess: a bar, the bits, the verdict, and the reasons where it is weak.
public final class StrengthBar extends VBox {

    /// Bits at which the bar is half full. 128 bits fill five sixths of it and 256 nearly all.
    private static final double HALF_FULL = 48;

    private final Region fill = new Region();
    private final Label bits = new Label();
    private final Label reasons = new Label();
    private double part;

    public StrengthBar() {
        var track = new Pane(fill) {
            @Override
            protected void layoutChildren() {
                fill.resizeRelocate(0, 0, getWidth() * part, getHeight());
            }
        };
        track.getStyleClass().add("strength-track");
        track.setMaxHeight(Region.USE_PREF_SIZE);
        fill.getStyleClass().add("strength-fill");
        fill.setManaged(false);
        HBox.setHgrow(track, Priority.ALWAYS);
        bits.getStyleClass().add("strength-bits");
        bits.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(track, bits);
        line.getStyleClass().add("strength-line");
        line.setAlignment(Pos.CENTER_LEFT);
        reasons.getStyleClass().add("quiet");
        reasons.setWrapText(true);
        getChildren().addAll(line, reasons);
        getStyleClass().add("strength");
        show(Optional.empty());
    }

    /// @param strength empty while it is not known: then nothing is shown
    public void show(Optional<Strength> strength) {
        setVisible(strength.isPresent());
        setManaged(strength.isPresent());
        strength.ifPresent(this::draw);
    }

    private void draw(Strength strength) {
        part = 1 - Math.pow(2, -strength.bits() / HALF_FULL);
        for (Verdict verdict : Verdict.values()) {
            pseudoClassStateChanged(pseudoClass(verdict), verdict == strength.verdict());
        }
        bits.setText(text("ui.strength.bits", Math.round(strength.bits())));
        reasons.setText(String.join(" · ", strength.reasons()));
        reasons.setVisible(!strength.reasons().isEmpty());
        reasons.setManaged(!strength.reasons().isEmpty());
        setAccessibleText(text("ui.strength.spoken", bits.getText(), word(strength.verdict()), reasons.getText()));
        fill.getParent().requestLayout();
    }

    private static PseudoClass pseudoClass(Verdict verdict) {
        return PseudoClass.getPseudoClass(
                switch (verdict) {
                    case WEAK -> "weak";
                    case FAIR -> "fair";
                    case STRONG -> "strong";
                });
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case WEAK -> text("ui.strength.weak");
            case FAIR -> text("ui.strength.fair");
            case STRONG -> text("ui.strength.strong");
        };
    }
}
