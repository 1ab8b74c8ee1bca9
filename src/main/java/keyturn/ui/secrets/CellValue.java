package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

/// The value of a cell as it may be shown. Holds no secret.
sealed interface CellValue {

    /// A secret: dots, and the fingerprint that tells whether two are the same.
    ///
    /// @param lines how many lines the value has
    record Masked(String fingerprint, int lines) implements CellValue {}

    /// A setting, its first line.
    ///
    /// @param lines how many lines the value has
    record Clear(String firstLine, int lines) implements CellValue {}

    /// Set, to nothing.
    record Empty() implements CellValue {}

    /// Not set.
    record Absent() implements CellValue {}

    /// Bytes that are not UTF-8; they are kept, and not offered for editing.
    ///
    /// @param bytes how many
    record NotText(int bytes) implements CellValue {}

    /// The profile's file cannot be read.
    record Unavailable() implements CellValue {}

    /// True if it can be edited in its cell.
    default boolean isOneLine() {
        return switch (this) {
            case Clear clear -> clear.lines() == 1;
            case Empty(), Absent() -> true;
            case Masked _, NotText _, Unavailable() -> false;
        };
    }

    /// In words, for a screen reader.
    default String spoken() {
        return switch (this) {
            case Masked masked -> text("secrets.spoken.masked", masked.fingerprint());
            case Clear clear -> clear.firstLine();
            case Empty() -> text("secrets.badge.empty");
            case Absent() -> text("secrets.spoken.absent");
            case NotText notText -> text("secrets.notText", notText.bytes());
            case Unavailable() -> text("secrets.spoken.unavailable");
        };
    }
}
