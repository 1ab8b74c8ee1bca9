package keyturn.ui.part;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the one pack that the program uses (Feather, MIT). Size and colour come from the style sheet.
public final class Icons {

    private Icons() {}

    /// Decorative: screen readers do not hear of it, so the control that has it needs a text.
    public static FontIcon of(Feather icon) {
        var node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        return node;
    }
}
