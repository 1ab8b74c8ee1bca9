package keyturn.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.work.Profile;

/// Presses keys and buttons of the secrets screen at random, and changes files behind its back. The same seed does the
/// same.
final class Monkey {

    private static final List<String> WORDS = List.of(
            "plain",
            "two words",
            "q'uote",
            "d\"ouble",
            "$HOME",
            "a#b",
            "ä ö",
            "",
            "x=y",
            "back\\slash",
            "0123456789abcdef");

    private static final List<String> FILTERS =
            List.of("", "", "", "broker", "is:changed", "is:mis", "is:", "zzz", "is:problems api");

    private static final KeyCode[] MOVES = {
        KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.TAB, KeyCode.PAGE_DOWN
    };

    private final WindowDriver driver;
    private final Path root;
    private final Random random;
    private final boolean outside;
    private final Deque<String> last = new ArrayDeque<>();

    /// @param outside true if files change from outside, too
    Monkey(WindowDriver driver, Path root, long seed, boolean outside) {
        this.driver = driver;
        this.root = root;
        this.outside = outside;
        random = new Random(seed);
    }

    /// The last actions, for whoever has to find out what went wrong.
    List<String> last() {
        return List.copyOf(last);
    }

    void act() {
        int kind = random.nextInt(100);
        if (driver.window.parts().dialogs().showing() && kind < 60) {
            inSheet();
        } else if (kind < 22) {
            press(MOVES[random.nextInt(MOVES.length)], random.nextInt(4) == 0, false, false);
        } else if (kind < 34) {
            edit();
        } else if (kind < 44) {
            type();
        } else if (kind < 56) {
            command();
        } else if (kind < 64) {
            press(KeyCode.Z, random.nextInt(3) == 0, true, false);
        } else if (kind < 68) {
            save();
        } else if (kind < 74) {
            look();
        } else if (kind < 79) {
            filter();
        } else if (kind < 84) {
            review();
        } else if (kind < 90) {
            lines();
        } else if (outside && kind < 96) {
            changeOutside();
        } else {
            decide();
        }
    }

    /// Closes what is open and decides what is to be decided, so that everything can be saved.
    void finish() {
        note("finish");
        onWindow(() -> {
            while (driver.window.parts().dialogs().showing()) {
                driver.window.parts().dialogs().close();
            }
            driver.folder().settleClashes();
        });
        idle();
        saveAll();
    }

    void saveAll() {
        idle();
        onWindow(() -> driver.folder().save());
        idle();
    }

    private void inSheet() {
        switch (random.nextInt(4)) {
            case 0 -> press(KeyCode.ESCAPE, false, false, false);
            case 1 -> press(KeyCode.ENTER, false, false, false);
            case 2 -> write("MONKEY_" + random.nextInt(9));
            default -> press(KeyCode.TAB, false, false, false);
        }
    }

    /// What a screen elsewhere may do at any time.
    private void edit() {
        ProfileName profile = profile();
        EnvKey key = key();
        String value = word();
        switch (random.nextInt(4)) {
            case 0 -> folder("remove " + key, edits -> edits.remove(profile, key));
            case 1 ->
                folder("set in all " + key, edits -> {
                    var values = new java.util.LinkedHashMap<ProfileName, SecretText>();
                    profiles().forEach(it -> values.put(it, SecretText.of(value)));
                    edits.set(values, key);
                });
            case 2 ->
                folder(
                        "rename " + key,
                        edits -> edits.rename(List.of(profile), key, new EnvKey("RENAMED_" + random.nextInt(4))));
            default -> folder("set " + key, edits -> edits.set(profile, key, SecretText.of(value)));
        }
    }

    /// In the cell or the line that has the focus.
    private void type() {
        press(random.nextBoolean() ? KeyCode.F2 : KeyCode.ENTER, false, false, false);
        if (focus() instanceof TextInputControl) {
            write(word());
            press(random.nextInt(4) == 0 ? KeyCode.ESCAPE : KeyCode.ENTER, false, false, false);
        }
    }

    private void command() {
        switch (random.nextInt(12)) {
            case 0 -> press(KeyCode.DELETE, false, false, false);
            case 1 -> press(KeyCode.D, false, true, false);
            case 2 -> press(KeyCode.R, false, true, false);
            case 3 -> press(KeyCode.UP, false, false, true);
            case 4 -> press(KeyCode.DOWN, false, false, true);
            case 5 -> press(KeyCode.ENTER, false, false, true);
            case 6 -> press(KeyCode.F2, true, false, false);
            case 7 -> press(KeyCode.N, false, true, false);
            case 8 -> press(KeyCode.C, false, true, false);
            case 9 -> press(KeyCode.V, false, true, false);
            case 10 -> press(KeyCode.A, false, true, false);
            default -> press(KeyCode.DELETE, true, false, false);
        }
    }

    private void look() {
        KeyCode mode = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3).get(random.nextInt(3));
        press(mode, false, false, true);
    }

    private void filter() {
        String typed = FILTERS.get(random.nextInt(FILTERS.size()));
        note("filter " + typed);
        onWindow(() -> {
            if (scene().getRoot().lookup("#filter") instanceof TextInputControl field) {
                field.setText(typed);
            }
        });
    }

    private void save() {
        note("save");
        onWindow(() -> driver.folder().save());
        idle();
    }

    private void review() {
        note("review");
        int row = random.nextInt(5);
        int action = random.nextInt(4);
        onWindow(() -> {
            driver.view().review();
            if (action == 0) {
                scene().getRoot().lookupAll("#review-look .toggle-button").stream()
                        .map(ToggleButton.class::cast)
                        .forEach(ToggleButton::fire);
            } else if (action < 3 && scene().getRoot().lookup("#review-rows") instanceof ListView<?> rows) {
                rows.getSelectionModel().select(Math.min(row, rows.getItems().size() - 1));
            }
        });
        if (action == 1 || action == 2) {
            press(KeyCode.DELETE, false, false, false);
        }
        if (random.nextInt(3) > 0) {
            press(KeyCode.ESCAPE, false, false, false);
        }
    }

    private void lines() {
        ProfileName profile = profile();
        int at = random.nextInt(6);
        int other = random.nextInt(6);
        String word = word();
        switch (random.nextInt(3)) {
            case 0 ->
                folder(
                        "insert line",
                        edits -> edits.lines()
                                .insert(
                                        profile,
                                        Math.min(
                                                at,
                                                edits.document(profile)
                                                        .orElseThrow()
                                                        .lines()
                                                        .size()),
                                        SecretText.of("# " + word)));
            case 1 -> folder("comment", edits -> edits.lines().comment(profiles(), key(), List.of(word)));
            default -> {
                var keys = keys();
                folder(
                        "move",
                        edits -> edits.lines()
                                .moveBeside(
                                        profiles(),
                                        keys.get(at % keys.size()),
                                        keys.get(other % keys.size()),
                                        at > other));
            }
        }
    }

    private void changeOutside() {
        Profile profile = driver.folder()
                .state()
                .snapshot()
                .profiles()
                .get(random.nextInt(profiles().size()));
        List<String> lines =
                new ArrayList<>(Folders.bytes(profile.file()).lines().toList());
        int at = lines.isEmpty() ? 0 : random.nextInt(lines.size());
        int kind = random.nextInt(4);
        note("outside " + kind + " line " + at + " of " + profile.name());
        if (lines.isEmpty() || kind == 0) {
            lines.add(at, "# from outside " + random.nextInt(100));
        } else if (kind == 1) {
            lines.remove(at);
        } else if (lines.get(at).matches("[A-Z_0-9]+=\\w*")) {
            lines.set(at, lines.get(at).replaceAll("=.*", "=outside" + random.nextInt(5)));
        } else {
            lines.add("OUTSIDE_" + random.nextInt(1000) + "=1");
        }
        idle();
        try {
            Files.writeString(profile.file(), String.join("\n", lines) + "\n", StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        onWindow(() -> driver.folder().refresh());
        idle();
    }

    private void decide() {
        if (driver.folder().clashesProperty().get().isEmpty()
                || driver.window.parts().dialogs().showing()) {
            return;
        }
        note("decide");
        boolean theirs = random.nextBoolean();
        onWindow(() -> {
            ((ButtonBase) scene().getRoot().lookup("#pending-notice .hyperlink")).fire();
            scene().getRoot().lookupAll("#clashes .toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(it -> theirs == it.getText().equals("Take theirs"))
                    .forEach(ToggleButton::fire);
            ((ButtonBase) scene().getRoot().lookup("#clash-settle")).fire();
        });
    }

    private void folder(String name, OpenFolder.Step step) {
        note(name);
        onWindow(() -> driver.folder().edit(step));
    }

    private void press(KeyCode code, boolean shift, boolean control, boolean alt) {
        note((shift ? "Shift+" : "") + (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + code);
        onWindow(() -> {
            fire(KeyEvent.KEY_PRESSED, code, "", shift, control, alt);
            fire(KeyEvent.KEY_RELEASED, code, "", shift, control, alt);
            stay();
        });
    }

    /// Comes back to the screen when a Tab or an arrow has left it: the rail locks the window, which ends the history.
    private void stay() {
        Node screen = scene().getRoot().lookup("#secrets");
        Node at = focus();
        while (at != null && at != screen) {
            at = at.getParent();
        }
        if (at == null && screen != null && !driver.window.parts().dialogs().showing()) {
            // The one of the two that is seen takes it.
            scene().getRoot().lookup("#profile-rows").requestFocus();
            scene().getRoot().lookup("#matrix").requestFocus();
        }
    }

    private void write(String words) {
        note("type " + words);
        onWindow(() -> {
            for (char each : words.toCharArray()) {
                fire(
                        javafx.scene.input.KeyEvent.KEY_TYPED,
                        KeyCode.UNDEFINED,
                        String.valueOf(each),
                        false,
                        false,
                        false);
            }
        });
    }

    private void fire(
            javafx.event.EventType<KeyEvent> type,
            KeyCode code,
            String character,
            boolean shift,
            boolean control,
            boolean alt) {
        Node target = focus();
        Event.fireEvent(
                target == null ? scene().getRoot() : target,
                new KeyEvent(type, character, "", code, shift, control, alt, false));
    }

    /// Looks again and again whether all jobs have ended, on the window's thread, where they end.
    void idle() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var left = new AtomicBoolean(true);
        while (left.get()) {
            onWindow(() ->
                    left.set(!driver.idle() || driver.folder().busyProperty().get()));
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
        }
    }

    /// Without the robot's waits, which are as long as all the rest.
    static void onWindow(Runnable action) {
        var task = new FutureTask<>(action, true);
        Platform.runLater(task);
        try {
            task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException mistake) {
            Throwable cause = mistake.getCause();
            throw new IllegalStateException(
                    cause + " at "
                            + List.of(cause.getStackTrace()).subList(0, Math.min(12, cause.getStackTrace().length)),
                    cause);
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("waited in vain", late);
        }
    }

    private Node focus() {
        return scene().getFocusOwner();
    }

    private Scene scene() {
        return driver.window.scene();
    }

    private List<ProfileName> profiles() {
        return driver.folder().state().snapshot().profiles().stream()
                .map(Profile::name)
                .toList();
    }

    private ProfileName profile() {
        return profiles().get(random.nextInt(profiles().size()));
    }

    private List<EnvKey> keys() {
        return List.copyOf(driver.folder().state().snapshot().keys());
    }

    private EnvKey key() {
        List<EnvKey> keys = keys();
        return keys.isEmpty() || random.nextInt(8) == 0
                ? new EnvKey("NEW_" + random.nextInt(5))
                : keys.get(random.nextInt(keys.size()));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private void note(String action) {
        last.addLast(action);
        if (last.size() > 40) {
            last.removeFirst();
        }
    }

    /// What is on disk, by file name.
    Map<String, String> files() {
        var files = new java.util.TreeMap<String, String>();
        for (String name : MonkeyTest.FILES) {
            files.put(name, Folders.bytes(root.resolve(name)));
        }
        return files;
    }
}
