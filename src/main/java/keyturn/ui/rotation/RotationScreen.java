package keyturn.ui.rotation;

import static keyturn.text.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keyturn.ui.Content;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.Screen;
import keyturn.ui.WindowAction;
import keyturn.work.Ledger.Place;

/// What is due for rotation when.
public final class RotationScreen implements Screen {

    private final Desk desk;
    private final RotationViewModel model;
    private final RotationView view;

    public RotationScreen(Desk desk) {
        this.desk = desk;
        model = new RotationViewModel(desk.folder().state(), desk.clock());
        view = new RotationView(desk, model);
    }

    @Override
    public String title() {
        return text("ui.screen.rotation");
    }

    @Override
    public Content content() {
        desk.folder().stateProperty().subscribe(state -> {
            model.update(state);
            view.redraw();
        });
        return new Content(view, List.of(view));
    }

    @Override
    public List<WindowAction> commands() {
        return view.commands();
    }

    @Override
    public void show(Destination destination) {
        if (destination instanceof Destination.Rotation(var profile, var key)) {
            profile.ifPresent(name -> view.select(name, key));
        }
    }

    @Override
    public Map<String, Runnable> openers() {
        var openers = new HashMap<>(desk.rotator().samples());
        openers.put("calendar", view::showCalendar);
        model.dates().stream()
                .filter(due -> due.key().name().equals("JWT_SECRET"))
                .findFirst()
                .ifPresent(due -> {
                    var place = new Place(due.profile(), due.key());
                    openers.put("record", () -> RecordSheet.show(desk, due));
                    openers.put("rotate", () -> desk.rotator().rotate(List.of(place)));
                    openers.put("leaked", () -> desk.rotator().leaked(place));
                });
        return openers;
    }
}
