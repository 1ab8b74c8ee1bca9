package keyturn.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import keyturn.edit.Clash;
import keyturn.edit.Edits;

/// Keys that were changed here and on disk, until a person has decided. A second change from outside adds to them.
/// Until then nothing is saved: it would take the other program's value away, and nobody has seen it.
final class OpenClashes {

    private final Edits edits;
    private final ReadOnlyObjectWrapper<List<Clash>> open = new ReadOnlyObjectWrapper<>(List.of());
    private Runnable decide = () -> {};

    OpenClashes(Edits edits) {
        this.edits = edits;
    }

    ReadOnlyObjectProperty<List<Clash>> openProperty() {
        return open.getReadOnlyProperty();
    }

    List<Clash> open() {
        return open.get();
    }

    /// @param asking lets a person decide
    void decideBy(Runnable asking) {
        decide = asking;
    }

    /// Lets a person decide, if there is anything to decide.
    ///
    /// @return true if there is
    boolean ask() {
        if (open.get().isEmpty()) {
            return false;
        }
        decide.run();
        return true;
    }

    /// Takes new ones up. Of a key that clashed before, what it started from stays.
    void add(List<Clash> fresh) {
        var all = new ArrayList<Clash>(open.get());
        for (Clash clash : fresh) {
            boolean known = all.stream().anyMatch(clash::samePlace);
            if (!known) {
                all.add(clash);
            }
        }
        open.set(List.copyOf(all));
        look();
    }

    /// Looks at what is staged and on disk by now: where both are the same there is nothing to decide any more.
    void look() {
        var left = open.get().stream()
                .map(edits::current)
                .filter(it -> !it.mine().equals(it.theirs()))
                .toList();
        if (!left.equals(open.get())) {
            open.set(left);
        }
    }

    void settle() {
        open.set(List.of());
    }
}
