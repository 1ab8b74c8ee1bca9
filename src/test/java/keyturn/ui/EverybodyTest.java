package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.stage.PopupWindow;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.env.SecretText;
import keyturn.text.Language;
import keyturn.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Every screen and every sheet, in English and light and in German and dark, in the smallest size: whether everybody
/// can read, reach, hear and understand it. Each is shown once in either; the tests are what was found.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverybodyTest {

    private static final Screenshots.Size SMALLEST = new Screenshots.Size(1024, 640);
    private static final Pattern NEW_SHEET = Pattern.compile("new Sheet\\(\\s*\"([a-z-]+)\"");
    /// While one works on a few: `-Dkeyturn.screens=review,clashes` looks at these alone; the tests of all then fail.
    private static final Predicate<String> ONLY = Stream.of(
                    System.getProperty("keyturn.screens", "").split(","))
            .<Predicate<String>>map(name -> each -> each.startsWith(name))
            .reduce(Predicate::or)
            .orElseThrow();

    private static final int LONG_ENOUGH = 8;

    @TempDir
    private static Path config;

    /// By kind, then by place.
    private final Map<String, Map<String, Set<String>>> found = new LinkedHashMap<>();

    private final TabOrder order = new TabOrder();
    private final ColourAlone colours = new ColourAlone();
    private final Set<String> sheets = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();

    @BeforeAll
    void look() throws Exception {
        start();
        var app = new App(java.time.Clock.systemDefaultZone(), new SecureRandom(), config).costing(Folders.CHEAP);
        look(app, Language.ENGLISH, Preferences.Theme.LIGHT);
        look(app, Language.GERMAN, Preferences.Theme.DARK);
    }

    private static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterAll
    static void speakEnglish() {
        Texts.speak(Language.ENGLISH);
    }

    private void look(App app, Language language, Preferences.Theme theme) throws Exception {
        walk(app, language, theme, (window, name) -> {
            names.add(name);
            look(window, name + " " + language.code());
        });
    }

    /// What is done with each thing that is shown.
    @FunctionalInterface
    private interface Look {
        void at(Window window, String name) throws Exception;
    }

    private static void walk(App app, Language language, Preferences.Theme theme, Look look) throws Exception {
        Texts.speak(language);
        var root = Screenshots.demo(app);
        var window = Screenshots.open(app, theme, SMALLEST);
        try {
            new Gallery(window, ONLY, true).walk(root, name -> look.at(window, name));
        } finally {
            Screenshots.close(window);
        }
    }

    private void look(Window window, String place) throws InterruptedException {
        Gallery.onWindowThread(() -> {
            var scene = window.scene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            var area = ShownNodes.area(scene);
            if (area instanceof Sheet sheet) {
                sheets.add(sheet.getId());
            }
            note("names", place, SpokenNames.missing(area));
            note("secrets", place, SpokenNames.tellTales(area, secrets(window)));
            note("contrast", place, Contrast.tooLow(area));
            note("cut", place, CutTexts.in(area));
            note("restless", place, Restless.in(scene));
            note("colour", place, colours.problems(area, place));
            if (Texts.language() == Language.ENGLISH && takesKeys(area)) {
                note("focus", place, order.problems(scene, area));
            }
            return place;
        });
    }

    /// Not while a menu is open, which has the keys; nor before there are controls.
    private static boolean takesKeys(Parent area) {
        return javafx.stage.Window.getWindows().stream().noneMatch(PopupWindow.class::isInstance)
                && ShownNodes.in(area).stream().anyMatch(ShownNodes::isControl);
    }

    private void note(String kind, String place, List<String> problems) {
        if (!problems.isEmpty()) {
            found.computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(place, _ -> new LinkedHashSet<>())
                    .addAll(problems);
        }
    }

    private static List<String> secrets(Window window) {
        var values = new ArrayList<String>();
        window.folderView().ifPresent(view -> {
            var state = view.folder().state();
            for (var profile : state.snapshot().profiles()) {
                for (var key : profile.keys()) {
                    if (state.policy().policy().isSecret(key)) {
                        profile.document()
                                .flatMap(document -> document.value(key))
                                .map(SecretText::reveal)
                                .filter(value -> value.length() >= LONG_ENOUGH)
                                .ifPresent(values::add);
                    }
                }
            }
        });
        return values;
    }

    @Test
    void everyControlHasANameARoleAndEveryIconAnExplanation() {
        assertNothing("names");
    }

    @Test
    void noSecretIsSaidOrShown() {
        assertNothing("secrets");
    }

    @Test
    void everyTextStandsOutFromWhatIsBehindIt() {
        assertNothing("contrast");
    }

    @Test
    void noStateIsToldByItsColourAlone() {
        assertNothing("colour");
    }

    @Test
    void noTextIsCutOff() {
        assertNothing("cut");
    }

    @Test
    void nothingIsLaidOutAgainAndAgain() {
        assertNothing("restless");
    }

    @Test
    void theKeyboardReachesEverythingInTheOrderOfReadingAndItIsSeenWhere() {
        assertNothing("focus");
    }

    @Test
    void everySheetIsLookedAt() throws IOException {
        var written = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/keyturn/ui"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var matcher = NEW_SHEET.matcher(Files.readString(file));
                while (matcher.find()) {
                    written.add(matcher.group(1));
                }
            }
        }

        assertThat(sheets).as("sheets that some opener of a screen shows").containsAll(written);
    }

    private void assertNothing(String kind) {
        // What is wrong in many places is told once, with the first.
        var places = new LinkedHashMap<String, String>();
        found.getOrDefault(kind, Map.of())
                .forEach((place, problems) -> problems.forEach(problem -> places.putIfAbsent(problem, place)));
        var lines = places.entrySet().stream()
                .map(each -> each.getValue() + ": " + each.getKey())
                .toList();
        assertThat(names).hasSizeGreaterThan(20);
        assertThat(lines).as(String.join("\n", lines)).isEmpty();
    }
}
