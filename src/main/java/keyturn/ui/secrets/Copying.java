package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.Optional;
import keyturn.activity.Action;
import keyturn.env.EnvLine;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.Desk;
import keyturn.ui.Notice;
import keyturn.ui.OpenFolder;
import keyturn.work.Ledger.Place;

/// Takes values to the clipboard and from it, and has recorded what was seen.
final class Copying {

    private final Desk desk;
    private final SecretsViewModel model;
    private final InspectorViewModel inspected;
    private final CellClipboard cells = new CellClipboard();

    Copying(Desk desk, SecretsViewModel model, InspectorViewModel inspected) {
        this.desk = desk;
        this.model = model;
        this.inspected = inspected;
    }

    /// Forgets the cells that were copied.
    void clear() {
        cells.clear();
    }

    /// Several cells stay in the program; the value of one goes to the system's clipboard for a while.
    void copy() {
        if (model.selection().cells().size() > 1) {
            var edits = new SelectionEdits(model);
            desk.guard().clipboard().clear();
            cells.copy(edits.block(), edits.shown());
            model.refuse("");
            return;
        }
        Optional<Place> place = model.selectedProperty().get();
        Optional<SecretText> value = inspected.value().filter(it -> !it.isEmpty());
        if (place.isEmpty() || value.isEmpty() || (isSecret(place.get()) && inspected.refused())) {
            return;
        }
        desk.guard().clipboard().copy(place.get().key().name(), value.get());
        record(Action.COPY);
    }

    void paste() {
        cells.block()
                .ifPresentOrElse(
                        block -> new SelectionEdits(model).paste(block),
                        () -> model.refuse(text("secrets.paste.nothing")));
    }

    /// Notes that the value of the selected cell was seen. A setting is no secret.
    void record(Action action) {
        Optional<Place> place = model.selectedProperty().get();
        Optional<SecretText> value = inspected.value();
        if (place.isPresent() && value.isPresent() && isSecret(place.get())) {
            var seen = place.get();
            record(session -> session.recordRead(action, seen.profile(), seen.key(), value.get()));
        }
    }

    private boolean isSecret(Place place) {
        return desk.folder().state().policy().policy().isSecret(place.key());
    }

    /// Notes that a line of a profile was seen that holds a secret.
    void record(ProfileName profile, ProfileRow row) {
        record(session -> {
            switch (row.line()) {
                case EnvLine.Assignment line -> session.recordRead(Action.REVEAL, profile, line.key(), line.value());
                case EnvLine.Disabled line -> session.recordRead(Action.REVEAL, profile, line.key(), line.value());
                case EnvLine.Unreadable _, EnvLine.Comment _, EnvLine.Blank _ ->
                    session.recordReadOfLine(profile, row.number());
            }
        });
    }

    private void record(OpenFolder.Work noting) {
        var session = desk.folder().session();
        desk.jobs()
                .start(new Job<>(
                        text("secrets.recording"),
                        _ -> {
                            noting.on(session);
                            return noting;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed(Failure failure)) {
                                desk.folder().tell(Notice.of(failure));
                            }
                        }));
    }
}
