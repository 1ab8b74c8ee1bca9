package keyturn.ui.part;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import keyturn.strength.Strength;

/// How hard a value is to guess, and below it what makes it weak. Takes no room while nothing is known.
public final class StrengthReport extends VBox {

    private final StrengthBar bar = new StrengthBar();
    private final Label reasons = new Label();

    public StrengthReport() {
        reasons.getStyleClass().add("quiet");
        reasons.setWrapText(true);
        getChildren().addAll(bar, reasons);
        getStyleClass().add("strength-report");
        show(Optional.empty());
    }

    /// @param strength empty while it is not known
    public void show(Optional<Strength> strength) {
        setVisible(strength.isPresent());
        setManaged(strength.isPresent());
        strength.ifPresent(it -> {
            bar.show(it);
            reasons.setText(sentence(String.join(" · ", it.reasons())));
            reasons.setVisible(!it.reasons().isEmpty());
            reasons.setManaged(!it.reasons().isEmpty());
        });
    }

    /// With a capital letter, since it stands alone here.
    private static String sentence(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
