package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.work.Ledger.Place;

/// The cells that can be reached: the keys that the filters leave, by the profiles that are shown.
final class CellGrid {

    static final CellGrid EMPTY = new CellGrid(List.of(), List.of());

    private final List<EnvKey> keys;
    private final List<ProfileName> profiles;
    private final Map<EnvKey, Integer> rows = new HashMap<>();
    private final Map<ProfileName, Integer> columns = new HashMap<>();

    CellGrid(List<EnvKey> keys, List<ProfileName> profiles) {
        this.keys = List.copyOf(keys);
        this.profiles = List.copyOf(profiles);
        this.keys.forEach(key -> rows.put(key, rows.size()));
        this.profiles.forEach(profile -> columns.put(profile, columns.size()));
    }

    /// From top to bottom.
    List<EnvKey> keys() {
        return keys;
    }

    /// From left to right.
    List<ProfileName> profiles() {
        return profiles;
    }

    boolean isEmpty() {
        return keys.isEmpty() || profiles.isEmpty();
    }

    boolean holds(Place place) {
        return rows.containsKey(place.key()) && columns.containsKey(place.profile());
    }

    /// Counted from the top; -1 if the filters hide the key.
    int row(Place place) {
        return rows.getOrDefault(place.key(), -1);
    }

    /// Counted from the left; -1 if the profile is hidden.
    int column(Place place) {
        return columns.getOrDefault(place.profile(), -1);
    }

    Optional<Place> at(int row, int column) {
        return row < 0 || row >= keys.size() || column < 0 || column >= profiles.size()
                ? Optional.empty()
                : Optional.of(new Place(profiles.get(column), keys.get(row)));
    }

    /// The nearest cell to a row and column that may lie outside.
    Place nearest(long row, long column) {
        return new Place(
                profiles.get(Math.clamp(column, 0, profiles.size() - 1)),
                keys.get(Math.clamp(row, 0, keys.size() - 1)));
    }

    /// The key to go on with where one has gone: the next one below that is left, else the next one above.
    ///
    /// @param before the cells as long as it was there
    Optional<EnvKey> inPlaceOf(EnvKey gone, CellGrid before) {
        int at = before.rows.getOrDefault(gone, 0);
        List<EnvKey> below = before.keys.subList(at, before.keys.size());
        List<EnvKey> above = before.keys.subList(0, at).reversed();
        return Stream.concat(below.stream(), above.stream())
                .filter(rows::containsKey)
                .findFirst();
    }

    /// The cells of the rectangle with these two at its corners, line by line. Only `to` if the other is out of
    /// reach.
    SequencedSet<Place> between(Place from, Place to) {
        var cells = new LinkedHashSet<Place>();
        if (!holds(from) || !holds(to)) {
            cells.add(to);
            return cells;
        }
        int lastRow = Math.max(row(from), row(to));
        int lastColumn = Math.max(column(from), column(to));
        for (int row = Math.min(row(from), row(to)); row <= lastRow; row++) {
            for (int column = Math.min(column(from), column(to)); column <= lastColumn; column++) {
                cells.add(new Place(profiles.get(column), keys.get(row)));
            }
        }
        return cells;
    }

    /// The same cells from top to bottom and left to right, without those out of reach.
    List<Place> inOrder(Iterable<Place> cells) {
        var ordered = new ArrayList<Place>();
        cells.forEach(cell -> {
            if (holds(cell)) {
                ordered.add(cell);
            }
        });
        ordered.sort(java.util.Comparator.comparingInt(this::row).thenComparingInt(this::column));
        return ordered;
    }
}
