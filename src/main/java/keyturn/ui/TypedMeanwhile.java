package keyturn.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// What is typed between asking for a screen and seeing it is meant for that screen: it is kept until there is one, and
/// typed then.
final class TypedMeanwhile {

    private final Node place;
    private final List<KeyEvent> kept = new ArrayList<>();
    private final EventHandler<KeyEvent> keeping = this::keep;
    private Optional<Scene> held = Optional.empty();

    /// @param place in the window that is watched
    TypedMeanwhile(Node place) {
        this.place = place;
    }

    /// Keeps from now on.
    void hold() {
        if (held.isEmpty()) {
            held = Optional.ofNullable(place.getScene());
            held.ifPresent(scene -> scene.addEventFilter(KeyEvent.ANY, keeping));
        }
    }

    /// Types what has been kept into whatever has the focus by now.
    void release() {
        Optional<Scene> scene = held;
        var typed = List.copyOf(kept);
        forget();
        scene.ifPresent(it -> typed.forEach(key -> Event.fireEvent(target(it), key)));
    }

    /// Drops what has been kept.
    void forget() {
        held.ifPresent(scene -> scene.removeEventFilter(KeyEvent.ANY, keeping));
        held = Optional.empty();
        kept.clear();
    }

    private void keep(KeyEvent key) {
        kept.add(key.copyFor(key.getSource(), key.getTarget()));
        key.consume();
    }

    /// As the scene itself does: what has the focus may have left it.
    private static EventTarget target(Scene scene) {
        Node owner = scene.getFocusOwner();
        return owner == null || !scene.equals(owner.getScene()) ? scene : owner;
    }
}
