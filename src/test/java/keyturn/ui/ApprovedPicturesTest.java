package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.image.Image;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// The main screens look as a person has approved them, so that no later change breaks the look unseen.
///
/// To approve what they look like now, after having looked at it:
/// `mvn -B test -Dtest=ApprovedPicturesTest -Dkeyturn.approve=true`
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovedPicturesTest {

    private static final boolean APPROVE = Boolean.getBoolean("keyturn.approve");
    private static final Path APPROVED = Path.of("src/test/resources/keyturn/ui/approved");
    private static final Path REFUSED = Path.of("target/pictures");
    private static final Screenshots.Size SIZE = new Screenshots.Size(1280, 800);
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-24T02:24:00Z"), ZoneOffset.UTC);
    /// What the pictures were approved with; Debian's fonts-dejavu-core has it.
    private static final String CODE_FACE = "DejaVu Sans Mono";

    private static final Set<String> LIGHT =
            Set.of("overview", "secrets", "rotation", "rotation-running", "backups", "backups-restore", "settings");
    private static final Set<String> DARK = Set.of("secrets");

    @TempDir
    private static Path config;

    private final Map<String, SmallPicture> drawn = new TreeMap<>();
    private final List<SmallPicture> broken = new ArrayList<>();

    @BeforeAll
    void draw() throws Exception {
        FxToolkit.registerPrimaryStage();
        assumeTrue(Theme.codeFace().equals(CODE_FACE), "the pictures were approved with " + CODE_FACE);
        var random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(1);
        var app = new App(NIGHT, random, config).costing(Folders.CHEAP);
        draw(app, Preferences.Theme.LIGHT, LIGHT);
        draw(app, Preferences.Theme.DARK, DARK);
    }

    private void draw(App app, Preferences.Theme theme, Set<String> names) throws Exception {
        var window = Screenshots.open(app, theme, SIZE);
        try {
            new Gallery(window, names::contains, true).walk(Screenshots.demo(app), name -> {
                var picture = SmallPicture.of(Screenshots.picture(window));
                drawn.put(name + (theme == Preferences.Theme.DARK ? "-dark" : ""), picture);
                if (name.equals("backups")) {
                    broken.add(SmallPicture.of(without(window, "#backup-now")));
                    broken.add(SmallPicture.of(moved(window, "#backup-list")));
                }
            });
        } finally {
            Screenshots.close(window);
        }
    }

    private static Image without(Window window, String query) throws InterruptedException {
        return changed(window, query, node -> node.setOpacity(0), node -> node.setOpacity(1));
    }

    private static Image moved(Window window, String query) throws InterruptedException {
        return changed(window, query, node -> node.setTranslateY(12), node -> node.setTranslateY(0));
    }

    private static Image changed(
            Window window,
            String query,
            java.util.function.Consumer<Node> change,
            java.util.function.Consumer<Node> undo)
            throws InterruptedException {
        var node = Gallery.onWindowThread(() -> {
            var found = window.scene().getRoot().lookup(query);
            change.accept(found);
            return found;
        });
        Image picture = Screenshots.picture(window);
        Gallery.onWindowThread(() -> {
            undo.accept(node);
            return node;
        });
        return picture;
    }

    @Test
    void theMainScreensLookAsApproved() throws IOException {
        var differing = new ArrayList<String>();
        for (var each : drawn.entrySet()) {
            var name = each.getKey() + ".png";
            if (APPROVE) {
                each.getValue().write(APPROVED.resolve(name));
            } else if (!each.getValue().looksLike(approved(name))) {
                each.getValue().write(REFUSED.resolve(name));
                differing.add(name + ": " + each.getValue().changedBlocks(approved(name)) + " places");
            }
        }

        assertThat(drawn).hasSize(LIGHT.size() + DARK.size());
        assertThat(differing)
                .as("Look at them in %s. If they are as they should be: mvn -B test -Dtest=%s -Dkeyturn.approve=true"
                        .formatted(REFUSED, ApprovedPicturesTest.class.getSimpleName()))
                .isEmpty();
    }

    @Test
    void aButtonThatIsAbsentAndATableThatHasMovedAreNoticed() throws IOException {
        var whole = drawn.get("backups");

        assertThat(whole).isNotNull();
        assertThat(broken).hasSize(2).noneMatch(picture -> picture.looksLike(whole));
    }

    private static SmallPicture approved(String name) throws IOException {
        try (var file = ApprovedPicturesTest.class.getResourceAsStream("approved/" + name)) {
            assertThat(file).as(name + " has been approved").isNotNull();
            return SmallPicture.read(file);
        }
    }
}
