package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Stage;
import keyturn.ui.job.FxJobs;
import org.jspecify.annotations.Nullable;

/// What one window shows: a work folder, the frame of one that is being opened, or something else in its place.
final class ShownFolder {

    private final WindowRoom room;
    private final Stage stage;
    private final WindowParts parts;
    private final FxJobs jobs;
    private final Watching watching;
    private final Remembering remembering;
    private final Function<Path, Shell> shells;
    private @Nullable FolderView view;
    private Optional<Path> root = Optional.empty();
    private Optional<Shell> shell = Optional.empty();

    /// @param shells makes the frame of a work folder
    ShownFolder(
            WindowRoom room,
            Stage stage,
            WindowParts parts,
            FxJobs jobs,
            Watching watching,
            Remembering remembering,
            Function<Path, Shell> shells) {
        this.room = room;
        this.stage = stage;
        this.parts = parts;
        this.jobs = jobs;
        this.watching = watching;
        this.remembering = remembering;
        this.shells = shells;
    }

    /// Empty while no work folder is open.
    Optional<FolderView> view() {
        return Optional.ofNullable(view);
    }

    /// The work folder that is shown, locked or just being opened; empty on the start page.
    Optional<Path> root() {
        return root;
    }

    /// The work folder that is being opened.
    Optional<Path> arriving() {
        if (view == null) {
            return shell.isPresent() ? root : Optional.empty();
        }
        Path here = view.folder().state().snapshot().root();
        return root.filter(it -> !it.equals(here));
    }

    /// Shows the frame of a work folder that is being opened, unless another one is shown.
    void expect(Path folder) {
        Path expected = folder.toAbsolutePath().normalize();
        root = Optional.of(expected);
        if (view == null) {
            shell = Optional.of(shells.apply(expected));
            room.put(shell.get());
        }
    }

    /// Goes to a screen of the work folder that is shown, or is being opened in an empty window.
    void go(Destination place) {
        if (view != null) {
            view.go(place);
        } else {
            shell.ifPresent(it -> it.go(place));
        }
    }

    /// Shows a work folder that has been opened, in place of what is shown.
    void show(Opening opened) {
        close();
        var folder = new OpenFolder(opened.session(), opened.state(), jobs);
        Path shown = opened.state().snapshot().root();
        view = new FolderView(folder, jobs, parts, shell.orElseGet(() -> shells.apply(shown)));
        shell = Optional.empty();
        room.put(view.shell());
        view.takeUp(opened.kept());
        root = Optional.of(shown);
        stage.setTitle(text("ui.window.folder", shown.getFileName()));
        remembering.arrive(view, shown);
        view.shell().wanted().ifPresent(view::go);
        watching.begin(view, jobs);
    }

    /// Shows the work folder again that was being left, and says why.
    ///
    /// @return false if there is none
    boolean showAgain(Optional<Notice> trouble) {
        shell = Optional.empty();
        if (view == null) {
            root = Optional.empty();
            return false;
        }
        root = Optional.of(view.folder().state().snapshot().root());
        room.put(view.shell());
        trouble.ifPresent(view.folder()::tell);
        return true;
    }

    /// Closes the work folder for a page that stands for it.
    void showLocked(Path locked, LockedPage page) {
        close();
        shell = Optional.empty();
        root = Optional.of(locked);
        stage.setTitle(text("ui.window"));
        room.put(page);
    }

    /// Closes the work folder; what shows it stays until something else is put there.
    void close() {
        parts.guard().clipboard().clear();
        watching.end();
        if (view != null) {
            view.close();
            view = null;
        }
    }
}
