package keyturn.ui.rotation;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import keyturn.rotate.DueDate;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;
import keyturn.ui.part.Chip;
import keyturn.ui.part.DayPicker;
import keyturn.ui.part.Tone;

/// Asks when a value was rotated elsewhere, and records it.
final class RecordSheet {

    private RecordSheet() {}

    static void show(Desk desk, DueDate due) {
        var today = desk.folder().session().today();
        var date = DayPicker.until(today, "record-date", text("rotation.record.date"), today);
        var label = new Label(text("rotation.record.date"));
        label.setLabelFor(date);
        var known = new Label(due.lastRotated()
                .map(last -> due.atLeast() ? text("rotation.known.atLeast", last) : text("rotation.known", last))
                .orElseGet(() -> text("rotation.known.nothing")));
        known.getStyleClass().add("quiet");
        var earlier = new Label();
        earlier.setId("record-earlier");
        earlier.getStyleClass().add("warning");
        earlier.setWrapText(true);
        date.valueProperty().subscribe(day -> {
            var later = due.lastRotated().filter(last -> !due.atLeast() && day != null && last.isAfter(day));
            earlier.setText(
                    later.map(last -> text("rotation.record.earlier", last)).orElse(""));
            earlier.setVisible(later.isPresent());
            earlier.setManaged(later.isPresent());
        });
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
                            session -> session.profiles().recordRotation(due.profile(), due.key(), chosen));
        });
        desk.dialogs()
                .show(new Sheet("record", text("rotation.record.title"))
                        .about(due.key().name())
                        .headed(new Chip(due.profile().name(), Tone.ACCENT))
                        .with(label, date, date.problemLabel(), known, earlier)
                        .hint(text("rotation.record.hint"))
                        .buttons(cancel, record));
    }
}
