package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import keyturn.ui.part.SegmentedButtons;
import keyturn.ui.settings.SettingsForm.Line;

/// The part of the settings about when the window locks, and values on the clipboard.
final class SecuritySettings {

    private static final List<Optional<Duration>> IDLE = List.of(
            Optional.empty(),
            Optional.of(Duration.ofMinutes(1)),
            Optional.of(Duration.ofMinutes(4)),
            Optional.of(Duration.ofMinutes(15)),
            Optional.of(Duration.ofMinutes(60)));
    private static final List<Duration> KEPT =
            List.of(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));

    private final SecurityViewModel model;

    SecuritySettings(SecurityViewModel model) {
        this.model = model;
    }

    List<Line> lines() {
        return List.of(
                new Line(text("settings.idle"), idle()),
                new Line(text("settings.screen"), screen()),
                new Line(text("settings.clipboard"), clipboard()));
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
