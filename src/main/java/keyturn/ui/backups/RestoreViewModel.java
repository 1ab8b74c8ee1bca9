package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import keyturn.backup.RestorePreview;
import keyturn.backup.RestorePreview.FileChange;
import keyturn.backup.RestorePreview.KeyChange;
import keyturn.backup.Unlock;
import keyturn.env.Passphrase;
import keyturn.policy.Policy;
import org.jspecify.annotations.Nullable;

/// Restores a backup in two steps: opened and compared first, written when the person has seen what would change. The
/// passphrase is kept, wiped with the dialog, so that it is asked for once.
final class RestoreViewModel {

    private final BackupsViewModel model;
    private final Path file;
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Path>> identity = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RestorePreview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, BooleanProperty> chosen = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper taken = new ReadOnlyIntegerWrapper();
    private final Running running;
    private @Nullable Unlock opened;
    private @Nullable Passphrase kept;
    private boolean closed;

    RestoreViewModel(BackupsViewModel model, Path file) {
        this.model = model;
        this.file = file;
        running = new Running(model.jobs());
    }

    Path file() {
        return file;
    }

    StringProperty passphraseProperty() {
        return passphrase;
    }

    /// An age identity file, used instead of a passphrase.
    ReadOnlyObjectProperty<Optional<Path>> identityProperty() {
        return identity.getReadOnlyProperty();
    }

    /// What restoring would change; empty before the backup has been opened.
    ReadOnlyObjectProperty<Optional<RestorePreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// The files that would change, each with its tick.
    Map<String, BooleanProperty> chosen() {
        return chosen;
    }

    /// Says which values are masked.
    Policy policy() {
        return model.bench().state().policy().policy();
    }

    /// How many files are ticked.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// How many values were staged.
    ReadOnlyIntegerProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    Running running() {
        return running;
    }

    void useIdentity(Path identityFile) {
        identity.set(Optional.of(identityFile));
        open();
    }

    /// Opens the backup and compares it. Writes nothing.
    void open() {
        if (running.busyProperty().get() || preview.get().isPresent()) {
            return;
        }
        Unlock unlock;
        Optional<Path> key = identity.get();
        forget();
        if (key.isPresent() && passphrase.get().isEmpty()) {
            unlock = new Unlock.ByIdentity(key.get());
        } else if (passphrase.get().isEmpty()) {
            running.complain(text("backups.restore.noPassphrase"));
            return;
        } else {
            identity.set(Optional.empty());
            Passphrase taken = Passphrases.take(passphrase);
            kept = taken;
            unlock = new Unlock.ByPassphrase(taken);
        }
        running.start(
                text("backups.opening"),
                progress -> model.bench().preview(file, unlock, progress),
                this::wipeIfClosed,
                found -> show(unlock, found));
    }

    /// Stages one value of the backup, and unticks its file: who takes a value does not want all of it.
    ///
    /// @return true if it was staged
    boolean take(FileChange change, KeyChange of) {
        Optional<String> readOnly = model.bench().readOnly();
        readOnly.ifPresent(running::complain);
        if (readOnly.isPresent() || change.profile().isEmpty() || of.stored().isEmpty()) {
            return false;
        }
        model.bench().take(change.profile().get(), of.key(), of.stored().get());
        BooleanProperty ticked = chosen.get(change.fileName());
        if (ticked != null) {
            ticked.set(false);
        }
        taken.set(taken.get() + 1);
        model.taken(taken.get(), file);
        return true;
    }

    /// Writes the ticked files into the work folder.
    void restore(Runnable whenDone) {
        Unlock unlock = opened;
        Set<String> names = names();
        Optional<String> readOnly = model.bench().readOnly();
        if (unlock == null || names.isEmpty()) {
            return;
        }
        if (readOnly.isPresent()) {
            running.complain(readOnly.get());
            return;
        }
        running.start(
                text("backups.restoring"),
                progress -> model.bench().restore(file, unlock, names, progress),
                this::wipeIfClosed,
                before -> {
                    model.restored(names.size(), before);
                    whenDone.run();
                });
    }

    /// Writes the ticked files into another folder and leaves the work folder alone.
    void restoreTo(Path folder, Runnable whenDone) {
        Unlock unlock = opened;
        Set<String> names = names();
        if (unlock == null || names.isEmpty()) {
            return;
        }
        running.<Boolean>start(
                text("backups.restoring"),
                progress -> {
                    model.bench().restoreTo(folder, file, unlock, names, progress);
                    return true;
                },
                this::wipeIfClosed,
                _ -> {
                    model.restoredElsewhere(names.size(), folder.toString());
                    whenDone.run();
                });
    }

    /// The dialog has gone: what runs is stopped, and the passphrase is wiped as soon as nothing uses it.
    void close() {
        closed = true;
        passphrase.set("");
        running.stop();
        if (!running.busyProperty().get()) {
            forget();
        }
    }

    private void show(Unlock unlock, RestorePreview found) {
        opened = unlock;
        chosen.clear();
        for (FileChange change : found.files()) {
            var ticked = new SimpleBooleanProperty(!change.identical());
            ticked.addListener(_ -> count.set(names().size()));
            chosen.put(change.fileName(), ticked);
        }
        count.set(names().size());
        preview.set(Optional.of(found));
    }

    private Set<String> names() {
        return chosen.entrySet().stream()
                .filter(it -> it.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void wipeIfClosed() {
        if (closed) {
            forget();
        }
    }

    private void forget() {
        Passphrase old = kept;
        kept = null;
        if (old != null) {
            old.close();
        }
    }
}
