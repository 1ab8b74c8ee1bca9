package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import keyturn.ui.Desk;
import keyturn.ui.part.SegmentedButtons;
import keyturn.ui.settings.SettingsForm.Line;

/// The part of the settings about locking, and values on the clipboard.
final class SecuritySettings {

    private static final List<Optional<Duration>> IDLE = List.of(
            Optional.empty(),
            Optional.of(Duration.ofMinutes(1)),
            Optional.of(Duration.ofMinutes(4)),
            Optional.of(Duration.ofMinutes(15)),
            Optional.of(Duration.ofMinutes(60)));
    private static final List<Duration> KEPT =
            List.of(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));

    private final Desk desk;
    private final SecurityViewModel model;

    SecuritySettings(Desk desk, SecurityViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    List<Line> lines() {
        return List.of(
                new Line(text("settings.unlock"), unlock()),
                new Line(text("settings.idle"), idle()),
                new Line(text("settings.screen"), screen()),
                new Line(text("settings.clipboard"), clipboard()));
    }

    private Node unlock() {
        var how = new Label();
        how.setId("settings-unlock");
        how.setWrapText(true);
        var choose = new Button();
        choose.setId("settings-passphrase");
        choose.setOnAction(
                _ -> desk.dialogs().show(new PassphraseSheet(model, desk.dialogs(), desk.guard(), false).build()));
        var remove = new Button(text("settings.unlock.remove"));
        remove.setId("settings-passphrase-remove");
        remove.setOnAction(
                _ -> desk.dialogs().show(new PassphraseSheet(model, desk.dialogs(), desk.guard(), true).build()));
        model.passphraseProperty().subscribe(set -> {
            how.setText(set ? text("settings.unlock.passphrase") : text("settings.unlock.click"));
            choose.setText(set ? text("settings.unlock.change") : text("settings.unlock.choose"));
            remove.setVisible(set);
            remove.setManaged(set);
        });
        var buttons = new HBox(choose, remove);
        buttons.getStyleClass().addAll("button-row", "left");
        return SettingsForm.column(how, buttons, SettingsForm.note(text("settings.unlock.note")));
    }

    private Node idle() {
        var choice = new SegmentedButtons<>(
                text("settings.idle"),
                SettingsForm.with(IDLE, model.idleProperty().get()),
                model.idleProperty().get(),
                SecuritySettings::minutes);
        choice.setId("settings-idle");
        choice.chosenProperty().bindBidirectional(model.idleProperty());
        return SettingsForm.column(choice, SettingsForm.note(text("settings.idle.note")));
    }

    private Node screen() {
        var choice = new SegmentedButtons<>(
                text("settings.screen"),
                List.of(false, true),
                model.screenProperty().get(),
                it -> it ? text("settings.screen.yes") : text("settings.screen.no"));
        choice.setId("settings-screen");
        choice.chosenProperty().bindBidirectional(model.screenProperty());
        var problem = SettingsForm.note("");
        problem.setId("settings-screen-problem");
        problem.getStyleClass().add("problem");
        model.problemProperty().subscribe(it -> {
            problem.setText(it);
            problem.setVisible(!it.isEmpty());
            problem.setManaged(!it.isEmpty());
        });
        return SettingsForm.column(choice, SettingsForm.note(text("settings.screen.note")), problem);
    }

    private Node clipboard() {
        var choice = new SegmentedButtons<>(
                text("settings.clipboard"),
                SettingsForm.with(KEPT, model.keptProperty().get()),
                model.keptProperty().get(),
                it -> text("settings.seconds", it.toSeconds()));
        choice.setId("settings-clipboard");
        choice.chosenProperty().bindBidirectional(model.keptProperty());
        return SettingsForm.column(choice, SettingsForm.note(text("settings.clipboard.note")));
    }

    private static String minutes(Optional<Duration> time) {
        return time.map(it -> it.toSecondsPart() == 0
                        ? text("settings.minutes", it.toMinutes())
                        : text("settings.seconds", it.toSeconds()))
                .orElseGet(() -> text("settings.idle.never"));
    }
}
