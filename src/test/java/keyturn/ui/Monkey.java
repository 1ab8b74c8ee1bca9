package keyturn.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/// Presses keys and buttons of the secrets screen at random, and changes files behind its back. The same seed does the
/// same.
final class Monkey {

    private static final List<String> FILTERS =
            List.of("", "", "", "broker", "is:changed", "is:mis", "is:", "zzz", "is:problems api");

    private static final KeyCode[] MOVES = {
        KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.TAB, KeyCode.PAGE_DOWN
    };

    private final WindowDriver driver;
    private final Random random;
    private final boolean outside;
    private final MonkeyHands hands;
    private final MonkeyWorld world;
    private final MonkeyEdits edits;

    /// @param outside true if files change from outside, too
    Monkey(WindowDriver driver, Path root, long seed, boolean outside) {
        this.driver = driver;
        this.outside = outside;
        random = new Random(seed);
        hands = new MonkeyHands(driver);
        world = new MonkeyWorld(driver, root, random);
        edits = new MonkeyEdits(driver, hands, world, random);
    }

    /// The last actions, for whoever has to find out what went wrong.
    List<String> last() {
        return hands.last();
    }

    /// What is on disk, by file name.
    Map<String, String> files() {
        return world.files();
    }

    void act() {
        int kind = random.nextInt(100);
        if (driver.window.parts().dialogs().showing() && kind < 60) {
            inSheet();
        } else if (kind < 22) {
            hands.press(MOVES[random.nextInt(MOVES.length)], random.nextInt(4) == 0, false, false);
        } else if (kind < 34) {
            edits.edit();
        } else if (kind < 44) {
            edits.type();
        } else if (kind < 56) {
            edits.command();
        } else if (kind < 64) {
            hands.press(KeyCode.Z, random.nextInt(3) == 0, true, false);
        } else if (kind < 68) {
            save();
        } else if (kind < 74) {
            look();
        } else if (kind < 79) {
            filter();
        } else if (kind < 84) {
            review();
        } else if (kind < 90) {
            edits.lines();
        } else if (outside && kind < 96) {
            changeOutside();
        } else {
            decide();
        }
    }

    /// Closes what is open and decides what is to be decided, so that everything can be saved.
    void finish() {
        hands.note("finish");
        MonkeyHands.onWindow(() -> {
            while (driver.window.parts().dialogs().showing()) {
                driver.window.parts().dialogs().close();
            }
            driver.folder().settleClashes();
        });
        hands.idle();
        saveAll();
    }

    void saveAll() {
        hands.idle();
        MonkeyHands.onWindow(() -> driver.folder().save());
        hands.idle();
    }

    private void inSheet() {
        switch (random.nextInt(4)) {
            case 0 -> hands.press(KeyCode.ESCAPE, false, false, false);
            case 1 -> hands.press(KeyCode.ENTER, false, false, false);
            case 2 -> hands.write("MONKEY_" + random.nextInt(9));
            default -> hands.press(KeyCode.TAB, false, false, false);
        }
    }

    private void look() {
        KeyCode mode = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3).get(random.nextInt(3));
        hands.press(mode, false, false, true);
    }

    private void filter() {
        String typed = FILTERS.get(random.nextInt(FILTERS.size()));
        hands.note("filter " + typed);
        MonkeyHands.onWindow(() -> {
            if (hands.scene().getRoot().lookup("#filter") instanceof TextInputControl field) {
                field.setText(typed);
            }
        });
    }

    private void save() {
        hands.note("save");
        MonkeyHands.onWindow(() -> driver.folder().save());
        hands.idle();
    }

    private void review() {
        hands.note("review");
        int row = random.nextInt(5);
        int action = random.nextInt(4);
        MonkeyHands.onWindow(() -> {
            driver.view().review();
            if (action == 0) {
                hands.scene().getRoot().lookupAll("#review-look .toggle-button").stream()
                        .map(ToggleButton.class::cast)
                        .forEach(ToggleButton::fire);
            } else if (action < 3 && hands.scene().getRoot().lookup("#review-rows") instanceof ListView<?> rows) {
                rows.getSelectionModel().select(Math.min(row, rows.getItems().size() - 1));
            }
        });
        if (action == 1 || action == 2) {
            hands.press(KeyCode.DELETE, false, false, false);
        }
        if (random.nextInt(3) > 0) {
            hands.press(KeyCode.ESCAPE, false, false, false);
        }
    }

    private void changeOutside() {
        hands.idle();
        hands.note(world.changeOutside());
        MonkeyHands.onWindow(() -> driver.folder().refresh());
        hands.idle();
    }

    private void decide() {
        if (driver.folder().clashesProperty().get().isEmpty()
                || driver.window.parts().dialogs().showing()) {
            return;
        }
        hands.note("decide");
        boolean theirs = random.nextBoolean();
        MonkeyHands.onWindow(() -> {
            ((ButtonBase) hands.scene().getRoot().lookup("#pending-notice .hyperlink")).fire();
            hands.scene().getRoot().lookupAll("#clashes .toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(it -> theirs == it.getText().equals("Take theirs"))
                    .forEach(ToggleButton::fire);
            ((ButtonBase) hands.scene().getRoot().lookup("#clash-settle")).fire();
        });
    }
}
