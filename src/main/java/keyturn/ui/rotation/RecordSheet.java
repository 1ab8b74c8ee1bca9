package keyturn.ui.rotation;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import keyturn.rotate.DueDate;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Tone;
import org.jspecify.annotations.Nullable;

/// Asks when a value was rotated elsewhere, and records it.
final class RecordSheet {

    private RecordSheet() {}

    static void show(Desk desk, DueDate due) {
        var today = desk.folder().session().today();
        var date = picker(today);
        var label = new Label(text("rotation.record.date"));
        label.setLabelFor(date);
        var known = new Label(due.lastRotated()
                .map(last -> due.atLeast() ? text("rotation.known.atLeast", last) : text("rotation.known", last))
                .orElseGet(() -> text("rotation.known.nothing")));
        known.getStyleClass().add("quiet");
        var cancel = new Button(text("rotation.cancel"));
        cancel.setOnAction(_ -> desk.dialogs().close());
        var record = new Button(text("rotation.record.do"));
        record.setId("record-do");
        record.setDefaultButton(true);
        record.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> date.getValue() == null || date.getValue().isAfter(today), date.valueProperty()));
        record.setOnAction(_ -> {
            LocalDate chosen = date.getValue();
            desk.dialogs().close();
            desk.folder()
                    .change(
                            text("rotation.record.job", due.key()),
                            session -> session.recordRotation(due.profile(), due.key(), chosen));
        });
        desk.dialogs()
                .show(new Sheet("record", text("rotation.record.title"))
                        .about(due.key().name())
                        .headed(new Chip(due.profile().name(), Tone.ACCENT))
                        .with(label, date, known)
                        .hint(text("rotation.record.hint"))
                        .buttons(cancel, record));
    }

    private static DatePicker picker(LocalDate today) {
        var picker = new DatePicker(today);
        picker.setId("record-date");
        picker.setAccessibleText(text("rotation.record.date"));
        picker.setConverter(new IsoDates());
        picker.setDayCellFactory(_ -> new DateCell() {
            @Override
            public void updateItem(@Nullable LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setDisable(empty || day == null || day.isAfter(today));
            }
        });
        return picker;
    }

    /// Dates as everywhere in the program: 2026-11-24 (ISO 8601).
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
