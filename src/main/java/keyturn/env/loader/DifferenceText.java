package keyturn.env.loader;

import static keyturn.text.Texts.text;

import java.util.Optional;

/// How what a loader reads differs, in words. Holds nothing of a value but the mark that a loader stumbles over.
public final class DifferenceText {

    private DifferenceText() {}

    /// What a loader does, to follow its name: `reads 6 of 10 characters, cut at #`.
    public static String explained(Difference difference) {
        return switch (difference) {
            case Difference.Same() -> text("comparison.explained.same");
            case Difference.Empty(int of) -> text("comparison.explained.empty", of);
            case Difference.Absent() -> text("comparison.explained.absent");
            case Difference.Cut cut -> cut(cut);
            case Difference.KeepsQuotes(int length, int of, char _) -> text("comparison.explained.quotes", length, of);
            case Difference.Longer longer -> longer(longer);
            case Difference.OtherLine(int line) -> text("comparison.explained.otherLine", line);
            case Difference.Other(int length, int of) ->
                length == of
                        ? text("comparison.explained.otherAlike", of)
                        : text("comparison.explained.other", length, of);
            case Difference.NotText() -> text("comparison.explained.notText");
            case Difference.Runs() -> text("comparison.explained.runs");
            case Difference.FromMachine() -> text("comparison.explained.machine");
            case Difference.Refused(Refusal reason, Optional<Integer> line) ->
                line.map(it -> text("comparison.explained.refusedAt", it, RefusalText.of(reason)))
                        .orElseGet(() -> text("comparison.explained.refused", RefusalText.of(reason)));
        };
    }

    private static String cut(Difference.Cut cut) {
        int read = cut.head() + cut.tail();
        if (cut.head() == 0) {
            return text("comparison.cut.start", read, cut.of());
        }
        if (cut.tail() == 0) {
            return cut.at()
                    .map(at -> text("comparison.cut.end", read, cut.of(), character(at)))
                    .orElseGet(() -> text("comparison.cut.end.plain", read, cut.of()));
        }
        return cut.at()
                .map(at -> text("comparison.cut.middle", read, cut.of(), cut.lost(), character(at)))
                .orElseGet(() -> text("comparison.cut.middle.plain", read, cut.of(), cut.lost()));
    }

    private static String longer(Difference.Longer longer) {
        return switch (longer.addition()) {
            case BLANKS -> text("comparison.added.blanks", longer.length(), longer.of());
            case CARRIAGE_RETURN -> text("comparison.added.carriageReturn", longer.length(), longer.of());
            case COMMENT -> text("comparison.added.comment", longer.length(), longer.of());
            case TEXT -> text("comparison.added.text", longer.length(), longer.of());
        };
    }

    private static String character(char at) {
        return switch (at) {
            case ' ' -> text("comparison.at.blank");
            case '\t' -> text("comparison.at.tab");
            case '\n' -> text("comparison.at.lineEnd");
            case '\r' -> text("comparison.at.carriageReturn");
            case '\\' -> text("comparison.at.backslash");
            default -> String.valueOf(at);
        };
    }
}
