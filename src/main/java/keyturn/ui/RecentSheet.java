package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import keyturn.app.Preferences;
import keyturn.job.Jobs;

/// Ctrl+Shift+O: the work folders that were open.
final class RecentSheet {

    private RecentSheet() {}

    static Sheet build(Preferences preferences, Jobs jobs, Dialogs dialogs, Consumer<Path> open) {
        var close = new Button(text("ui.palette.close"));
        close.setCancelButton(true);
        close.setOnAction(_ -> dialogs.close());
        var sheet = new Sheet("recent", text("ui.recent"));
        if (preferences.recent().isEmpty()) {
            var none = new Label(text("ui.recent.none"));
            none.setWrapText(true);
            return sheet.with(none).buttons(close);
        }
        var folders = new RecentFolders(preferences, jobs, Preferences.MOST_RECENT, folder -> {
            dialogs.close();
            open.accept(folder);
        });
        folders.setMaxWidth(Double.MAX_VALUE);
        var page = new ScrollPane(folders);
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        return sheet.with(page).hint(text("ui.recent.hint")).buttons(close);
    }
}
