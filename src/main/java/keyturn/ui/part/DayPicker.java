package keyturn.ui.part;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks for a day, written as everywhere in the program: 2026-11-24 (ISO 8601). What is no day, or none that can be
/// chosen, stays as it was typed, and [#problemProperty()] says what is wrong with it.
public final class DayPicker extends DatePicker {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Predicate<LocalDate> allowed;
    private final UnaryOperator<String> beyond;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// What was typed and is no day, until something else is done to the field. JavaFX empties it then.
    private String kept = "";

    private DayPicker(
            String id, String words, LocalDate start, Predicate<LocalDate> allowed, UnaryOperator<String> beyond) {
        super(start);
        this.allowed = allowed;
        this.beyond = beyond;
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
        problem.subscribe(it -> pseudoClassStateChanged(WRONG, !it.isEmpty()));
        getEditor().textProperty().subscribe(this::changed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                judge();
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> kept = "");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            kept = "";
            if (event.getCode() == KeyCode.ENTER && !isShowing()) {
                judge();
                if (!problem.get().isEmpty()) {
                    // The sheet's button would be pressed, with another day or with none.
                    event.consume();
                }
            }
        });
    }

    /// For a day that may not be later than `last`.
    ///
    /// @param words what is asked for, for screen readers
    public static DayPicker until(LocalDate last, String id, String words, LocalDate start) {
        return new DayPicker(
                id, words, start, day -> !day.isAfter(last), typed -> text("ui.day.tooLate", typed, last.toString()));
    }

    /// For a day that may not be earlier than `first`.
    ///
    /// @param words what is asked for, for screen readers
    public static DayPicker from(LocalDate first, String id, String words, LocalDate start) {
        return new DayPicker(
                id,
                words,
                start,
                day -> !day.isBefore(first),
                typed -> text("ui.day.tooEarly", typed, first.toString()));
    }

    /// What is wrong with what was typed, once it is left or Enter is pressed; empty if nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Says it; takes no room while nothing is wrong.
    public Label problemLabel() {
        var label = new Label();
        label.getStyleClass().add("problem");
        label.setWrapText(true);
        label.textProperty().bind(problem);
        label.visibleProperty().bind(problem.isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// The day that is typed or picked; empty, and said why, if it cannot be chosen.
    public Optional<LocalDate> take() {
        judge();
        if (!problem.get().isEmpty()) {
            return Optional.empty();
        }
        commitValue();
        return Optional.ofNullable(getValue());
    }

    private void judge() {
        String typed = getEditor().getText().strip();
        problem.set(
                typed.isEmpty()
                        ? ""
                        : parsed(typed)
                                .map(day -> allowed.test(day) ? "" : beyond.apply(typed))
                                .orElseGet(() -> text("ui.day.none", typed)));
    }

    private void changed(String typed) {
        if (typed.isEmpty() && !kept.isEmpty()) {
            getEditor().setText(kept);
        } else if (isFocused() && !typed.equals(kept)) {
            problem.set("");
        } else {
            judge();
        }
    }

    private static Optional<LocalDate> parsed(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException no) {
            return Optional.empty();
        }
    }

    private final class IsoDates extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
        }

        @Override
        @SuppressWarnings(
                "NullAway") // null is how a DatePicker is told that there is no date; JavaFX has no annotations
        public LocalDate fromString(@Nullable String typed) {
            Optional<LocalDate> day =
                    Optional.ofNullable(typed).map(String::strip).flatMap(DayPicker::parsed);
            kept = day.isEmpty() && typed != null ? typed : "";
            return day.orElse(null);
        }
    }
}
