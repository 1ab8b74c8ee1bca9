package keyturn.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// The files of given folders, those of sub-folders too. Follows no links and opens nothing but regular files.
final class LogFiles {

    private static final int MOST = 20_000;

    private final List<Path> files = new ArrayList<>();
    private final List<Path> unread = new ArrayList<>();

    private LogFiles() {}

    /// @param places folders or files, absolute
    static LogFiles of(List<Path> places) throws IOException {
        var found = new LogFiles();
        for (Path place : places) {
            // A link that a person names is meant.
            Path start = place.toRealPath();
            Files.walkFileTree(start, found.new Visitor());
        }
        Collections.sort(found.files);
        return found;
    }

    /// Sorted.
    List<Path> files() {
        return files;
    }

    /// Files that are not looked into: not permitted, or packed in a way that is not understood.
    List<Path> unread() {
        return unread;
    }

    /// The content, unpacked.
    static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return name(file).endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
                return FileVisitResult.CONTINUE;
            }
            String name = name(file);
            boolean packed =
                    name.endsWith(".xz") || name.endsWith(".zst") || name.endsWith(".bz2") || name.endsWith(".zip");
            (packed ? unread : files).add(file);
            return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException refused) {
            unread.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
