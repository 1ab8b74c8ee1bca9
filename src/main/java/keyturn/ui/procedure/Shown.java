package keyturn.ui.procedure;

import javafx.scene.Node;

/// Nodes that come and go.
final class Shown {

    private Shown() {}

    /// What is not shown takes no room.
    static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
