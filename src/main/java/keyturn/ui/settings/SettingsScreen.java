package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.ui.Desk;
import keyturn.ui.Screen;

/// Settings.
public final class SettingsScreen implements Screen {

    public SettingsScreen(Desk desk) {
        assert desk != null;
    }

    @Override
    public String title() {
        return text("ui.screen.settings");
    }

    @Override
    public Region content() {
        return new VBox();
    }
}
