package keyturn.ui;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import keyturn.app.Preferences;
import keyturn.app.WindowLock;
import keyturn.failure.Failure;
import keyturn.text.Language;
import keyturn.text.Texts;

/// Draws screens and dialogs into PNG files without a display. The README's pictures come from here.
public final class Screenshots {

    /// In pixels.
    public record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /// Which pictures are drawn: each of these in each of those.
    ///
    /// @param screens what a picture's name begins with, such as `secrets`; empty for all
    public record Choice(
            List<Size> sizes, List<Preferences.Theme> themes, List<Language> languages, List<String> screens) {

        public Choice {
            sizes = List.copyOf(sizes);
            themes = List.copyOf(themes);
            languages = List.copyOf(languages);
            screens = List.copyOf(screens);
        }

        boolean wants(String name) {
            return screens.isEmpty() || screens.stream().anyMatch(name::startsWith);
        }
    }

    private final App app;
    private final Path target;
    private final Choice choice;
    private final List<Path> drawn = new ArrayList<>();

    private Screenshots(App app, Path target, Choice choice) {
        this.app = app;
        this.target = target;
        this.choice = choice;
    }

    /// Starts JavaFX without a display, so the program must not have started it before.
    ///
    /// @param workFolder what is shown; not changed by the drawing, but opened for writing; empty for the demo
    /// @param target     created if it is missing; files of the same name are overwritten
    /// @return the files
    public static List<Path> draw(App app, Optional<Path> workFolder, Path target, Choice choice)
            throws Failure, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        var shots = new Screenshots(app, target, choice);
        Language spoken = Texts.language();
        try {
            Files.createDirectories(target);
            for (var language : choice.languages()) {
                Texts.speak(language);
                shots.draw(workFolder, language);
            }
        } catch (IOException _) {
            throw new Failure.Storage(text("ui.screenshots.failed", target), text("ui.screenshots.failed.remedy"));
        } finally {
            Texts.speak(spoken);
        }
        return List.copyOf(shots.drawn);
    }

    private void draw(Optional<Path> workFolder, Language language) throws Failure, IOException, InterruptedException {
        // The demo's history is told in the language that it is made in.
        Path shown = workFolder.isPresent() ? workFolder.get() : demo(app);
        for (var theme : choice.themes()) {
            for (var size : choice.sizes()) {
                var suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size
                        + (language == Language.ENGLISH ? "" : "-" + language.code());
                draw(shown, workFolder.isEmpty(), theme, size, suffix);
            }
        }
    }

    /// The demo with backups.
    static Path demo(App app) throws Failure, IOException, InterruptedException {
        var root = DemoFolder.create(app);
        SampleBackups.make(app, root);
        return root;
    }

    private void draw(Path workFolder, boolean copy, Preferences.Theme theme, Size size, String suffix)
            throws IOException, InterruptedException, Failure {
        var window = open(app, theme, size);
        try {
            new Gallery(window, choice::wants, copy)
                    .walk(
                            workFolder,
                            name -> drawn.add(PngFile.write(picture(window), target.resolve(name + suffix + ".png"))));
        } catch (IOException | InterruptedException | Failure | RuntimeException failed) {
            throw failed;
        } catch (Exception mistake) {
            throw new IllegalStateException("drawing failed", mistake);
        } finally {
            close(window);
        }
    }

    /// A window that shows the start page, as it is drawn and looked at.
    static Window open(App app, Preferences.Theme theme, Size size) throws InterruptedException {
        return open(app, theme, size, Pace.AT_ONCE);
    }

    static Window open(App app, Preferences.Theme theme, Size size, Pace pace) throws InterruptedException {
        var preferences = Preferences.only(theme, app.configFolder());
        return Gallery.onWindowThread(() -> {
            var stage = new Stage();
            // Whoever draws pictures of a folder by command reads it without a window.
            var lock = WindowLock.none(app);
            var made = new Window(lock, pace, app, preferences, stage, new TemplateOnly(), size.width(), size.height());
            // So that what is opened over it has as much room as the window has.
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return made;
        });
    }

    static void close(Window window) throws InterruptedException {
        Gallery.onWindowThread(() -> {
            window.close();
            return window;
        });
    }

    static WritableImage picture(Window window) throws InterruptedException {
        return Gallery.onWindowThread(() -> {
            var root = window.scene().getRoot();
            root.applyCss();
            root.layout();
            var picture = window.scene().snapshot(null);
            DrawnPopups.over(picture, window.scene());
            return picture;
        });
    }

    /// A person who takes the template where a file is asked for, and nothing else.
    private static final class TemplateOnly implements FilePicker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file(String title, Path start) {
            return Optional.of(start.resolve(".env.example")).filter(Files::exists);
        }

        @Override
        public Optional<Path> saveAs(String title, String name) {
            return Optional.empty();
        }
    }
}
