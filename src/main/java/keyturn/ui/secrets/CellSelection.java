package keyturn.ui.secrets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.work.Ledger.Place;

/// Which cells are chosen, as in a spreadsheet: one leads, and is what the inspector shows; others may be chosen
/// with it, as a rectangle or one by one. A cell that a filter hides is not chosen, so that nothing happens to
/// what is out of sight.
final class CellSelection {

    private final ObjectProperty<Optional<Place>> lead;
    private final ReadOnlyObjectWrapper<Set<Place>> cells = new ReadOnlyObjectWrapper<>(Set.of());
    private CellGrid grid = CellGrid.EMPTY;
    private Optional<Place> anchor = Optional.empty();
    private Set<Place> beside = Set.of();
    private boolean ours;

    /// @param lead who sets it chooses that cell alone
    CellSelection(ObjectProperty<Optional<Place>> lead) {
        this.lead = lead;
        lead.subscribe(place -> {
            if (!ours) {
                anchor = place;
                beside = Set.of();
                cells.set(reachable(place.map(Set::of).orElse(Set.of())));
            }
        });
    }

    ReadOnlyObjectProperty<Set<Place>> cellsProperty() {
        return cells.getReadOnlyProperty();
    }

    /// From top to bottom and left to right.
    List<Place> cells() {
        return grid.inOrder(cells.get());
    }

    /// The keys of the chosen cells, from top to bottom.
    List<EnvKey> keys() {
        return cells().stream().map(Place::key).distinct().toList();
    }

    CellGrid grid() {
        return grid;
    }

    /// Takes over which cells there are.
    void take(CellGrid reach) {
        grid = reach;
        // A cell that comes back into sight, as after a filter, leads again.
        Set<Place> left = reachable(cells.get());
        cells.set(left.isEmpty() ? reachable(lead.get().map(Set::of).orElse(Set.of())) : left);
        beside = reachable(beside);
    }

    /// Chooses one cell alone.
    void only(Place place) {
        lead(place);
        anchor = Optional.of(place);
        beside = Set.of();
        cells.set(Set.of(place));
    }

    /// Chooses the rectangle from the cell where the choosing began to this one.
    void extendTo(Place place) {
        Place from = anchor.filter(grid::holds).orElse(place);
        anchor = Optional.of(from);
        var now = new LinkedHashSet<>(beside);
        now.addAll(grid.between(from, place));
        lead(place);
        cells.set(now);
    }

    /// Chooses a cell beside those that are chosen, or no longer. The last one stays.
    void toggle(Place place) {
        var now = new LinkedHashSet<>(cells.get());
        if (!now.remove(place)) {
            now.add(place);
            lead(place);
        } else if (now.isEmpty()) {
            return;
        } else if (lead.get().equals(Optional.of(place))) {
            lead(now.getLast());
        }
        beside = now;
        anchor = Optional.of(place);
        cells.set(now);
    }

    /// Chooses a key in every profile that is shown.
    ///
    /// @param extend true to choose the rows from where the choosing began to this one
    void row(EnvKey key, boolean extend) {
        if (grid.isEmpty()) {
            return;
        }
        ProfileName profile = lead.get()
                .map(Place::profile)
                .filter(grid.profiles()::contains)
                .orElse(grid.profiles().getFirst());
        Place from = anchor.filter(it -> extend && grid.holds(it)).orElse(new Place(profile, key));
        var first = new Place(grid.profiles().getFirst(), from.key());
        var last = new Place(grid.profiles().getLast(), key);
        lead(new Place(profile, key));
        anchor = Optional.of(from);
        beside = Set.of();
        cells.set(grid.between(first, last));
    }

    /// Chooses every key of a profile.
    void column(ProfileName profile) {
        if (!grid.isEmpty()) {
            EnvKey key = lead.get()
                    .filter(grid::holds)
                    .map(Place::key)
                    .orElse(grid.keys().getFirst());
            var place = new Place(profile, key);
            lead(place);
            anchor = Optional.of(place);
            beside = Set.of();
            cells.set(grid.between(
                    new Place(profile, grid.keys().getFirst()),
                    new Place(profile, grid.keys().getLast())));
        }
    }

    /// Chooses every cell in reach.
    void all() {
        if (!grid.isEmpty()) {
            cells.set(grid.between(grid.nearest(0, 0), grid.nearest(Long.MAX_VALUE, Long.MAX_VALUE)));
        }
    }

    private void lead(Place place) {
        ours = true;
        try {
            lead.set(Optional.of(place));
        } finally {
            ours = false;
        }
    }

    private Set<Place> reachable(Set<Place> wanted) {
        var kept = new LinkedHashSet<Place>();
        wanted.stream().filter(grid::holds).forEach(kept::add);
        return kept;
    }
}
