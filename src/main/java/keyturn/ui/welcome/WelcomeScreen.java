package keyturn.ui.welcome;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import keyturn.ui.Content;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.Screen;

/// The first look at a folder.
public final class WelcomeScreen implements Screen {

    private final Desk desk;
    private final WelcomeViewModel model;

    public WelcomeScreen(Desk desk) {
        this.desk = desk;
        model = new WelcomeViewModel(desk.folder(), desk.jobs());
    }

    @Override
    public String title() {
        return text("ui.screen.welcome");
    }

    @Override
    public List<Node> actions() {
        var on = new Button(text("welcome.on"));
        on.setId("welcome-on");
        on.getStyleClass().add("accent");
        on.setOnAction(_ -> desk.go().go(new Destination.Overview()));
        return List.of(on);
    }

    @Override
    public Map<String, Runnable> openers() {
        return Map.of("dates", () -> DatesSheet.show(desk));
    }

    @Override
    public Content content() {
        var view = new WelcomeView(desk, model);
        desk.folder().stateProperty().subscribe(state -> {
            view.show(WelcomeFacts.of(state));
            model.look();
        });
        return new Content(view, List.of(view.column()));
    }
}
