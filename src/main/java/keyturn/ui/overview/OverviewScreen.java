package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.ui.Desk;
import keyturn.ui.Screen;

/// Overview.
public final class OverviewScreen implements Screen {

    public OverviewScreen(Desk desk) {
        assert desk != null;
    }

    @Override
    public String title() {
        return text("ui.screen.overview");
    }

    @Override
    public Region content() {
        return new VBox();
    }
}
