package keyturn.ui.rotation;

import static keyturn.text.Texts.text;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.ui.Desk;
import keyturn.ui.Screen;

/// Rotation.
public final class RotationScreen implements Screen {

    public RotationScreen(Desk desk) {
        assert desk != null;
    }

    @Override
    public String title() {
        return text("ui.screen.rotation");
    }

    @Override
    public Region content() {
        return new VBox();
    }
}
