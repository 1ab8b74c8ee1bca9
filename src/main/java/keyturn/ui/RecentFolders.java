package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.app.Preferences;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Icons;
import keyturn.ui.part.Shortened;
import keyturn.ui.part.Tone;
import org.kordamp.ikonli.feather.Feather;

/// The work folders that were open, the latest first. One that is gone is shown as such and can be forgotten.
final class RecentFolders extends VBox {

    private final Preferences preferences;
    private final Jobs jobs;
    private final Consumer<Path> open;
    private final int most;
    private final boolean headed;

    /// @param present false if there is no such folder now
    private record Folder(Path root, boolean present) {}

    /// @param most   how many are shown
    /// @param headed false where something else says already what they are
    RecentFolders(Preferences preferences, Jobs jobs, int most, boolean headed, Consumer<Path> open) {
        this.headed = headed;
        this.most = most;
        this.preferences = preferences;
        this.jobs = jobs;
        this.open = open;
        setId("recent-folders");
        getStyleClass().add("recent-folders");
        setMaxWidth(USE_PREF_SIZE);
        look(preferences.recent());
    }

    /// Looks for them elsewhere than on the window's thread: one may lie on a network that does not answer.
    private void look(List<Path> all) {
        List<Path> roots = all.stream().limit(most).toList();
        show(roots.stream().map(root -> new Folder(root, true)).toList());
        if (!roots.isEmpty()) {
            jobs.start(new Job<>(
                    text("ui.job.recent"),
                    _ -> roots.stream()
                            .map(root -> new Folder(root, Files.isDirectory(root)))
                            .toList(),
                    outcome -> {
                        if (outcome instanceof Outcome.Done(List<Folder> found)) {
                            show(found);
                        }
                    }));
        }
    }

    private void show(List<Folder> folders) {
        getChildren().clear();
        setVisible(!folders.isEmpty());
        setManaged(!folders.isEmpty());
        if (!folders.isEmpty() && headed) {
            var heading = new Label(text("ui.recent"));
            heading.getStyleClass().addAll("quiet", "small");
            getChildren().add(heading);
        }
        folders.forEach(folder -> getChildren().add(line(folder)));
    }

    private HBox line(Folder folder) {
        String name = String.valueOf(folder.root().getFileName());
        String path = HomePath.text(folder.root());
        var title = new Label(name);
        title.getStyleClass().add("recent-name");
        var where = new Label(path);
        where.getStyleClass().addAll("quiet", "small");
        where.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        Shortened.of(where);
        var words = new VBox(title, where);
        var text = new HBox(words);
        text.getStyleClass().add("recent-text");
        if (!folder.present()) {
            text.getChildren().add(new Chip(text("ui.recent.missing"), Tone.WARNING));
        }
        var go = new Button(null, text);
        go.getStyleClass().add("recent-open");
        go.setAccessibleText(
                folder.present() ? text("ui.recent.open", name, path) : text("ui.recent.open.missing", name, path));
        go.setDisable(!folder.present());
        go.setMaxWidth(Double.MAX_VALUE);
        go.setOnAction(_ -> open.accept(folder.root()));
        HBox.setHgrow(go, Priority.ALWAYS);
        var forget = new Button(null, Icons.of(Feather.X));
        forget.getStyleClass().add("flat");
        forget.setAccessibleText(text("ui.recent.forget", path));
        forget.setTooltip(new Tooltip(text("ui.recent.forget.tip")));
        forget.setOnAction(_ -> forget(folder.root()));
        var line = new HBox(go, forget);
        line.getStyleClass().add("recent-line");
        return line;
    }

    private void forget(Path root) {
        jobs.start(new Job<>(
                text("ui.job.recent"),
                _ -> {
                    preferences.forget(root);
                    return root;
                },
                _ -> look(preferences.recent())));
    }
}
