package keyturn.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;

/// One screen of the window. Made when its work folder is opened, so the constructor does little; [#content()] is
/// called once, when the screen is first shown.
public interface Screen {

    /// Stands in the header.
    String title();

    /// What fills the room under the header.
    Content content();

    /// Called once, after [#content()] and before it is in the window: what will be looked at first is styled with all
    /// the
    /// rest then.
    default void ready() {}

    /// Other ways to look at [#content()], one after the other, and at the end the first again: each is laid out before
    /// anybody has seen any of them.
    default List<Runnable> faces() {
        return List.of();
    }

    /// What stands at the right of the header while the screen is shown.
    default List<Node> actions() {
        return List.of();
    }

    /// What can be done in the screen by name, while it is shown. Its keys are the screen's own to bind.
    default List<WindowAction> commands() {
        return List.of();
    }

    /// Called each time that the screen is shown, with the place in it that is wanted.
    default void show(Destination destination) {}

    /// Stages what is being typed, as when its field is left: the window is about to save, lock, close or show
    /// something else, and must not forget it.
    default void settle() {}

    /// What can be opened from the screen, by name (lower case, dashes): dialogs, other views. The pictures of the
    /// program are drawn from it.
    default Map<String, Runnable> openers() {
        return Map.of();
    }

    /// The work folder is being closed: drop what is held, such as revealed values and subscriptions.
    default void close() {}
}
