package keyturn.ui.exchange;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.exchange.FormatId;
import keyturn.exchange.Formats;
import keyturn.exchange.Intake;
import keyturn.exchange.Intake.Clash;
import keyturn.exchange.Taken;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.Desk;
import keyturn.ui.part.ReviewRow;

/// A file on its way into a profile: how it is read, and what taking it would change.
final class ImportViewModel {

    /// What taking the file would do.
    record Preview(Intake intake, List<String> leftOut) {
        Preview {
            leftOut = List.copyOf(leftOut);
        }
    }

    private final Desk desk;
    private final byte[] file;
    private final ObjectProperty<ProfileName> profile;
    private final ObjectProperty<FormatId> format;
    private final ObjectProperty<Optional<Loader>> as = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty namesOnly = new SimpleBooleanProperty();
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Taken> taken = Optional.empty();
    private int asked;

    /// @param file its bytes
    ImportViewModel(Desk desk, Path path, byte[] file, ProfileName first) {
        this.desk = desk;
        this.file = file.clone();
        profile = new SimpleObjectProperty<>(first);
        format = new SimpleObjectProperty<>(Formats.guess(String.valueOf(path.getFileName()), file));
        profile.addListener(_ -> compare());
        namesOnly.addListener(_ -> compare());
        format.addListener(_ -> read());
        as.addListener(_ -> read());
        read();
    }

    ObjectProperty<ProfileName> profileProperty() {
        return profile;
    }

    ObjectProperty<FormatId> formatProperty() {
        return format;
    }

    /// Whose rules a file of format env follows; empty: what its lines mean.
    ObjectProperty<Optional<Loader>> asProperty() {
        return as;
    }

    /// Only missing keys, without values.
    BooleanProperty namesOnlyProperty() {
        return namesOnly;
    }

    /// Values of the file go over those of the profile.
    BooleanProperty replaceProperty() {
        return replace;
    }

    /// Empty while the file is being read, or if it cannot be.
    ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Why the file cannot be read in this way.
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many keys would be set.
    int count() {
        return preview.get()
                .map(it -> it.intake().toSet(clash()).byKey().size())
                .orElse(0);
    }

    private Clash clash() {
        return replace.get() ? Clash.REPLACE : Clash.KEEP;
    }

    /// What would change, masked.
    List<ReviewRow> rows() {
        var rows = new ArrayList<ReviewRow>();
        preview.get().ifPresent(it -> {
            EnvDocument document = document();
            for (EnvKey key : it.intake().added()) {
                rows.add(row(text("exchange.import.added"), key, Optional.empty(), it.intake()));
            }
            if (replace.get()) {
                for (EnvKey key : it.intake().changed()) {
                    rows.add(row(
                            text("exchange.import.changed"),
                            key,
                            document.value(key).map(value -> shown(key, value)),
                            it.intake()));
                }
            }
        });
        return rows;
    }

    private ReviewRow row(String group, EnvKey key, Optional<String> before, Intake intake) {
        SecretText value = intake.values().byKey().get(key);
        return new ReviewRow(
                group, key.name(), before, Optional.ofNullable(value).map(it -> shown(key, it)));
    }

    /// A setting in clear, on one line; a secret masked.
    private String shown(EnvKey key, SecretText value) {
        if (value.isEmpty()) {
            return "";
        }
        boolean secret = desk.folder().state().policy().policy().isSecret(key);
        return secret
                ? SecretText.MASK + " " + desk.folder().session().fingerprints().shown(value)
                : value.reveal().lines().findFirst().orElse("");
    }

    /// Keys that the file has with another value, which will not be taken.
    List<EnvKey> kept() {
        return replace.get()
                ? List.of()
                : preview.get().map(it -> it.intake().changed()).orElse(List.of());
    }

    /// Stages the values; the person saves, or takes it back.
    void take() {
        preview.get()
                .ifPresent(it -> desk.folder()
                        .edit(edits -> edits.cells()
                                .take(profile.get(), it.intake().toSet(clash()).byKey())));
    }

    /// A shell file may take a while. Only the answer to the last question counts.
    private void read() {
        int mine = ++asked;
        preview.set(Optional.empty());
        problem.set(Optional.empty());
        taken = Optional.empty();
        FormatId id = format.get();
        Optional<Loader> reading = id == FormatId.ENV ? as.get() : Optional.empty();
        desk.jobs().start(new Job<>(text("exchange.import.job"), _ -> Formats.take(id, reading, file), outcome -> {
            if (mine == asked) {
                arrived(outcome);
            }
        }));
    }

    private void arrived(Outcome<Taken> outcome) {
        switch (outcome) {
            case Outcome.Done(Taken now) -> {
                taken = Optional.of(now);
                compare();
            }
            case Outcome.Failed(Failure failure) -> problem.set(Optional.of(failure.reason()));
            case Outcome.Cancelled() -> {}
        }
    }

    private void compare() {
        preview.set(taken.map(it -> new Preview(
                namesOnly.get() ? Intake.ofNames(document(), it.values()) : Intake.of(document(), it.values()),
                it.leftOut())));
    }

    private EnvDocument document() {
        return desk.folder().edits().document(profile.get()).orElse(EnvDocument.EMPTY);
    }
}
