package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import keyturn.ui.Content;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.Screen;

/// The state of the work folder in one look.
public final class OverviewScreen implements Screen {

    private final Desk desk;
    private final OverviewViewModel model;
    private final CreateProfiles create;

    public OverviewScreen(Desk desk) {
        this.desk = desk;
        model = new OverviewViewModel(
                desk.folder().state(),
                desk.folder().writable(),
                (state, profile) -> ChecklistSheet.list(desk, state, profile));
        create = new CreateProfiles(desk);
    }

    @Override
    public String title() {
        return text("ui.screen.overview");
    }

    @Override
    public List<Node> actions() {
        var backup = new Button(text("overview.backup"));
        backup.setId("overview-backup");
        backup.setOnAction(_ -> desk.go().go(new Destination.Backups(true)));
        return List.of(backup);
    }

    @Override
    public Content content() {
        var view = new OverviewView(desk, model, create);
        desk.folder().revisionProperty().subscribe(_ -> {
            model.update(desk.folder().state(), desk.folder().changesProperty().get());
            view.redraw();
        });
        return new Content(view, List.of(view.column()));
    }

    @Override
    public Map<String, Runnable> openers() {
        return Map.of(
                "create-profile", create::show,
                "doctor", () -> examine(false),
                "doctor-preview", () -> examine(true),
                "outside",
                        () -> model.facts()
                                .main()
                                .ifPresent(main -> desk.dialogs().show(new OutsideSheet(desk).planned(main))),
                "score", () -> ScoreSheet.show(desk, model),
                "checklist", () -> model.facts().main().ifPresent(main -> ChecklistSheet.show(desk, main)),
                "accept",
                        () -> desk.folder().state().findings().stream()
                                .findFirst()
                                .ifPresent(finding -> AcceptSheet.show(desk, finding)));
    }

    private void examine(boolean preview) {
        DoctorSheet.show(desk, preview);
    }
}
