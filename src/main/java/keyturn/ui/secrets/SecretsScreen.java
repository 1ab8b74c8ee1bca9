package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.ui.Desk;
import keyturn.ui.Screen;

/// Keys by profiles.
public final class SecretsScreen implements Screen {

    public SecretsScreen(Desk desk) {
        assert desk != null;
    }

    @Override
    public String title() {
        return text("ui.screen.secrets");
    }

    @Override
    public Region content() {
        return new VBox();
    }
}
