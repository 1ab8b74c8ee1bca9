package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Map;
import keyturn.ui.Content;
import keyturn.ui.Desk;
import keyturn.ui.Notice;
import keyturn.ui.Screen;

/// What a person can choose, and where files live.
public final class SettingsScreen implements Screen {

    private final Desk desk;
    private final SettingsViewModel model;

    public SettingsScreen(Desk desk) {
        this.desk = desk;
        model = new SettingsViewModel(
                desk.preferences(),
                desk.jobs(),
                desk.locks(),
                failure -> desk.folder().tell(Notice.of(failure)));
    }

    @Override
    public String title() {
        return text("ui.screen.settings");
    }

    @Override
    public Content content() {
        model.themeProperty().subscribe(desk.theme()::choose);
        model.textPercentProperty().subscribe(desk.theme()::size);
        var reminder = new ReminderViewModel(
                desk.reminders(),
                desk.folder().state().snapshot().root(),
                desk.jobs(),
                failure -> desk.folder().tell(Notice.of(failure)));
        var view = new SettingsView(desk, model, reminder);
        return new Content(view, List.of(view.column()));
    }

    @Override
    public Map<String, Runnable> openers() {
        return Map.of(
                "passphrase",
                () -> desk.dialogs()
                        .show(new PassphraseSheet(model.unlock(), desk.dialogs(), desk.guard(), false).build()),
                "log-in",
                () -> desk.dialogs().show(new LogInSheet(model.unlock(), desk.dialogs(), desk.guard()).build()));
    }
}
