package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.ui.part.EmptyState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Where there is nothing to show, a person reads why, and what to do next.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmptyStatesTest {

    private static final Screenshots.Size SIZE = new Screenshots.Size(1024, 640);

    /// What a place says, and the buttons that lead on.
    private static final Map<String, List<String>> SAID = Map.of(
            "empty-overview", List.of("No profiles yet", "Create a profile…"),
            "empty-secrets", List.of("No profiles yet", "To the overview"),
            "empty-rotation", List.of("No secret has to be rotated", "To the secrets"),
            "empty-backups", List.of("No backups yet", "Back up now", "Restore from file…"),
            "empty-activity", List.of("Nothing has been done yet"),
            "calm-rotation", List.of("No secret has to be rotated", "To the secrets"),
            "secrets-no-hits", List.of("No key matches", "Show all keys"),
            "activity-no-hits", List.of("No entry matches", "Show all entries"));

    @TempDir
    private static Path config;

    private final Map<String, List<String>> said = new TreeMap<>();
    private final Map<String, String> hints = new TreeMap<>();
    private final Map<String, String> filters = new TreeMap<>();

    @BeforeAll
    void look() throws Exception {
        FxToolkit.registerPrimaryStage();
        var app = new App(Clock.systemDefaultZone(), new SecureRandom(), config).costing(Folders.CHEAP);
        var window = Screenshots.open(app, Preferences.Theme.LIGHT, SIZE);
        try {
            new Gallery(window, SAID::containsKey, true)
                    .walk(
                            Screenshots.demo(app),
                            name -> Gallery.onWindowThread(() -> {
                                look(window, name);
                                return name;
                            }));
        } finally {
            Screenshots.close(window);
        }
    }

    private void look(Window window, String name) {
        var root = window.scene().getRoot();
        for (Node node : ShownNodes.in(root)) {
            if (node instanceof EmptyState state && !isInspector(state)) {
                List<String> words = ShownNodes.in(state).stream()
                        .filter(part -> part instanceof Button || isTitle(part))
                        .map(part -> part instanceof Button button ? button.getText() : ((Label) part).getText())
                        .toList();
                said.put(name, words);
                hints.put(name, ((Label) state.lookup(".quiet")).getText());
            }
        }
        if (name.endsWith("no-hits")) {
            var field = (TextField) root.lookup(name.startsWith("secrets") ? "#filter" : "#activity-filter");
            ((Button) root.lookup(name.startsWith("secrets") ? "#filter-clear" : "#activity-all")).fire();
            filters.put(name, field.getText());
        }
    }

    private static boolean isTitle(Node part) {
        return part instanceof Label && part.getStyleClass().contains("empty-title");
    }

    /// It is empty wherever no cell is selected.
    private static boolean isInspector(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if ("inspector".equals(each.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void eachSaysWhatIsMissingAndLeadsOn() {
        assertThat(said).containsExactlyInAnyOrderEntriesOf(SAID);
        assertThat(hints)
                .hasSameSizeAs(SAID)
                .allSatisfy((place, hint) -> assertThat(hint).as(place).endsWith("."));
    }

    @Test
    void theButtonBelowAnEmptyFilterTakesItAway() {
        assertThat(filters)
                .hasSize(2)
                .allSatisfy((place, filter) -> assertThat(filter).as(place).isEmpty());
    }
}
