package keyturn.ui.welcome;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import keyturn.app.State;
import keyturn.policy.RotationRule;
import keyturn.rotate.DueDate;
import keyturn.work.Ledger.Place;

/// The days on which secrets were last rotated, as they are typed: one field each, empty where nobody knows.
final class DatesViewModel {

    private final LocalDate today;
    private final List<Row> rows;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper given = new ReadOnlyIntegerWrapper();

    /// One secret of one profile.
    ///
    /// @param typed as 2026-08-14
    record Row(Place place, StringProperty typed) {

        boolean empty() {
            return typed.get().isBlank();
        }

        Optional<LocalDate> day() {
            try {
                return empty()
                        ? Optional.empty()
                        : Optional.of(LocalDate.parse(typed.get().strip()));
            } catch (DateTimeParseException no) {
                return Optional.empty();
            }
        }
    }

    /// Of all secrets with a schedule whose date nobody knows; of all with a schedule if every date is known.
    DatesViewModel(State state, LocalDate today) {
        this.today = today;
        List<DueDate> scheduled = state.dueDates().stream()
                .filter(due -> due.type().rotation() instanceof RotationRule.Every)
                .sorted(Comparator.comparing(DueDate::key).thenComparing(DueDate::profile))
                .toList();
        List<DueDate> unknown = scheduled.stream()
                .filter(due -> due.state() == DueDate.State.UNKNOWN)
                .toList();
        rows = (unknown.isEmpty() ? scheduled : unknown)
                .stream()
                        .map(due -> new Row(new Place(due.profile(), due.key()), new SimpleStringProperty("")))
                        .toList();
        rows.forEach(row -> row.typed().subscribe(this::look));
    }

    List<Row> rows() {
        return rows;
    }

    /// The first thing that is wrong; empty if nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many dates are given.
    ReadOnlyIntegerProperty givenProperty() {
        return given.getReadOnlyProperty();
    }

    /// True if what stands in the row is no day that can be recorded.
    boolean isWrong(Row row) {
        return !row.empty() && row.day().filter(day -> !day.isAfter(today)).isEmpty();
    }

    /// Gives a day to all that have none.
    void fill(LocalDate day) {
        rows.stream().filter(Row::empty).forEach(row -> row.typed().set(day.toString()));
    }

    /// All are unknown again.
    void clear() {
        rows.forEach(row -> row.typed().set(""));
    }

    /// Gives a row what stands in the one above.
    void repeat(int row) {
        if (row > 0) {
            rows.get(row).typed().set(rows.get(row - 1).typed().get());
        }
    }

    /// What is to be recorded.
    SequencedMap<Place, LocalDate> dates() {
        var dates = new LinkedHashMap<Place, LocalDate>();
        rows.forEach(row -> row.day().ifPresent(day -> dates.put(row.place(), day)));
        return dates;
    }

    private void look() {
        given.set((int) rows.stream().filter(row -> !row.empty()).count());
        problem.set(rows.stream()
                .filter(this::isWrong)
                .findFirst()
                .map(row -> row.day()
                        .map(day -> text("welcome.dates.ahead", row.place().key(), day))
                        .orElseGet(() -> text(
                                "welcome.dates.noDay",
                                row.place().key(),
                                row.typed().get().strip())))
                .orElse(""));
    }
}
