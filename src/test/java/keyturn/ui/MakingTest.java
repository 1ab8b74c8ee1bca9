package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.ui.FolderView.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// A screen that is made in steps is the one that is made at once.
class MakingTest {

    private static final Screenshots.Size SIZE = new Screenshots.Size(1280, 800);
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-24T02:24:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyScreenLooksTheSameHoweverItIsMade() throws Exception {
        Path root = Folders.fixture(Files.createDirectory(folder.resolve("quantumtrader")));

        var atOnce = pictures(root, Pace.AT_ONCE);
        var inSteps = pictures(root, Pace.IN_STEPS);

        for (Place place : Place.values()) {
            assertThat(inSteps.get(place).looksLike(atOnce.get(place)))
                    .as("%s", place)
                    .isTrue();
        }
        assertThat(inSteps.get(Place.SECRETS).looksLike(atOnce.get(Place.ROTATION)))
                .isFalse();
    }

    @Test
    void aScreenThatCannotBeMadeLeavesTheKeyboardFree() throws Exception {
        var told = new LinkedBlockingQueue<Throwable>();
        var typed = new ArrayList<KeyCode>();
        Gallery.onWindowThread(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, mistake) -> told.add(mistake));
            var room = new StackPane();
            var scene = new Scene(room, 100, 100);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> typed.add(event.getCode()));
            var screens = new Screens(room, room, Pace.IN_STEPS);
            screens.add(Place.BACKUPS, () -> {
                throw new IllegalStateException("cannot be made");
            });
            screens.show(Place.BACKUPS, _ -> {});
            Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
            return screens;
        });

        assertThat(told.poll(30, TimeUnit.SECONDS)).hasMessage("cannot be made");
        Gallery.onWindowThread(() -> typed);
        assertThat(typed).containsExactly(KeyCode.F1);
    }

    @Test
    void aScreenThatCouldNotBeMadeIsMadeAnewWhenItIsAskedForAgain() throws Exception {
        var asked = new AtomicInteger();
        var shown = Gallery.onWindowThread(() -> {
            var screens = new Screens(new StackPane(), new StackPane(), Pace.AT_ONCE);
            screens.add(Place.BACKUPS, () -> {
                if (asked.incrementAndGet() == 1) {
                    throw new IllegalStateException("cannot be made");
                }
                return new FieldScreen(new TextField());
            });
            assertThatThrownBy(() -> screens.show(Place.BACKUPS, _ -> {})).hasMessage("cannot be made");
            assertThat(screens.coming()).isEmpty();
            var arrived = new ArrayList<Screen>();
            screens.show(Place.BACKUPS, arrived::add);
            return arrived;
        });

        assertThat(shown).hasSize(1);
    }

    @Test
    void aMistakeOfAScreenThatIsThereLeavesTheKeyboardFreeToo() throws Exception {
        var typed = Gallery.onWindowThread(() -> {
            var room = new StackPane();
            var scene = new Scene(room, 100, 100);
            var codes = new ArrayList<KeyCode>();
            scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> codes.add(event.getCode()));
            var screens = new Screens(room, room, Pace.IN_STEPS);
            screens.add(Place.BACKUPS, () -> new FieldScreen(new TextField()));
            screens.add(Place.SETTINGS, () -> new FieldScreen(new TextField()));
            screens.show(Place.SETTINGS, _ -> {});
            screens.finish();
            screens.show(Place.BACKUPS, _ -> {});
            assertThatThrownBy(() -> screens.show(Place.SETTINGS, _ -> {
                        throw new IllegalStateException("cannot be shown");
                    }))
                    .hasMessage("cannot be shown");
            Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
            screens.close();
            return codes;
        });

        assertThat(typed).containsExactly(KeyCode.F1);
    }

    @Test
    void whatIsTypedBeforeTheScreenIsThereIsTypedIntoIt() throws Exception {
        var before = new TextField();
        var wanted = new TextField();
        var arrived = new CountDownLatch(1);
        var screens = Gallery.onWindowThread(() -> {
            var room = new StackPane();
            var frame = new StackPane(before, room);
            new Scene(frame, 100, 100);
            before.requestFocus();
            var made = new Screens(room, frame, Pace.IN_STEPS);
            for (Place place : Place.values()) {
                made.add(place, () -> new FieldScreen(place == Place.BACKUPS ? wanted : new TextField()));
            }
            made.show(Place.BACKUPS, _ -> {
                wanted.requestFocus();
                arrived.countDown();
            });
            Event.fireEvent(
                    before, new KeyEvent(KeyEvent.KEY_TYPED, "a", "", KeyCode.UNDEFINED, false, false, false, false));
            return made;
        });

        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

        Gallery.onWindowThread(() -> {
            // After what was kept has been typed.
            screens.close();
            return screens;
        });
        assertThat(wanted.getText()).isEqualTo("a");
        assertThat(before.getText()).isEmpty();
    }

    private record FieldScreen(TextField field) implements Screen {
        @Override
        public String title() {
            return "field";
        }

        @Override
        public Content content() {
            return new Content(new StackPane(field), List.of());
        }
    }

    private Map<Place, SmallPicture> pictures(Path root, Pace pace) throws Exception {
        var random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(1);
        var app = new App(NIGHT, random, folder.resolve(pace.name())).costing(Folders.CHEAP);
        Window window = Screenshots.open(app, Preferences.Theme.LIGHT, SIZE, pace);
        var pictures = new EnumMap<Place, SmallPicture>(Place.class);
        try {
            var gallery = new Gallery(window, List.of()::contains, false);
            Gallery.onWindowThread(() -> {
                window.openFolder(root);
                return window;
            });
            gallery.settle();
            for (Place place : Place.values()) {
                Gallery.onWindowThread(() -> {
                    FolderView view = window.folderView().orElseThrow();
                    view.go(place);
                    return view;
                });
                gallery.settle();
                pictures.put(place, SmallPicture.of(Screenshots.picture(window)));
            }
        } finally {
            Screenshots.close(window);
        }
        return pictures;
    }
}
