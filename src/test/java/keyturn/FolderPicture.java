package keyturn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import keyturn.file.FileState;

/// Everything of a work folder that must be the same again after an undo: kinds, bytes, modes, owners, access lists,
/// link
/// targets. Without `.git`, what Keyturn keeps of its
/// own, and the person's configuration, which tests keep there.
public record FolderPicture(Map<String, String> files) {

    public static FolderPicture of(Path folder) {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                String name = folder.relativize(file).toString();
                if (Stream.of(".git", ".keyturn", "config")
                        .noneMatch(each -> Path.of(name).startsWith(each))) {
                    files.put(name, describe(file));
                }
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return new FolderPicture(files);
    }

    public static String describe(Path file) {
        FileState state = FileState.of(file);
        String rights = state.ownRights()
                .map(found -> found.octal() + " " + found.user() + ":" + found.group() + " "
                        + found.access().map(list -> list.named().toString()).orElse("-"))
                .orElse("");
        String content = state instanceof FileState.Plain plain
                ? new String(plain.bytes(), StandardCharsets.ISO_8859_1)
                : state.toString().replaceAll("\\[.*", "")
                        + (state instanceof FileState.Link link ? link.target() : "");
        return rights + " " + content;
    }
}
