package keyturn.ui.part;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks for a day, written as everywhere in the program: 2026-11-24 (ISO 8601).
public final class DayPicker extends DatePicker {

    /// @param words   what is asked for, for screen readers
    /// @param allowed days that can be chosen
    public DayPicker(String id, String words, LocalDate start, Predicate<LocalDate> allowed) {
        super(start);
        setId(id);
        setAccessibleText(words);
        setConverter(new IsoDates());
        setDayCellFactory(_ -> new DateCell() {
            @Override
            public void updateItem(@Nullable LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setDisable(empty || day == null || !allowed.test(day));
            }
        });
    }

    private static final class IsoDates extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
        }

        @Override
        @SuppressWarnings(
                "NullAway") // null is how a DatePicker is told that there is no date; JavaFX has no annotations
        public LocalDate fromString(@Nullable String typed) {
            try {
                return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
            } catch (DateTimeParseException _) {
                return null;
            }
        }
    }
}
