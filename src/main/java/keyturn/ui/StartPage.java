package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import keyturn.app.Preferences;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.Icons;
import org.kordamp.ikonli.feather.Feather;

/// What a person sees first where no work folder is known.
final class StartPage extends StackPane {

    /// What fits into the smallest window; the others are a key away.
    private static final int MOST_RECENT = 6;

    private final Label trouble = new Label();

    /// @param recent opens a work folder, such as one that was open before
    StartPage(Runnable choose, Runnable demo, Preferences preferences, Jobs jobs, Consumer<Path> recent) {
        var open = new Button(text("ui.start.open"), Icons.of(Feather.FOLDER));
        open.setId("start-open");
        open.setDefaultButton(true);
        open.setOnAction(_ -> choose.run());
        var tryDemo = new Button(text("ui.start.demo"));
        tryDemo.setId("start-demo");
        tryDemo.setOnAction(_ -> demo.run());
        var page = new EmptyState(Feather.KEY, text("ui.start.title"), text("ui.start.hint"), open, tryDemo);
        trouble.getStyleClass().addAll("trouble", "bad");
        trouble.setWrapText(true);
        trouble.setVisible(false);
        trouble.managedProperty().bind(trouble.visibleProperty());
        page.getChildren().addAll(trouble, new RecentFolders(preferences, jobs, MOST_RECENT, true, recent));
        getChildren().add(page);
        getStyleClass().add("start-page");
        Drops.accept(
                this,
                dropped -> jobs.start(new Job<>(text("ui.job.opening"), _ -> folderOf(dropped), outcome -> {
                    if (outcome instanceof Outcome.Done(Path folder)) {
                        recent.accept(folder);
                    }
                })));
    }

    /// Of a file, the folder that it is in.
    private static Path folderOf(Path dropped) {
        Path parent = dropped.toAbsolutePath().getParent();
        return parent == null || Files.isDirectory(dropped) ? dropped : parent;
    }

    /// Says why a work folder did not open.
    void say(Notice notice) {
        trouble.setText(
                notice.remedy().map(remedy -> notice.text() + "\n" + remedy).orElse(notice.text()));
        trouble.setVisible(true);
    }
}
