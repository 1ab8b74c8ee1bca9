package keyturn.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine;

/// Profiles as nobody writes them, and random edits of them, line by line.
final class RandomText {

    static final List<EnvKey> KEYS =
            Stream.of("A", "B", "C", "D", "E", "F").map(EnvKey::new).toList();

    private RandomText() {}

    static EnvDocument document(Random random) {
        var lines = new ArrayList<String>();
        for (EnvKey key : KEYS) {
            if (random.nextInt(3) == 0) {
                lines.add("# about " + key + " " + random.nextInt(3));
            }
            if (random.nextInt(5) > 0) {
                lines.add(key + "=" + random.nextInt(3));
            }
            if (random.nextInt(4) == 0) {
                lines.add("");
            }
        }
        return parse(lines);
    }

    /// @param who stands in what is new, so that it can be told whose it is
    static EnvDocument edited(EnvDocument document, Random random, String who) {
        var lines = new ArrayList<>(
                new String(document.bytes(), StandardCharsets.UTF_8).lines().toList());
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = lines.isEmpty() ? 0 : random.nextInt(lines.size());
            switch (random.nextInt(6)) {
                case 0 -> lines.add(at, "# " + who + random.nextInt(1000));
                case 1 -> add(lines, KEYS.get(random.nextInt(KEYS.size())), who + random.nextInt(10));
                case 2 -> remove(lines, at);
                case 3 -> change(lines, at, who + random.nextInt(10));
                case 4 -> move(lines, at, random);
                default -> lines.add(at, "");
            }
        }
        return parse(lines);
    }

    private static void add(List<String> lines, EnvKey key, String value) {
        if (lines.stream().noneMatch(it -> it.startsWith(key + "="))) {
            lines.add(key + "=" + value);
        }
    }

    private static void remove(List<String> lines, int at) {
        if (!lines.isEmpty()) {
            lines.remove(at);
        }
    }

    private static void change(List<String> lines, int at, String value) {
        if (!lines.isEmpty() && lines.get(at).contains("=")) {
            lines.set(at, lines.get(at).substring(0, 2) + value);
        }
    }

    private static void move(List<String> lines, int at, Random random) {
        if (!lines.isEmpty()) {
            String line = lines.remove(at);
            lines.add(random.nextInt(lines.size() + 1), line);
        }
    }

    static Set<String> comments(EnvDocument document) {
        return document.lines().stream()
                .filter(EnvLine.Comment.class::isInstance)
                .map(it -> ((EnvLine.Comment) it).text())
                .collect(Collectors.toSet());
    }

    /// Comments that an edit has brought.
    static Set<String> added(EnvDocument before, EnvDocument after) {
        Set<String> added = comments(after);
        added.removeAll(comments(before));
        return added;
    }

    private static EnvDocument parse(List<String> lines) {
        return EnvDocument.parse(lines.stream()
                .map(it -> it + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }
}
