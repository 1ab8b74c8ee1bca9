package keyturn.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.work.Profile;

/// The work folder that a [Monkey] plays with: what there is to choose from, and what other programs do to it.
final class MonkeyWorld {

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

    private final WindowDriver driver;
    private final Path root;
    private final Random random;

    MonkeyWorld(WindowDriver driver, Path root, Random random) {
        this.driver = driver;
        this.root = root;
        this.random = random;
    }

    /// Changes a line of a file as another program would.
    ///
    /// @return what was done
    String changeOutside() {
        Profile profile = snapshotProfiles().get(random.nextInt(profiles().size()));
        List<String> lines =
                new ArrayList<>(Folders.bytes(profile.file()).lines().toList());
        int at = lines.isEmpty() ? 0 : random.nextInt(lines.size());
        int kind = random.nextInt(4);
        if (lines.isEmpty() || kind == 0) {
            lines.add(at, "# from outside " + random.nextInt(100));
        } else if (kind == 1) {
            lines.remove(at);
        } else if (lines.get(at).matches("[A-Z_0-9]+=\\w*")) {
            lines.set(at, lines.get(at).replaceAll("=.*", "=outside" + random.nextInt(5)));
        } else {
            lines.add("OUTSIDE_" + random.nextInt(1000) + "=1");
        }
        try {
            Files.writeString(profile.file(), String.join("\n", lines) + "\n", StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return "outside " + kind + " line " + at + " of " + profile.name();
    }

    private List<Profile> snapshotProfiles() {
        return driver.folder().state().snapshot().profiles();
    }

    List<ProfileName> profiles() {
        return snapshotProfiles().stream().map(Profile::name).toList();
    }

    ProfileName profile() {
        return profiles().get(random.nextInt(profiles().size()));
    }

    List<EnvKey> keys() {
        return List.copyOf(driver.folder().state().snapshot().keys());
    }

    EnvKey key() {
        List<EnvKey> keys = keys();
        return keys.isEmpty() || random.nextInt(8) == 0
                ? new EnvKey("NEW_" + random.nextInt(5))
                : keys.get(random.nextInt(keys.size()));
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /// What is on disk, by file name.
    Map<String, String> files() {
        var files = new TreeMap<String, String>();
        for (String name : MonkeyTest.FILES) {
            files.put(name, Folders.bytes(root.resolve(name)));
        }
        return files;
    }
}
