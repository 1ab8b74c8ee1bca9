package keyturn.ui.guard;

import javafx.scene.control.TextArea;

/// Shows a secret of several lines in clear, as [ClearField] does.
public final class ClearArea extends TextArea {

    private final Runnable copying;

    /// @param copying copies the whole value as secrets are copied, or refuses to
    public ClearArea(Runnable copying) {
        this.copying = copying;
        setEditable(false);
    }

    @Override
    public void copy() {
        copying.run();
    }
}
