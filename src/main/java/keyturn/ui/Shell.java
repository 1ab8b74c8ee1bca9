package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import keyturn.ui.job.FxJobs;

/// The frame around a work folder: rail, header, status line. It stands while the folder is being read, so that there
/// is less to make when that has ended; where somebody wants to go until then is remembered.
final class Shell extends BorderPane {

    private final Rail rail;
    private final Header header;
    private final WindowMenu menu;
    private final StatusLine status;
    private final VBox middle = new VBox();
    private final FxJobs jobs;
    private Optional<FolderView> filling = Optional.empty();
    private Optional<Destination> wanted = Optional.empty();

    Shell(Path root, FxJobs jobs, WindowParts parts, FrameLinks links) {
        this.jobs = jobs;
        Navigator go = this::go;
        menu = new WindowMenu(links.menu());
        header = new Header(parts.guard().presentation(), links.search(), menu);
        rail = new Rail(
                String.valueOf(root.getFileName()),
                HomePath.text(root),
                go,
                () -> filling.ifPresent(FolderView::examine),
                links.lock());
        status = new StatusLine(
                parts.clock(),
                parts.guard().clipboard(),
                () -> filling.ifPresent(FolderView::review),
                () -> filling.ifPresent(view -> view.folder().save()),
                go);
        header.say(text("ui.screen.overview"));
        rail.mark(new Destination.Overview());
        status.say(text("ui.job.opening"));
        middle.getChildren().add(header);
        // A screen that is wider than the window must not push the rail out of it.
        middle.setMinWidth(0);
        setLeft(rail);
        setCenter(middle);
        setBottom(status);
    }

    /// Puts a work folder into the frame, which leads to its screens from now on.
    ///
    /// @param parts below the header
    void fill(FolderView view, Node... parts) {
        filling = Optional.of(view);
        middle.getChildren().addAll(parts);
        status.follow(jobs);
    }

    /// To a screen of the work folder, as soon as it is open.
    void go(Destination place) {
        if (filling.isPresent()) {
            filling.get().go(place);
        } else {
            wanted = Optional.of(place);
            rail.mark(place);
        }
    }

    /// Where somebody wanted to go before there was anything to show.
    Optional<Destination> wanted() {
        return wanted;
    }

    Rail rail() {
        return rail;
    }

    Header header() {
        return header;
    }

    WindowMenu menu() {
        return menu;
    }

    StatusLine status() {
        return status;
    }
}
