package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.control.Labeled;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// A person who wants larger texts gets them at once, in everything that the window shows.
class TextSizeTest {

    private static final Screenshots.Size SIZE = new Screenshots.Size(1280, 800);

    @TempDir
    private Path config;

    @Test
    void textsGrowAtOnceAndShrinkAgain() throws Exception {
        FxToolkit.registerPrimaryStage();
        var app = new App(Clock.systemDefaultZone(), new SecureRandom(), config).costing(Folders.CHEAP);
        var window = Screenshots.open(app, Preferences.Theme.LIGHT, SIZE);
        var sizes = new TreeMap<Integer, Double>();
        try {
            new Gallery(window, Set.of("settings")::contains, true).walk(Screenshots.demo(app), _ -> {
                for (int percent : new int[] {125, 150, 100}) {
                    sizes.put(percent, titleSize(window, percent));
                }
            });
        } finally {
            Screenshots.close(window);
        }

        assertThat(sizes).containsEntry(100, 16.0).containsEntry(125, 20.0).containsEntry(150, 24.0);
    }

    @Test
    void theInspectorStaysInTheSmallestWindowWithTheLargestTexts() throws Exception {
        FxToolkit.registerPrimaryStage();
        var app = new App(Clock.systemDefaultZone(), new SecureRandom(), config).costing(Folders.CHEAP);
        var window = Screenshots.open(app, Preferences.Theme.LIGHT, new Screenshots.Size(960, 560));
        var edges = new ArrayList<Double>();
        try {
            new Gallery(window, Set.of("secrets")::contains, true)
                    .walk(Screenshots.demo(app), _ -> edges.add(inspectorEdge(window)));
        } finally {
            Screenshots.close(window);
        }

        assertThat(edges).isNotEmpty().allMatch(edge -> edge <= 960);
    }

    private static double inspectorEdge(Window window) throws InterruptedException {
        return Gallery.onWindowThread(() -> {
            window.parts().theme().size(150);
            var root = window.scene().getRoot();
            for (int pass = 0; pass < 3; pass++) {
                root.applyCss();
                root.layout();
            }
            var inspector = root.lookup("#inspector");
            double edge = inspector.localToScene(inspector.getLayoutBounds()).getMaxX();
            window.parts().theme().size(100);
            return edge;
        });
    }

    private static double titleSize(Window window, int percent) throws InterruptedException {
        return Gallery.onWindowThread(() -> {
            window.parts().theme().size(percent);
            var root = window.scene().getRoot();
            root.applyCss();
            root.layout();
            return ((Labeled) root.lookup(".screen-title")).getFont().getSize();
        });
    }
}
