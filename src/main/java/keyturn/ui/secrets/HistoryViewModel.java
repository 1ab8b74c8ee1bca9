package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import keyturn.app.RotationHistory;
import keyturn.app.State;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.work.Ledger.Place;

/// When the selected secret was replaced, by whom, and how. Reads the activity log once for each state of the folder,
/// and only if somebody looks at a secret.
final class HistoryViewModel {

    private final SecretsViewModel model;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<List<RotationHistory.Turn>> turns = new ReadOnlyObjectWrapper<>(List.of());
    private RotationHistory history = RotationHistory.EMPTY;
    private Optional<Instant> read = Optional.empty();
    private Optional<Place> shown = Optional.empty();

    HistoryViewModel(SecretsViewModel model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
    }

    /// Newest first; empty for what is no secret.
    ReadOnlyObjectProperty<List<RotationHistory.Turn>> turnsProperty() {
        return turns.getReadOnlyProperty();
    }

    /// Shows those of this cell.
    ///
    /// @param secret empty if no secret is selected
    void show(Optional<Place> secret) {
        shown = secret;
        publish();
        State now = model.bench().state();
        boolean known = read.filter(now.readAt()::equals).isPresent();
        if (secret.isEmpty() || known) {
            return;
        }
        read = Optional.of(now.readAt());
        jobs.start(new Job<>(text("secrets.history.job"), _ -> model.bench().rotationHistory(), outcome -> {
            if (outcome instanceof Outcome.Done(RotationHistory found)) {
                history = found;
                publish();
            }
        }));
    }

    private void publish() {
        turns.set(shown.map(history::of).orElse(List.of()));
    }
}
