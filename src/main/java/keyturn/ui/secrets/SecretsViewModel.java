package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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
    private final ReadOnlyBooleanWrapper arranging = new ReadOnlyBooleanWrapper();
    private final StringProperty filterText = new SimpleStringProperty("");
    private final ObjectProperty<KeyFilter> filter = new SimpleObjectProperty<>(KeyFilter.ALL);
    private final Set<String> collapsed = new HashSet<>();
    private final ObjectProperty<Optional<Place>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Map<Place, Badge> disagreements = Map.of();

    public SecretsViewModel(Workbench bench) {
        this.bench = bench;
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

    /// True while the rows are being replaced: what a table selects meanwhile by itself is not the person's choice.
    ReadOnlyBooleanProperty arrangingProperty() {
        return arranging.getReadOnlyProperty();
    }

    /// What is typed into the filter field; matches key names and categories, without regard to case.
    StringProperty filterTextProperty() {
        return filterText;
    }

    ObjectProperty<KeyFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<Optional<Place>> selectedProperty() {
        return selected;
    }

    /// Why the last edit could not be staged; empty if it could.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Takes over what the work folder and the edits are now. The selection stays, if its key does.
    public void refresh() {
        Matrix now =
                matrix.get().next(bench.state(), bench.edits(), bench.services().fingerprints(), disagreements);
        if (now == matrix.get()) {
            return;
        }
        matrix.set(now);
        arrange();
        if (selected.get().filter(place -> row(place.key()).isEmpty()).isPresent()) {
            selected.set(Optional.empty());
        }
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
        return attempt(place.profile(), edits -> edits.set(place.profile(), place.key(), value));
    }

    /// Stages the removal of a key from a profile. Does nothing where it is not set.
    boolean remove(Place place) {
        return value(place).isPresent()
                && attempt(place.profile(), edits -> edits.remove(place.profile(), place.key()));
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
        boolean added = attempt(first, edits -> edits.set(values, key));
        if (added) {
            show(first, key);
        }
        return added;
    }

    /// Renames a key in every profile that has it, as one step.
    boolean rename(EnvKey from, EnvKey to) {
        List<ProfileName> having = matrix.get().columns().stream()
                .map(ProfileColumn::profile)
                .filter(it -> value(new Place(it, from)).isPresent())
                .toList();
        if (having.isEmpty()) {
            return false;
        }
        boolean renamed = attempt(having.getFirst(), edits -> edits.rename(having, from, to));
        if (renamed) {
            show(having.getFirst(), to);
        }
        return renamed;
    }

    /// True if nothing hides the fact that there is nothing: the work folder has no keys at all.
    boolean isEmpty() {
        return matrix.get().rows().isEmpty();
    }

    private boolean attempt(ProfileName profile, Workbench.Edit edit) {
        Optional<String> readOnly = bench.readOnly();
        if (readOnly.isPresent()) {
            problem.set(readOnly.get());
            return false;
        }
        Optional<String> unreadable = matrix.get().columns().stream()
                .filter(it -> it.profile().equals(profile))
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

    /// Puts the rows that the filters leave under their headings. Typed text looks into collapsed groups as well.
    private void arrange() {
        String wanted = filterText.get().strip().toLowerCase(Locale.ROOT);
        var groups = new LinkedHashMap<String, List<MatrixRow.Entry>>();
        for (MatrixRow.Entry row : matrix.get().rows()) {
            if (matrix.get().keeps(filter.get(), row.key()) && matches(row, wanted)) {
                groups.computeIfAbsent(row.category(), _ -> new ArrayList<>()).add(row);
            }
        }
        var arranged = new ArrayList<MatrixRow>();
        groups.forEach((category, entries) -> {
            boolean hidden = wanted.isEmpty() && collapsed.contains(category);
            arranged.add(new MatrixRow.Group(category, entries.size(), hidden));
            if (!hidden) {
                arranged.addAll(entries);
            }
        });
        if (!arranged.equals(rows)) {
            arranging.set(true);
            try {
                rows.setAll(arranged);
            } finally {
                arranging.set(false);
            }
        }
    }

    private static boolean matches(MatrixRow.Entry row, String wanted) {
        return wanted.isEmpty()
                || row.key().name().toLowerCase(Locale.ROOT).contains(wanted)
                || row.category().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
