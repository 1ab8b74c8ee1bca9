package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import keyturn.backup.Backup;
import keyturn.env.ProfileName;
import keyturn.job.Jobs;
import keyturn.ui.HomePath;

/// What the backups screen knows and can do.
final class BackupsViewModel {

    private final BackupsWorkbench bench;
    private final Jobs jobs;
    private final ObservableList<Backup> backups = FXCollections.observableArrayList();
    private final ObservableList<Backup> shownBackups = FXCollections.unmodifiableObservableList(backups);
    private final ObjectProperty<Optional<ProfileName>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    BackupsViewModel(BackupsWorkbench bench, Jobs jobs) {
        this.bench = bench;
        this.jobs = jobs;
        shown.addListener(_ -> refresh());
        refresh();
    }

    BackupsWorkbench bench() {
        return bench;
    }

    Jobs jobs() {
        return jobs;
    }

    /// Newest first.
    ObservableList<Backup> backups() {
        return shownBackups;
    }

    /// The profile whose backups are shown; empty for all.
    ObjectProperty<Optional<ProfileName>> shownProperty() {
        return shown;
    }

    /// What was done last: `Backed up 4 profiles: read back and compared`.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// True if there is no backup at all, whatever is filtered.
    boolean isEmpty() {
        return bench.state().backups().isEmpty();
    }

    /// Takes over the list as it was read last.
    void refresh() {
        List<Backup> kept =
                bench.state().backups().stream().filter(this::isShown).toList();
        if (!kept.equals(backups)) {
            backups.setAll(kept);
        }
    }

    /// @param elsewhere the folder that it was put into, if not beside the others
    void made(Backup backup, Optional<Path> elsewhere) {
        String name = String.valueOf(backup.file().getFileName());
        int profiles = backup.profiles().size();
        done(elsewhere
                .map(folder -> text("backups.made.elsewhere", name, HomePath.text(folder), profiles))
                .orElseGet(() -> text("backups.made", name, profiles)));
    }

    void verified(Backup backup) {
        done(text("backups.verified", String.valueOf(backup.file().getFileName())));
    }

    /// @param before the backup of what was replaced
    void restored(int files, Optional<Backup> before) {
        done(before.map(it ->
                        text("backups.restored", files, String.valueOf(it.file().getFileName())))
                .orElseGet(() -> text("backups.restored.nothingReplaced", files)));
    }

    /// Nothing on disk has changed: the values are staged.
    void taken(int values, Path file) {
        note.set(text("backups.taken", values, String.valueOf(file.getFileName())));
    }

    void restoredElsewhere(int files, String folder) {
        done(text("backups.restored.elsewhere", files, folder));
    }

    private void done(String words) {
        note.set(words);
        bench.refresh();
    }

    /// A backup that does not say what it holds may hold the profile.
    private boolean isShown(Backup backup) {
        return shown.get().isEmpty()
                || backup.profiles().isEmpty()
                || backup.profiles().contains(shown.get().get().name());
    }
}
