package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.ui.Desk;
import keyturn.ui.Screen;

/// Encrypted backups.
public final class BackupsScreen implements Screen {

    public BackupsScreen(Desk desk) {
        assert desk != null;
    }

    @Override
    public String title() {
        return text("ui.screen.backups");
    }

    @Override
    public Region content() {
        return new VBox();
    }
}
