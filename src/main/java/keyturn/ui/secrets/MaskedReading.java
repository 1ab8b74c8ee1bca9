package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import keyturn.env.loader.Difference;

/// What is read and what is lost of a value, a dot for each character: `•••••• ╎ ••••`, the lost ones pale and struck
/// through.
/// Long values are drawn to scale. Only for the eye: the sentence beside it says the same.
final class MaskedReading extends HBox {

    /// How many dots fit beside each other in the inspector at its narrowest.
    private static final int MOST = 24;

    /// A run of characters of one fate.
    private record Run(int characters, String fate, String text) {}

    private MaskedReading(List<Run> runs) {
        getStyleClass().add("masked-reading");
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(USE_PREF_SIZE);
        int all = runs.stream().mapToInt(Run::characters).sum();
        for (Run run : runs) {
            if (!getChildren().isEmpty() && run.text().isEmpty()) {
                var cut = new Region();
                cut.getStyleClass().add("cut");
                getChildren().add(cut);
            }
            var dots = new Label(run.text().isEmpty() ? "•".repeat(scaled(run.characters(), all)) : run.text());
            dots.getStyleClass().addAll("mono", run.fate());
            dots.setMinWidth(USE_PREF_SIZE);
            getChildren().add(dots);
        }
        setAccessibleText("");
    }

    /// Empty where there is nothing to be seen.
    static Optional<MaskedReading> of(Difference difference) {
        var runs = new ArrayList<Run>();
        switch (difference) {
            case Difference.Cut cut -> {
                add(runs, cut.head(), "read");
                add(runs, cut.lost(), "lost");
                add(runs, cut.tail(), "read");
            }
            case Difference.Empty(int of) -> add(runs, of, "lost");
            case Difference.Longer longer -> {
                add(runs, longer.of(), "read");
                add(runs, longer.length() - longer.of(), "added");
            }
            case Difference.KeepsQuotes quotes -> {
                runs.add(new Run(1, "added", String.valueOf(quotes.quote())));
                runs.add(new Run(quotes.length() - 2, "read", "•".repeat(Math.clamp(quotes.length() - 2, 0, MOST))));
                runs.add(new Run(1, "added", String.valueOf(quotes.quote())));
            }
            case Difference.Same _, Difference.Absent _, Difference.OtherLine _ -> {}
            case Difference.NotText _,
                    Difference.Other _,
                    Difference.Runs _,
                    Difference.FromMachine _,
                    Difference.Refused _ -> {}
        }
        return runs.isEmpty() ? Optional.empty() : Optional.of(new MaskedReading(runs));
    }

    private static void add(List<Run> runs, int characters, String fate) {
        if (characters > 0) {
            runs.add(new Run(characters, fate, ""));
        }
    }

    private static int scaled(int characters, int all) {
        return all <= MOST ? characters : Math.max(1, (int) Math.round((double) characters * MOST / all));
    }
}
