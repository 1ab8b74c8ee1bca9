package keyturn.ui.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import keyturn.app.FolderLayout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Types filters over 10,000 keys by 8 profiles, letter by letter, and back, with the matrix in a window.
///
/// A letter costs what the window's thread computes for it, layout included, in processor time: what other programs
/// take
/// of the machine meanwhile does not count. The way is gone twice, and the second time counts: a program that has just
/// started interprets its code.
@Tag("timed")
@ExtendWith(ApplicationExtension.class)
class FilterSpeedTest {

    /// Of processor time, in milliseconds.
    private static final long MOST = 100;

    private final SecretsViewModel model = ManyKeys.model();
    private StackPane root = new StackPane();

    @Start
    void show(Stage stage) {
        root = new StackPane(new MatrixTable(model, FolderLayout.DEFAULT));
        stage.setScene(new Scene(root, 1280, 800));
        stage.show();
    }

    @Test
    void aLetterTakesLessThanATenthOfASecond(FxRobot robot, TestReporter reporter) {
        var took = new LinkedHashMap<String, Long>();
        robot.interact(() -> {
            walk();
            took.putAll(walk());
        });

        reporter.publishEntry("filter", took.toString());
        assertThat(took).hasSizeGreaterThan(30);
        assertThat(took.entrySet()).as("milliseconds: %s", took).allMatch(it -> it.getValue() < MOST);
    }

    @Test
    void whatIsTypedLeavesTheKeysOfThatNameCategoryOrState(FxRobot robot) {
        var left = new LinkedHashMap<String, Integer>();
        robot.interact(() -> ManyKeys.TYPED.forEach(typed -> {
            model.filterTextProperty().set(typed);
            left.put(typed, (int) model.rows().stream()
                    .filter(MatrixRow.Entry.class::isInstance)
                    .count());
        }));

        assertThat(left)
                .containsEntry("broker", ManyKeys.KEYS / 5)
                .containsEntry("zzz", 0)
                .hasEntrySatisfying("is:missing", it -> assertThat(it).isBetween(1_900, 2_000));
    }

    private Map<String, Long> walk() {
        var took = new LinkedHashMap<String, Long>();
        for (String word : ManyKeys.TYPED) {
            for (int letters = 1; letters <= word.length(); letters++) {
                type(word.substring(0, letters), took);
            }
            for (int letters = word.length() - 1; letters >= 0; letters--) {
                type(word.substring(0, letters), took);
            }
        }
        return took;
    }

    private void type(String typed, Map<String, Long> took) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        model.filterTextProperty().set(typed);
        root.applyCss();
        root.layout();
        took.merge(typed, (threads.getCurrentThreadCpuTime() - before) / 1_000_000, Math::max);
    }
}
