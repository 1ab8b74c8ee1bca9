package keyturn.ui;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What fills the room under the header.
///
/// @param whole  all of it
/// @param pieces the panes in it whose children may be put in one after the other, from the outside in, because nothing
///               else puts any in or takes any out
public record Content(Region whole, List<Pane> pieces) {

    public Content {
        pieces = List.copyOf(pieces);
    }
}
