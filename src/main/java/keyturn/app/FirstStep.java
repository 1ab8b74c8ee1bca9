package keyturn.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.EnvLine.Comment;

/// One file that makes a folder a work folder, and what would stand in it. Nothing is written before it is asked for.
public final class FirstStep {

    /// What the file is.
    public enum Kind {
        /// The keys of a profile, without a value.
        TEMPLATE,
        /// A profile from the template.
        PROFILE,
        /// keyturn.json.
        POLICY,
        /// Lines of .gitignore that keep profiles out of commits.
        IGNORE
    }

    private final Kind kind;
    private final Path file;
    private final Optional<byte[]> before;
    private final byte[] after;

    /// @param before what is there now; empty if the file is missing
    FirstStep(Kind kind, Path file, Optional<byte[]> before, byte[] after) {
        this.kind = kind;
        this.file = file;
        this.before = before;
        this.after = after;
    }

    public Kind kind() {
        return kind;
    }

    /// Absolute.
    public Path file() {
        return file;
    }

    Optional<byte[]> before() {
        return before;
    }

    byte[] after() {
        return after;
    }

    /// The lines that would be added, as they can be shown: without the values of a template that has some.
    public List<String> added() {
        return switch (kind) {
            case POLICY -> lines(after, 0);
            case IGNORE -> lines(after, before.map(bytes -> bytes.length).orElse(0));
            case TEMPLATE, PROFILE -> masked(EnvDocument.parse(after));
        };
    }

    private static List<String> lines(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)
                .strip()
                .lines()
                .toList();
    }

    private static List<String> masked(EnvDocument document) {
        return document.lines().stream()
                .map(line -> switch (line) {
                    case Assignment set -> set.key() + "=" + (set.value().isEmpty() ? "" : keyturn.env.SecretText.MASK);
                    case Comment comment -> "# " + comment.text();
                    default -> "";
                })
                .toList();
    }

    @Override
    public String toString() {
        return kind + " " + file.getFileName();
    }
}
