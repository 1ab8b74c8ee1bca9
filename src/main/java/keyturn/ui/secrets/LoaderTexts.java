package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import keyturn.env.loader.Difference;
import keyturn.env.loader.DifferenceText;
import keyturn.env.loader.Loader;
import keyturn.env.loader.LoaderComparison;
import keyturn.ui.part.Tone;

/// Short words and tones for how loaders differ. None of them holds a value.
final class LoaderTexts {

    private LoaderTexts() {}

    /// A word or two: `6 of 10`.
    static String chip(Difference difference) {
        return switch (difference) {
            case Difference.Same() -> text("comparison.chip.same");
            case Difference.Empty _ -> text("comparison.chip.empty");
            case Difference.Absent() -> text("comparison.chip.absent");
            case Difference.Cut cut -> text("comparison.chip.cut", cut.head() + cut.tail(), cut.of());
            case Difference.KeepsQuotes _ -> text("comparison.chip.quotes");
            case Difference.Longer longer -> text("comparison.chip.longer", longer.length(), longer.of());
            case Difference.OtherLine(int line) -> text("comparison.chip.otherLine", line);
            case Difference.Other _ -> text("comparison.chip.other");
            case Difference.NotText() -> text("comparison.chip.notText");
            case Difference.Runs() -> text("comparison.chip.runs");
            case Difference.FromMachine() -> text("comparison.chip.machine");
            case Difference.Refused _ -> text("comparison.chip.refused");
        };
    }

    static Tone tone(Difference difference) {
        return switch (difference) {
            case Difference.Same() -> Tone.GOOD;
            case Difference.Runs(), Difference.Refused _ -> Tone.BAD;
            default -> Tone.WARNING;
        };
    }

    /// The names of loaders, all of them.
    static String names(List<Loader> loaders) {
        return loaders.stream().map(Loader::id).collect(Collectors.joining(", "));
    }

    /// Loaders and what they do, as a sentence.
    static String spoken(LoaderComparison.Group group) {
        return text("comparison.group.spoken", names(group.loaders()), DifferenceText.explained(group.difference()));
    }
}
