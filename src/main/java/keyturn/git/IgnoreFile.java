package keyturn.git;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import keyturn.failure.Failure;
import keyturn.file.DiskError;

/// The lines of a .gitignore.
public final class IgnoreFile {

    private IgnoreFile() {}

    /// The bytes of the file; none if there is no such file.
    static byte[] read(Path file) throws Failure.Storage {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException unreadable) {
            throw new Failure.Storage(text("git.cannotRead", file.getFileName(), DiskError.reason(unreadable)), "");
        }
    }

    /// `content` with those of the lines at its end that it does not have.
    public static byte[] with(byte[] content, List<String> lines) {
        // One character a byte: what is not UTF-8 stays as it is.
        String before = new String(content, StandardCharsets.ISO_8859_1);
        var added = new StringBuilder(before);
        for (String line : missing(content, lines)) {
            if (!added.isEmpty() && added.charAt(added.length() - 1) != '\n') {
                added.append('\n');
            }
            added.append(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                    .append('\n');
        }
        return added.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// `content` with lines at its end that make git ignore `files`: the patterns, and a line of its own for each
    /// file that they do not cover, for its name or because of other lines.
    ///
    /// @param home the folder of the .gitignore
    public static byte[] covering(byte[] content, List<String> patterns, Path home, Collection<Path> files) {
        List<String> added = missing(content, patterns);
        var lines = new ArrayList<>(added);
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            boolean covered = (name.equals(".env") && added.contains(".env"))
                    || (name.startsWith(".env.") && !name.endsWith(".example") && added.contains(".env.*"));
            if (!covered) {
                lines.add("/" + escaped(home.relativize(file).toString()));
            }
        }
        return append(with(content, added), lines.subList(added.size(), lines.size()));
    }

    /// A line that stands already but is taken back by a later one must stand again, behind that one.
    private static byte[] append(byte[] content, List<String> lines) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(content);
        if (!lines.isEmpty() && content.length > 0 && content[content.length - 1] != '\n') {
            out.write('\n');
        }
        for (String line : lines) {
            out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<String> missing(byte[] content, List<String> lines) {
        Set<String> present = new HashSet<>(new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList());
        return lines.stream().filter(line -> !present.contains(line)).toList();
    }

    /// Special characters of gitignore(5) as themselves.
    private static String escaped(String name) {
        var out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ("\\*?[]!#".indexOf(c) >= 0 || c == ' ') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
