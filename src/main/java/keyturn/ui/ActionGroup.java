package keyturn.ui;

import java.util.List;

/// Actions that belong together, as a menu shows them.
///
/// @param name what they are about
record ActionGroup(String name, List<WindowAction> actions) {

    ActionGroup {
        actions = List.copyOf(actions);
    }
}
