package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import keyturn.app.FolderLayout;
import keyturn.env.ProfileName;

/// Which profiles are shown as columns, and in which order: as the person has put them, those that came since at
/// the end.
final class ColumnOrder {

    private final ReadOnlyObjectWrapper<List<ProfileColumn>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private List<ProfileColumn> all = List.of();
    private List<String> order;
    private Set<String> hidden;

    /// @param layout as it was left
    ColumnOrder(FolderLayout layout) {
        order = layout.columns();
        hidden = layout.hiddenColumns();
    }

    /// From left to right; never none while there are profiles.
    ReadOnlyObjectProperty<List<ProfileColumn>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    List<ProfileColumn> shown() {
        return shown.get();
    }

    /// Every profile in the order of the columns, those that are not shown among them.
    List<ProfileColumn> all() {
        return all;
    }

    boolean isHidden(ProfileName profile) {
        return hidden.contains(profile.name());
    }

    /// What is to be remembered.
    List<String> order() {
        return order;
    }

    /// What is to be remembered.
    Set<String> hidden() {
        return hidden;
    }

    /// Takes over which profiles there are.
    void take(List<ProfileColumn> profiles) {
        var sorted = new ArrayList<>(profiles);
        sorted.sort(java.util.Comparator.comparingInt(it -> {
            int at = order.indexOf(it.profile().name());
            return at < 0 ? Integer.MAX_VALUE : at;
        }));
        all = List.copyOf(sorted);
        arrange();
    }

    /// Shows a profile or hides it; the last one stays.
    void toggle(ProfileName profile) {
        var now = new HashSet<>(hidden);
        if (!now.remove(profile.name()) && shown.get().size() > 1) {
            now.add(profile.name());
        }
        hidden = Set.copyOf(now);
        arrange();
    }

    void showAll() {
        hidden = Set.of();
        arrange();
    }

    /// Puts a profile before the one that is shown at `index` now; at the end if there is none.
    void move(ProfileName profile, int index) {
        var now = new ArrayList<>(all);
        var moved = now.stream().filter(it -> it.profile().equals(profile)).findFirst();
        if (moved.isEmpty()) {
            return;
        }
        int before = index >= shown.get().size()
                ? now.size()
                : now.indexOf(shown.get().get(Math.max(0, index)));
        int from = now.indexOf(moved.get());
        now.remove(from);
        now.add(before > from ? before - 1 : before, moved.get());
        order = now.stream().map(it -> it.profile().name()).toList();
        all = List.copyOf(now);
        arrange();
    }

    /// Moves a profile to the left (-1) or the right (1).
    void shift(ProfileName profile, int by) {
        List<ProfileName> names =
                shown.get().stream().map(ProfileColumn::profile).toList();
        int at = names.indexOf(profile);
        int to = at + by;
        if (at >= 0 && to >= 0 && to < names.size()) {
            move(profile, by > 0 ? to + 1 : to);
        }
    }

    private void arrange() {
        List<ProfileColumn> visible =
                all.stream().filter(it -> !hidden.contains(it.profile().name())).toList();
        List<ProfileColumn> now = visible.isEmpty() ? all : visible;
        if (!now.equals(shown.get())) {
            shown.set(now);
        }
    }
}
