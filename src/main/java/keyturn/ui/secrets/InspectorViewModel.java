package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import keyturn.env.SecretText;
import keyturn.generate.SecretFormat;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.strength.Strength;
import keyturn.ui.guard.Guard;
import keyturn.ui.job.Countdown;
import keyturn.work.Ledger.Place;

/// What the inspector knows of the selected cell, and what can be done with it.
final class InspectorViewModel {

    private final SecretsViewModel model;
    private final Jobs jobs;
    private final Guard guard;
    private final Countdown hideAgain;
    private final ReadOnlyObjectWrapper<Optional<InspectorContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Strength>> strength = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final LoadersViewModel loaders;
    private final HistoryViewModel history;
    private Optional<SecretText> shown = Optional.empty();
    private Runnable cancelMeasuring = () -> {};

    InspectorViewModel(SecretsViewModel model, Jobs jobs, Guard guard) {
        this.model = model;
        this.jobs = jobs;
        this.guard = guard;
        hideAgain = guard.alarms().countdown(left -> {
            if (left == 0) {
                hide();
            }
        });
        loaders = new LoadersViewModel(model, jobs);
        history = new HistoryViewModel(model, jobs);
        model.selectedProperty().addListener(_ -> look());
        model.matrixProperty().addListener(_ -> look());
        guard.presentation().onProperty().subscribe(_ -> hide());
        look();
    }

    /// Empty if no cell is selected.
    ReadOnlyObjectProperty<Optional<InspectorContent>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    Optional<InspectorContent> content() {
        return content.get();
    }

    /// False where nothing can be written.
    boolean writable() {
        return model.bench().readOnly().isEmpty();
    }

    /// Of the value in the cell, or of what is being typed; empty while it is not known.
    ReadOnlyObjectProperty<Optional<Strength>> strengthProperty() {
        return strength.getReadOnlyProperty();
    }

    /// What loaders read of the value.
    LoadersViewModel loaders() {
        return loaders;
    }

    /// True while the value is shown in clear.
    ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /// When the value was replaced.
    HistoryViewModel history() {
        return history;
    }

    /// Shows a secret in clear until [#hide()], or until its time is over. Does nothing where there is none;
    /// says why where none may be shown.
    void reveal() {
        if (refused() || content().filter(InspectorContent::hasValue).isEmpty()) {
            return;
        }
        shown = value();
        revealed.set(true);
        hideAgain.start(Guard.LONGEST_REVEAL);
    }

    /// Shows a secret in clear, or hides it again.
    void toggleReveal() {
        if (revealed.get()) {
            hide();
        } else if (content().filter(it -> it.row().secret()).isPresent()) {
            reveal();
        }
    }

    void hide() {
        hideAgain.stop();
        shown = Optional.empty();
        revealed.set(false);
    }

    /// True if no secret may be shown or copied now; the note says why.
    boolean refused() {
        guard.presentation().refusal().ifPresent(note::set);
        return guard.presentation().onProperty().get();
    }

    Guard guard() {
        return guard;
    }

    /// What has just been done and shows nowhere else; empty as soon as another cell is looked at.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The value of the selected cell.
    Optional<SecretText> value() {
        return content().flatMap(it -> model.value(it.place()));
    }

    /// The value of any cell.
    Optional<SecretText> value(Place place) {
        return model.value(place);
    }

    /// Stages what was typed or pasted.
    boolean stage(SecretText typed) {
        return content().filter(InspectorContent::editable).isPresent()
                && model.set(content().get().place(), typed);
    }

    /// Stages a new value of a format. A job, since a key pair takes a second.
    void generate(SecretFormat format) {
        Optional<InspectorContent> target = content().filter(InspectorContent::editable);
        var generator = model.bench().services().generator();
        target.ifPresent(it -> jobs.start(new Job<>(
                text("secrets.generating", it.place().key()), _ -> generator.generate(format), outcome -> {
                    if (outcome instanceof Outcome.Done(SecretText value)) {
                        model.set(it.place(), value);
                    }
                })));
    }

    /// Stages what was typed for a cell that need not be the selected one any more.
    boolean stage(Place place, SecretText typed) {
        return model.set(place, typed);
    }

    boolean remove() {
        return content().filter(it -> model.remove(it.place())).isPresent();
    }

    boolean revert() {
        return content().filter(it -> model.revert(it.place())).isPresent();
    }

    /// Measures what is being typed; an empty text is measured as the value in the cell.
    void measure(SecretText typed) {
        cancelMeasuring.run();
        if (typed.isEmpty()) {
            measureCell();
        } else {
            content().ifPresent(it -> start(it, typed));
        }
    }

    private void look() {
        Optional<Place> before = content().map(InspectorContent::place);
        content.set(model.selectedProperty()
                .get()
                .flatMap(place -> model.row(place.key()).map(row -> InspectorContent.of(model, row, place))));
        // What is shown stays when the folder is only read again.
        if (!before.equals(content().map(InspectorContent::place)) || !value().equals(shown)) {
            hide();
            note.set("");
        }
        history.show(content().filter(it -> it.row().secret()).map(InspectorContent::place));
        cancelMeasuring.run();
        measureCell();
    }

    private void measureCell() {
        strength.set(Optional.empty());
        Optional<InspectorContent> shown = content().filter(it -> it.row().secret());
        if (shown.isEmpty() || !(shown.get().cell().value() instanceof CellValue.Masked)) {
            return;
        }
        Place place = shown.get().place();
        var known = model.bench().state().strengths().get(place);
        if (known != null && shown.get().cell().staged().isEmpty()) {
            strength.set(Optional.of(known));
        } else {
            model.value(place).ifPresent(it -> start(shown.get(), it));
        }
    }

    private void start(InspectorContent shown, SecretText value) {
        if (!shown.row().secret()) {
            return;
        }
        var meter = model.bench().services().strengthMeter();
        var place = shown.place();
        cancelMeasuring = jobs.start(new Job<>(
                text("secrets.measuring"),
                _ -> meter.measure(value, Optional.of(place.key()), shown.row().type()),
                outcome -> measured(place, outcome)));
    }

    /// A measurement that comes late, of another cell, is dropped.
    private void measured(Place place, Outcome<Strength> outcome) {
        if (outcome instanceof Outcome.Done(Strength value)
                && content().filter(it -> it.place().equals(place)).isPresent()) {
            strength.set(Optional.of(value));
        }
    }
}
