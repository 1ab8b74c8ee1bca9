package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.text.Language;
import keyturn.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Every screen and every sheet of a work folder in the smallest window with texts of 125 %: nothing is cut off, and
/// nothing reaches out of the window. In German, whose words are the longer ones, for each walk takes its time;
/// `-Dkeyturn.language=ENGLISH` walks in English. No place is excepted.
class LargeTextsTest {

    private static final Screenshots.Size SMALLEST = new Screenshots.Size(1024, 640);
    private static final int PERCENT = 125;

    /// Little folders show less of the same screens.
    private static final Predicate<String> FULL = name -> !name.startsWith("calm-") && !name.startsWith("empty-");

    /// While one works on a few: `-Dkeyturn.screens=review,clashes` looks at these alone.
    private static final Predicate<String> ONLY = Stream.of(
                    System.getProperty("keyturn.screens", "").split(","))
            .<Predicate<String>>map(name -> each -> each.startsWith(name))
            .reduce(Predicate::or)
            .orElseThrow();

    /// Where pictures of them go, if they are wanted: `-Dkeyturn.pictures=target/large`.
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("keyturn.pictures")).map(Path::of);

    @TempDir
    private Path config;

    private final Map<String, String> found = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void speakEnglish() {
        Texts.speak(Language.ENGLISH);
    }

    @Test
    void noTextIsCutOff() throws Exception {
        Texts.speak(Language.valueOf(System.getProperty("keyturn.language", "GERMAN")));
        var app = new App(Clock.systemDefaultZone(), new SecureRandom(), config).costing(Folders.CHEAP);
        var window = Screenshots.open(app, Preferences.Theme.LIGHT, SMALLEST);
        try {
            // Chosen before anything is shown, as by a person who chose it yesterday.
            window.parts().preferences().change(choices -> choices.withTextPercent(PERCENT));
            Gallery.onWindowThread(() -> {
                window.parts().theme().size(PERCENT);
                return window;
            });
            new Gallery(window, FULL.and(ONLY), true).walk(Screenshots.demo(app), name -> look(window, name));
        } finally {
            Screenshots.close(window);
        }
        var lines = found.entrySet().stream()
                .map(each -> each.getValue() + ": " + each.getKey())
                .toList();
        assertThat(lines).as(String.join("\n", lines)).isEmpty();
    }

    private void look(Window window, String name) throws Exception {
        cut(window).forEach(problem -> found.putIfAbsent(problem, name));
        if (PICTURES.isPresent()) {
            Path folder = Files.createDirectories(PICTURES.get());
            PngFile.write(Screenshots.picture(window), folder.resolve(name + ".png"));
        }
    }

    private static List<String> cut(Window window) throws InterruptedException {
        return Gallery.onWindowThread(() -> {
            var scene = window.scene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return CutTexts.in(ShownNodes.area(scene));
        });
    }
}
