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

    /// @param open   shows a work folder
    /// @param choose lets the person choose another one
    static Sheet build(Preferences preferences, Jobs jobs, Dialogs dialogs, Consumer<Path> open, Runnable choose) {
        var close = new Button(text("ui.palette.close"));
        close.setCancelButton(true);
        close.setOnAction(_ -> dialogs.close());
        var another = new Button(text("ui.start.open"));
        another.setId("recent-another");
        another.setOnAction(_ -> {
            dialogs.close();
            choose.run();
        });
        var sheet = new Sheet("recent", text("ui.recent"));
        if (preferences.recent().isEmpty()) {
            var none = new Label(text("ui.recent.none"));
            none.setWrapText(true);
            another.setDefaultButton(true);
            return sheet.with(none).buttons(close, another);
        }
        var folders = new RecentFolders(preferences, jobs, Preferences.MOST_RECENT, false, folder -> {
            dialogs.close();
            open.accept(folder);
        });
        folders.setMaxWidth(Double.MAX_VALUE);
        var page = new ScrollPane(folders);
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        return sheet.with(page).hint(text("ui.recent.hint")).buttons(close, another);
    }
}
