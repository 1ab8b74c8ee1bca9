package keyturn.ui.guard;

import javafx.scene.control.TextField;

/// Shows a secret in clear. It is not typed into, and what is selected in it leaves by one way only: the one
/// that marks and takes back what it copies.
public final class ClearField extends TextField {

    private final Runnable copying;

    /// @param copying copies the whole value as secrets are copied, or refuses to
    public ClearField(Runnable copying) {
        this.copying = copying;
        setEditable(false);
    }

    @Override
    public void copy() {
        copying.run();
    }
}
