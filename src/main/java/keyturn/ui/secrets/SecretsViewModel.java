package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import keyturn.app.FolderLayout;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.Ledger.Place;

/// What the secrets screen knows and can do. Every edit is staged in [Edits]; nothing here writes to disk.
public final class SecretsViewModel {

    private final Workbench bench;
    private final ReadOnlyObjectWrapper<Matrix> matrix = new ReadOnlyObjectWrapper<>(Matrix.EMPTY);
    private final ObservableList<MatrixRow> rows = FXCollections.observableArrayList();
    private final ObservableList<MatrixRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty filterText = new SimpleStringProperty("");
    private final ObjectProperty<KeyFilter> filter = new SimpleObjectProperty<>(KeyFilter.ALL);
    private final Set<String> collapsed = new HashSet<>();
    private final ObjectProperty<Optional<Place>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final CellSelection selection = new CellSelection(selected);
    private final ColumnOrder columns;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Map<Place, Badge> disagreements = Map.of();

    public SecretsViewModel(Workbench bench) {
        this(bench, FolderLayout.DEFAULT);
    }

    /// @param layout how the columns were left
    SecretsViewModel(Workbench bench, FolderLayout layout) {
        this.bench = bench;
        columns = new ColumnOrder(layout);
        columns.shownProperty().addListener(_ -> reach());
        filterText.addListener(_ -> arrange());
        filter.addListener(_ -> arrange());
        selected.addListener(_ -> problem.set(""));
        refresh();
    }

    Workbench bench() {
        return bench;
    }

    ReadOnlyObjectProperty<Matrix> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    Matrix matrix() {
        return matrix.get();
    }

    /// What the filters leave, group headings among them.
    ObservableList<MatrixRow> rows() {
        return shownRows;
    }

    /// What is typed into the filter field, as [KeyQuery].
    StringProperty filterTextProperty() {
        return filterText;
    }

    /// Takes every filter away.
    void showAll() {
        filter.set(KeyFilter.ALL);
        filterText.set("");
    }

    ObjectProperty<KeyFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<Optional<Place>> selectedProperty() {
        return selected;
    }

    /// The chosen cells; [#selectedProperty()] leads them.
    CellSelection selection() {
        return selection;
    }

    /// Which profiles are shown.
    ColumnOrder columns() {
        return columns;
    }

    /// Why the last edit could not be staged; empty if it could.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Takes over what the work folder and the edits are now. The selection stays, if its key does; else it goes on.
    public void refresh() {
        Matrix now =
                matrix.get().next(bench.state(), bench.edits(), bench.services().fingerprints(), disagreements);
        if (now == matrix.get()) {
            return;
        }
        CellGrid before = selection.grid();
        columns.take(now.columns());
        matrix.set(now);
        arrange();
        selected.get()
                .filter(place -> row(place.key()).isEmpty())
                .ifPresent(gone -> selected.set(
                        selection.grid().inPlaceOf(gone.key(), before).map(key -> new Place(gone.profile(), key))));
    }

    /// Takes over what was found out about loaders that read a value otherwise.
    void showDisagreements(Map<Place, Badge> found) {
        if (!found.equals(disagreements)) {
            disagreements = Map.copyOf(found);
            refresh();
        }
    }

    /// Shows a key, whatever the filters hide.
    public void show(ProfileName profile, EnvKey key) {
        if (row(key).isEmpty()) {
            return;
        }
        boolean hidden = rows.stream()
                .noneMatch(
                        it -> it instanceof MatrixRow.Entry entry && entry.key().equals(key));
        if (hidden) {
            row(key).ifPresent(it -> collapsed.remove(it.category()));
            filter.set(KeyFilter.ALL);
            filterText.set("");
            arrange();
        }
        selected.set(Optional.of(new Place(profile, key)));
    }

    /// Selects the first key that the filters leave, so that the inspector is not empty.
    void showFirst(ProfileName profile) {
        rows.stream()
                .filter(MatrixRow.Entry.class::isInstance)
                .map(MatrixRow.Entry.class::cast)
                .findFirst()
                .ifPresent(it -> selected.set(Optional.of(new Place(profile, it.key()))));
    }

    /// Hides or shows the keys of a category.
    void toggle(String category) {
        if (!collapsed.remove(category)) {
            collapsed.add(category);
        }
        arrange();
    }

    /// Shows the keys of every category.
    void openAll() {
        collapsed.clear();
        arrange();
    }

    Optional<MatrixRow.Entry> row(EnvKey key) {
        return matrix.get().row(key);
    }

    /// The value of a cell as it is now; empty if there is none.
    Optional<SecretText> value(Place place) {
        return document(place).flatMap(it -> it.value(place.key()));
    }

    Optional<EnvDocument> document(Place place) {
        return bench.edits().document(place.profile());
    }

    /// Stages a value. A cell that cannot be edited says why in [#problemProperty()].
    ///
    /// @return true if it was staged
    boolean set(Place place, SecretText value) {
        return attempt(List.of(place.profile()), edits -> edits.set(place.profile(), place.key(), value));
    }

    /// Stages the removal of a key from a profile. Does nothing where it is not set.
    boolean remove(Place place) {
        return value(place).isPresent()
                && attempt(List.of(place.profile()), edits -> edits.remove(place.profile(), place.key()));
    }

    /// Takes back what is staged for a cell, so that it is again as on disk; a step that can be undone.
    boolean revert(Place place) {
        var change = matrix.get().staged(place.profile(), place.key());
        if (change.isEmpty()) {
            return false;
        }
        Optional<SecretText> before = change.get().before();
        return before.isPresent() ? set(place, before.get()) : remove(place);
    }

    /// Stages a key in several profiles as one step.
    boolean add(EnvKey key, Map<ProfileName, SecretText> values) {
        var first = values.keySet().iterator().next();
        boolean added = attempt(List.copyOf(values.keySet()), edits -> edits.set(values, key));
        if (added) {
            show(first, key);
        }
        return added;
    }

    /// The profiles that have a key, those that are not shown among them.
    List<ProfileName> having(EnvKey key) {
        return matrix.get().columns().stream()
                .map(ProfileColumn::profile)
                .filter(it -> value(new Place(it, key)).isPresent())
                .toList();
    }

    /// The comments above a key, without `#`.
    List<String> comments(Place place) {
        return bench.edits().lines().comments(place.profile(), place.key());
    }

    /// Stages other comments above a key, as one step.
    boolean comment(EnvKey key, List<ProfileName> profiles, List<String> comments) {
        return attempt(profiles, edits -> edits.lines().comment(profiles, key, comments));
    }

    /// Stages the selected key's move before or behind the key that stands above or below it in its group, in every
    /// profile that has both.
    ///
    /// @param by -1 for up, 1 for down
    boolean move(int by) {
        Optional<EnvKey> key = selected.get().map(Place::key);
        int at = key.map(it -> entries().indexOf(it)).orElse(-1);
        int to = at + by;
        if (at < 0 || to < 0 || to >= entries().size()) {
            return false;
        }
        EnvKey other = entries().get(to);
        String category = row(key.get()).map(MatrixRow.Entry::category).orElse("");
        boolean sameGroup =
                row(other).filter(it -> it.category().equals(category)).isPresent();
        if (!sameGroup || !filterText.get().isBlank() || filter.get() != KeyFilter.ALL) {
            refuse(text(sameGroup ? "secrets.move.filtered" : "secrets.move.group"));
            return false;
        }
        List<ProfileName> having = having(key.get());
        return attempt(having, edits -> edits.lines().moveBeside(having, key.get(), other, by > 0));
    }

    private List<EnvKey> entries() {
        return selection.grid().keys();
    }

    /// Renames a key in every profile that has it, as one step.
    boolean rename(EnvKey from, EnvKey to) {
        List<ProfileName> having = having(from);
        if (having.isEmpty()) {
            return false;
        }
        boolean renamed = attempt(having, edits -> edits.rename(having, from, to));
        if (renamed) {
            show(having.getFirst(), to);
        }
        return renamed;
    }

    /// Moves keys to another group, at once: a step that can be undone. One whose group is folded is shown
    /// there.
    ///
    /// @param category as policy has it
    void group(List<EnvKey> keys, String category) {
        Optional<String> readOnly = bench.readOnly();
        if (readOnly.isPresent()) {
            refuse(readOnly.get());
            return;
        }
        collapsed.remove(category);
        bench.change(new GroupMove(keys, category));
    }

    /// True if nothing hides the fact that there is nothing: the work folder has no keys at all.
    boolean isEmpty() {
        return matrix.get().rows().isEmpty();
    }

    /// Says why something was not done.
    void refuse(String reason) {
        problem.set(reason);
    }

    /// Stages an edit of profiles, or says in [#problemProperty()] why it cannot be.
    boolean attempt(List<ProfileName> profiles, Workbench.Edit edit) {
        Optional<String> readOnly = bench.readOnly();
        if (readOnly.isPresent()) {
            problem.set(readOnly.get());
            return false;
        }
        Optional<String> unreadable = matrix.get().columns().stream()
                .filter(it -> profiles.contains(it.profile()))
                .flatMap(it -> it.unavailable().stream())
                .findFirst();
        if (unreadable.isPresent()) {
            problem.set(text("secrets.column.unreadable", unreadable.get()));
            return false;
        }
        try {
            problem.set("");
            bench.edit(edit);
            return true;
        } catch (Failure failure) {
            problem.set(SecretsTexts.failure(failure));
            return false;
        }
    }

    private void arrange() {
        List<MatrixRow> arranged = GroupedRows.of(matrix.get(), filter.get(), filterText.get(), collapsed);
        if (!arranged.equals(rows)) {
            rows.setAll(arranged);
        }
        reach();
    }

    private void reach() {
        List<EnvKey> keys = rows.stream()
                .filter(MatrixRow.Entry.class::isInstance)
                .map(it -> ((MatrixRow.Entry) it).key())
                .toList();
        List<ProfileName> profiles =
                columns.shown().stream().map(ProfileColumn::profile).toList();
        CellGrid before = selection.grid();
        if (!keys.equals(before.keys()) || !profiles.equals(before.profiles())) {
            selection.take(new CellGrid(keys, profiles));
        }
    }
}
