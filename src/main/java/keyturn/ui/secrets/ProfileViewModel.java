package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import keyturn.edit.LineEdits;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.LineEdit;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.ui.guard.Guard;
import keyturn.ui.job.Countdown;
import keyturn.work.Ledger.Place;

/// One profile as a list or as a text: its rows, which one is selected, which one is revealed, and edits of
/// lines. All of it is staged in the same edits as the matrix.
final class ProfileViewModel {

    /// An edit of lines that may be refused.
    @FunctionalInterface
    private interface Change {
        void on(LineEdits lines) throws Failure;
    }

    private final SecretsViewModel model;
    private final BiConsumer<ProfileName, ProfileRow> whenRevealed;
    private final Guard guard;
    private final Countdown hideAgain;
    private final ObjectProperty<SecretsMode> mode = new SimpleObjectProperty<>(SecretsMode.MATRIX);
    private final ObjectProperty<Optional<ProfileName>> profile = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<ProfileRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ProfileRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProfileRow>> revealed = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param whenRevealed is told of each secret that is shown in clear
    ProfileViewModel(SecretsViewModel model, BiConsumer<ProfileName, ProfileRow> whenRevealed, Guard guard) {
        this.model = model;
        this.whenRevealed = whenRevealed;
        this.guard = guard;
        hideAgain = guard.alarms().countdown(left -> {
            if (left == 0) {
                hide();
            }
        });
        guard.presentation().onProperty().subscribe(_ -> hide());
        model.matrixProperty().addListener(_ -> refresh());
        model.filterTextProperty().addListener(_ -> refresh());
        model.selectedProperty().addListener(_ -> follow());
        profile.addListener(_ -> lookAtProfile());
        mode.addListener(_ -> {
            follow();
            refresh();
        });
    }

    ObjectProperty<SecretsMode> modeProperty() {
        return mode;
    }

    /// The profile that is shown.
    ObjectProperty<Optional<ProfileName>> profileProperty() {
        return profile;
    }

    /// Empty while the matrix is shown.
    ObservableList<ProfileRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<ProfileRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The row whose secret is shown in clear; at most one.
    ReadOnlyObjectProperty<Optional<ProfileRow>> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /// True if rows can change their places: what a filter hides would be jumped over unseen.
    boolean movable() {
        return model.filterTextProperty().get().isBlank();
    }

    /// Selects a row; the inspector shows its key.
    void select(ProfileRow row) {
        selected.set(Optional.of(row));
        model.selectedProperty()
                .set(row.assigns() ? profile.get().flatMap(it -> row.key().map(key -> new Place(it, key))) : none());
    }

    /// Shows the secret of a row in clear until [#hide()] or until its time is over; hides it if it is shown.
    void reveal(ProfileRow row) {
        boolean shown = revealed.get().filter(row::equals).isPresent();
        hide();
        if (!shown && row.secret() && !refused()) {
            revealed.set(Optional.of(row));
            hideAgain.start(Guard.LONGEST_REVEAL);
            whenRevealed.accept(shown(), row);
        }
    }

    void hide() {
        hideAgain.stop();
        revealed.set(Optional.empty());
    }

    /// True if no secret may be shown now; says why.
    private boolean refused() {
        guard.presentation().refusal().ifPresent(model::refuse);
        return guard.presentation().onProperty().get();
    }

    /// True if a row may be shown in clear in a field; else says why not.
    boolean mayType(ProfileRow row) {
        return !row.secret() || !refused();
    }

    Guard guard() {
        return guard;
    }

    /// Moves a row to the place of another.
    boolean move(int from, int to) {
        if (!movable() || from == to || from < 0 || to < 0 || from >= rows.size() || to >= rows.size()) {
            return false;
        }
        var places = rows.stream().map(ProfileRow::span).toList();
        return attempt(lines -> lines.move(shown(), places, from, to), to);
    }

    /// Moves the selected row up or down.
    ///
    /// @param by how many rows; negative for up
    boolean shift(int by) {
        return index() >= 0 && move(index(), index() + by);
    }

    /// A row's line is about to be shown in clear, in a field.
    void typing(ProfileRow row) {
        hide();
        if (row.secret()) {
            whenRevealed.accept(shown(), row);
        }
    }

    /// The text of a row's entry as it is edited: all of it, in clear. Empty if typing would lose some of its
    /// bytes.
    Optional<String> editable(ProfileRow row) {
        Optional<SecretText> content =
                document().map(it -> LineEdit.content(it, row.block().entry()));
        return content.filter(LineField::holds).map(SecretText::reveal);
    }

    /// Stages what was typed over a row's entry.
    boolean replace(ProfileRow row, SecretText typed) {
        return attempt(lines -> lines.replace(shown(), row.block().entry(), typed), rows.indexOf(row));
    }

    /// Stages a new line below the selected one, or at the end.
    boolean insert(SecretText typed) {
        int below = selected.get()
                .map(it -> it.span().to())
                .orElseGet(() -> document().map(it -> it.lines().size()).orElse(0));
        return attempt(lines -> lines.insert(shown(), below, typed), index() + 1);
    }

    /// Stages the removal of the selected row, comments above it included.
    boolean remove() {
        return selected.get()
                .filter(row -> attempt(lines -> lines.remove(shown(), row.span()), index()))
                .isPresent();
    }

    /// Stages other comments above a row's entry.
    boolean comment(ProfileRow row, List<String> comments) {
        return attempt(lines -> lines.comment(shown(), row.block(), comments), rows.indexOf(row));
    }

    /// Says why a row cannot be edited.
    void refuseTyping() {
        model.refuse(text("profile.notTyped"));
    }

    /// The index of the selected row; -1 if none is.
    int index() {
        return selected.get().map(rows::indexOf).orElse(-1);
    }

    /// @param selectedAfter the row to be selected if it was staged
    private boolean attempt(Change change, int selectedAfter) {
        if (profile.get().isEmpty()) {
            return false;
        }
        hide();
        boolean staged = model.attempt(List.of(shown()), edits -> change.on(edits.lines()));
        if (staged && !rows.isEmpty()) {
            select(rows.get(Math.clamp(selectedAfter, 0, rows.size() - 1)));
        }
        return staged;
    }

    private ProfileName shown() {
        return profile.get().orElseThrow();
    }

    private Optional<EnvDocument> document() {
        return profile.get().flatMap(it -> model.bench().edits().document(it));
    }

    /// Goes where the rest of the window goes: to another key, or to a key of another profile.
    private void follow() {
        Optional<Place> place = model.selectedProperty().get();
        place.map(Place::profile)
                .or(() -> profile.get())
                .or(this::first)
                .filter(it -> profile.get().filter(it::equals).isEmpty())
                .ifPresent(it -> profile.set(Optional.of(it)));
        Optional<EnvKey> key = place.map(Place::key);
        if (key.isPresent()
                && selected.get()
                        .flatMap(ProfileRow::key)
                        .filter(key.get()::equals)
                        .isEmpty()) {
            selected.set(row(key.get()));
        }
    }

    private Optional<ProfileName> first() {
        return model.matrix().columns().stream().map(ProfileColumn::profile).findFirst();
    }

    private void lookAtProfile() {
        Optional<EnvKey> key = model.selectedProperty().get().map(Place::key);
        refresh();
        selected.set(key.flatMap(this::row));
        selected.get().or(() -> rows.stream().findFirst()).ifPresent(this::select);
    }

    private Optional<ProfileRow> row(EnvKey key) {
        return rows.stream()
                .filter(it -> it.counts() && it.key().filter(key::equals).isPresent())
                .findFirst();
    }

    private void refresh() {
        int before = index();
        List<ProfileRow> all = profile.get().map(this::all).orElse(List.of());
        KeyQuery query = KeyQuery.of(model.filterTextProperty().get());
        List<ProfileRow> now = query.isEmpty()
                ? all
                : all.stream().filter(it -> query.keeps(model, it)).toList();
        if (now.equals(rows)) {
            return;
        }
        hide();
        rows.setAll(now);
        Optional<EnvKey> key = model.selectedProperty().get().map(Place::key);
        selected.set(key.flatMap(this::row).or(() -> at(before)));
    }

    private Optional<ProfileRow> at(int index) {
        return index < 0 || rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(Math.min(index, rows.size() - 1)));
    }

    private List<ProfileRow> all(ProfileName shown) {
        return switch (mode.get()) {
            case MATRIX -> List.of();
            case LIST -> ProfileRows.list(model, shown);
            case TEXT -> ProfileRows.text(model, shown);
        };
    }

    private static Optional<Place> none() {
        return Optional.empty();
    }
}
