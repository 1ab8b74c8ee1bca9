package keyturn.ui.exchange;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.loader.Loader;
import keyturn.exchange.FormatId;
import keyturn.exchange.Formats;
import keyturn.exchange.ProfileValues;
import keyturn.exchange.Written;
import keyturn.failure.Failure;
import keyturn.file.WholeFiles;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.text.Texts;
import keyturn.ui.Desk;
import keyturn.ui.Notice;
import keyturn.ui.part.Tone;

/// A profile's values on their way to a file: which, as whom, in what format, and whether that can be done exactly.
final class ExportViewModel {

    /// What an export would give.
    ///
    /// @param keys      how many are written
    /// @param differing read differently by the loaders in use, so written as the line means it
    /// @param problem   why nothing can be written; empty if it can
    record Preview(int keys, List<EnvKey> differing, Optional<String> problem) {
        Preview {
            differing = List.copyOf(differing);
        }
    }

    private record Made(Preview preview, Optional<Written> file) {}

    private final Desk desk;
    private final ObjectProperty<ProfileName> profile;
    private final ObjectProperty<FormatId> format = new SimpleObjectProperty<>(FormatId.ENV);
    private final ObjectProperty<Optional<Loader>> as = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Loader>> readBy = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Written> file = Optional.empty();
    private int asked;

    ExportViewModel(Desk desk, ProfileName first) {
        this.desk = desk;
        profile = new SimpleObjectProperty<>(first);
        profile.addListener(_ -> make());
        format.addListener(_ -> make());
        as.addListener(_ -> make());
        readBy.addListener(_ -> make());
        make();
    }

    ObjectProperty<ProfileName> profileProperty() {
        return profile;
    }

    ObjectProperty<FormatId> formatProperty() {
        return format;
    }

    /// Whose reading gives the values; empty: what the loaders in use agree on.
    ObjectProperty<Optional<Loader>> asProperty() {
        return as;
    }

    /// Who must read a file of format env; empty: the loaders in use.
    ObjectProperty<Optional<Loader>> readByProperty() {
        return readBy;
    }

    /// Empty while it is being made.
    ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// What the file is called unless the person has a better name.
    String suggestedName() {
        return profile.get().name() + format.get().extension();
    }

    /// Reads with every loader, so not on the window's thread. Only the answer to the last question counts.
    private void make() {
        int mine = ++asked;
        preview.set(Optional.empty());
        file = Optional.empty();
        EnvDocument document = desk.folder().edits().document(profile.get()).orElse(EnvDocument.EMPTY);
        List<Loader> inUse = desk.folder().state().readings().loaders();
        List<Loader> readers = readBy.get().map(List::of).orElse(inUse);
        String secret = Formats.secretName(
                String.valueOf(desk.folder().state().snapshot().root().getFileName()),
                profile.get().name());
        FormatId id = format.get();
        Optional<Loader> reading = as.get();
        desk.jobs()
                .start(new Job<>(
                        text("exchange.export.job"),
                        _ -> made(document, inUse, reading, Formats.toWrite(id, readers, secret)),
                        outcome -> {
                            if (mine == asked) {
                                arrived(outcome);
                            }
                        }));
    }

    private static Made made(
            EnvDocument document, List<Loader> inUse, Optional<Loader> as, keyturn.exchange.Format format)
            throws Failure {
        ProfileValues values =
                as.isPresent() ? ProfileValues.as(document, as.get()) : ProfileValues.agreed(document, inUse);
        Written written = format.write(values.values());
        return new Made(
                new Preview(values.values().byKey().size(), values.differing(), written.problem()),
                Optional.of(written));
    }

    private void arrived(Outcome<Made> outcome) {
        switch (outcome) {
            case Outcome.Done(Made made) -> {
                file = made.file();
                preview.set(Optional.of(made.preview()));
            }
            case Outcome.Failed(Failure failure) ->
                preview.set(Optional.of(new Preview(0, List.of(), Optional.of(failure.reason()))));
            case Outcome.Cancelled() -> {}
        }
    }

    /// Writes the file, which must not exist, with mode 600.
    void write(Path target) {
        ProfileName from = profile.get();
        String how = Texts.kept(
                "exchange.export.recorded",
                format.get().id(),
                preview.get().map(Preview::keys).orElse(0));
        file.ifPresent(written -> desk.jobs()
                .start(new Job<>(
                        text("exchange.export.job"),
                        _ -> {
                            desk.folder().session().recordExport(from, how);
                            WholeFiles.create(target, written.bytes());
                            return target;
                        },
                        this::wrote)));
    }

    private void wrote(Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Done(Path target) ->
                desk.folder().tell(Notice.of(Tone.GOOD, text("exchange.export.done", target)));
            case Outcome.Failed(Failure failure) -> desk.folder().tell(Notice.of(failure));
            case Outcome.Cancelled() -> {}
        }
    }
}
