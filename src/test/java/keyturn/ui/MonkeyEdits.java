package keyturn.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;

/// What a [Monkey] does to keys, values and lines.
final class MonkeyEdits {

    private final WindowDriver driver;
    private final MonkeyHands hands;
    private final MonkeyWorld world;
    private final Random random;

    MonkeyEdits(WindowDriver driver, MonkeyHands hands, MonkeyWorld world, Random random) {
        this.driver = driver;
        this.hands = hands;
        this.world = world;
        this.random = random;
    }

    /// What a screen elsewhere may do at any time.
    void edit() {
        ProfileName profile = world.profile();
        EnvKey key = world.key();
        String value = world.word();
        switch (random.nextInt(4)) {
            case 0 -> folder("remove " + key, edits -> edits.remove(profile, key));
            case 1 ->
                folder("set in all " + key, edits -> {
                    var values = new LinkedHashMap<ProfileName, SecretText>();
                    world.profiles().forEach(it -> values.put(it, SecretText.of(value)));
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
    void type() {
        hands.press(random.nextBoolean() ? KeyCode.F2 : KeyCode.ENTER, false, false, false);
        if (hands.focus() instanceof TextInputControl) {
            hands.write(world.word());
            hands.press(random.nextInt(4) == 0 ? KeyCode.ESCAPE : KeyCode.ENTER, false, false, false);
        }
    }

    void command() {
        switch (random.nextInt(12)) {
            case 0 -> hands.press(KeyCode.DELETE, false, false, false);
            case 1 -> hands.press(KeyCode.D, false, true, false);
            case 2 -> hands.press(KeyCode.R, false, true, false);
            case 3 -> hands.press(KeyCode.UP, false, false, true);
            case 4 -> hands.press(KeyCode.DOWN, false, false, true);
            case 5 -> hands.press(KeyCode.ENTER, false, false, true);
            case 6 -> hands.press(KeyCode.F2, true, false, false);
            case 7 -> hands.press(KeyCode.N, false, true, false);
            case 8 -> hands.press(KeyCode.C, false, true, false);
            case 9 -> hands.press(KeyCode.V, false, true, false);
            case 10 -> hands.press(KeyCode.A, false, true, false);
            default -> hands.press(KeyCode.DELETE, true, false, false);
        }
    }

    void lines() {
        ProfileName profile = world.profile();
        int at = random.nextInt(6);
        int other = random.nextInt(6);
        String word = world.word();
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
            case 1 -> folder("comment", edits -> edits.lines().comment(world.profiles(), world.key(), List.of(word)));
            default -> {
                var keys = world.keys();
                folder(
                        "move",
                        edits -> edits.lines()
                                .moveBeside(
                                        world.profiles(),
                                        keys.get(at % keys.size()),
                                        keys.get(other % keys.size()),
                                        at > other));
            }
        }
    }

    private void folder(String name, OpenFolder.Step step) {
        hands.note(name);
        MonkeyHands.onWindow(() -> driver.folder().edit(step));
    }
}
