package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.work.Ledger.Place;

/// Two profiles side by side, as edited: what only one has, what differs, what is the same.
final class CompareViewModel {

    /// What comparing one key gave, in the order in which it is shown.
    enum Kind {
        ONLY_LEFT,
        ONLY_RIGHT,
        DIFFERENT,
        SAME
    }

    /// One key on both sides.
    record Line(EnvKey key, Kind kind, CellValue left, CellValue right) {}

    private final SecretsViewModel model;
    private final ObjectProperty<ProfileName> left;
    private final ObjectProperty<ProfileName> right;
    private final ObjectProperty<Optional<Kind>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> shownLines = FXCollections.unmodifiableObservableList(lines);
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /// @throws IllegalArgumentException if there are fewer than two profiles that can be read
    CompareViewModel(SecretsViewModel model) {
        this.model = model;
        List<ProfileName> profiles = profiles(model);
        if (profiles.size() < 2) {
            throw new IllegalArgumentException("nothing to compare");
        }
        left = new SimpleObjectProperty<>(profiles.get(0));
        right = new SimpleObjectProperty<>(profiles.get(1));
        left.addListener(_ -> compare());
        right.addListener(_ -> compare());
        shown.addListener(_ -> compare());
        compare();
    }

    static boolean isPossible(SecretsViewModel model) {
        return profiles(model).size() > 1;
    }

    /// The profiles that can be read.
    static List<ProfileName> profiles(SecretsViewModel model) {
        return model.matrix().columns().stream()
                .filter(it -> it.unavailable().isEmpty())
                .map(ProfileColumn::profile)
                .toList();
    }

    ObjectProperty<ProfileName> leftProperty() {
        return left;
    }

    ObjectProperty<ProfileName> rightProperty() {
        return right;
    }

    /// The only kind to show; empty for all.
    ObjectProperty<Optional<Kind>> shownProperty() {
        return shown;
    }

    ObservableList<Line> lines() {
        return shownLines;
    }

    int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /// Goes to a key in the matrix, on the side that has it.
    void jumpTo(Line line) {
        model.show(line.kind() == Kind.ONLY_RIGHT ? right.get() : left.get(), line.key());
    }

    private void compare() {
        counts.clear();
        var found = new ArrayList<Line>();
        for (MatrixRow.Entry row : model.matrix().rows()) {
            Optional<SecretText> mine = model.value(new Place(left.get(), row.key()));
            Optional<SecretText> theirs = model.value(new Place(right.get(), row.key()));
            if (mine.isEmpty() && theirs.isEmpty()) {
                continue;
            }
            Kind kind = kind(mine, theirs);
            counts.merge(kind, 1, Integer::sum);
            if (shown.get().isEmpty() || shown.get().get() == kind) {
                found.add(new Line(
                        row.key(),
                        kind,
                        model.matrix().cell(row, left.get()).value(),
                        model.matrix().cell(row, right.get()).value()));
            }
        }
        found.sort((one, other) -> one.kind().compareTo(other.kind()));
        lines.setAll(found);
    }

    private static Kind kind(Optional<SecretText> mine, Optional<SecretText> theirs) {
        if (theirs.isEmpty()) {
            return Kind.ONLY_LEFT;
        }
        if (mine.isEmpty()) {
            return Kind.ONLY_RIGHT;
        }
        return mine.equals(theirs) ? Kind.SAME : Kind.DIFFERENT;
    }
}
