package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import keyturn.env.ProfileName;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;
import keyturn.work.WorkSnapshot.Template;

/// Creates a profile from the template, after asking for its name.
final class CreateProfiles {

    private final Desk desk;

    CreateProfiles(Desk desk) {
        this.desk = desk;
    }

    Button button() {
        var button = new Button(text("overview.create"));
        button.setId("overview-create");
        button.getStyleClass().add("accent");
        button.setDisable(!desk.folder().writable());
        button.setOnAction(_ -> show());
        return button;
    }

    void show() {
        var name = new TextField(suggestion());
        name.setId("create-name");
        name.setPromptText(text("overview.create.name.prompt"));
        var label = new Label(text("overview.create.name"));
        label.setLabelFor(name);
        var cancel = new Button(text("overview.create.cancel"));
        cancel.setOnAction(_ -> desk.dialogs().close());
        var create = new Button(text("overview.create.do"));
        create.setId("create-do");
        create.setDefaultButton(true);
        create.disableProperty()
                .bind(name.textProperty().map(typed -> usable(typed).isEmpty()));
        create.setOnAction(_ -> usable(name.getText()).ifPresent(profile -> {
            desk.dialogs().close();
            desk.folder()
                    .change(
                            text("overview.create.job", profile),
                            session -> session.profiles().create(profile));
        }));
        desk.dialogs()
                .show(new Sheet("create-profile", text("overview.create.title"))
                        .with(label, name)
                        .hint(hint())
                        .buttons(cancel, create));
    }

    private Optional<ProfileName> usable(String typed) {
        return ProfileName.parse(typed.strip())
                .filter(name -> desk.folder().state().snapshot().profile(name).isEmpty());
    }

    /// The first environment of the policy that has no profile yet.
    private String suggestion() {
        var state = desk.folder().state();
        return state.policy().policy().environments().stream()
                .map(environment -> environment.name())
                .filter(name -> state.snapshot().profile(name).isEmpty())
                .findFirst()
                .map(ProfileName::name)
                .orElse("");
    }

    private String hint() {
        return desk.folder()
                .state()
                .snapshot()
                .template()
                .map(Template::file)
                .map(file -> text("overview.create.from", file.getFileName()))
                .orElseGet(() -> text("overview.create.empty"));
    }
}
