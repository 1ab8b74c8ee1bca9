package keyturn.usage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// The files in and near a work folder that may tell how it is used, nearest first. Bounded in time, files, bytes
/// and entries; links are left out, for what they lead to is either found in its own place or not of this project.
final class ProjectFiles {

    /// In bytes. A larger file is no project file that a person wrote.
    static final int MAX_SIZE = 1 << 20;

    /// Files that are opened.
    static final int MAX_FILES = 500;

    /// Names that are looked at in all folders together.
    static final int MAX_ENTRIES = 20_000;

    private static final int MAX_PARENTS = 16;
    private static final int LEVELS = 2;

    /// Other people's code, and what a build makes.
    private static final Set<String> SKIPPED = Set.of(
            "node_modules",
            "bower_components",
            "vendor",
            "third_party",
            "target",
            "build",
            "dist",
            "out",
            "obj",
            "coverage",
            "venv",
            "env",
            "virtualenv",
            "__pycache__",
            "site-packages",
            "Pods",
            "tmp",
            "log",
            "logs");

    /// Hidden folders that hold project files; all others are tools' own.
    private static final Set<String> HIDDEN =
            Set.of(".github", ".gitlab", ".circleci", ".ci", ".devcontainer", ".docker", ".config", ".woodpecker");

    /// Deeper places where a project file always stands.
    private static final List<Path> PLACES =
            List.of(Path.of("src", "main", "resources"), Path.of(".github", "workflows"));

    private final Path workFolder;
    private final List<? extends Clue> clues;
    private final long deadline;
    private int files;
    private int entries;
    private boolean complete = true;

    ProjectFiles(Path workFolder, List<? extends Clue> clues, Duration patience) {
        this.workFolder = workFolder;
        this.clues = List.copyOf(clues);
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /// Gives each file to the clues that know its kind.
    ///
    /// @return false if a bound ended the search
    boolean read(BiConsumer<Clue, ProjectFile> each) {
        readFolder(workFolder, LEVELS, each);
        List<Path> parents = parents();
        parents.forEach(parent -> readFolder(parent, 0, each));
        return complete;
    }

    /// From the nearest to the root of the repository; none where there is no repository, for then nothing says
    /// where the project ends.
    private List<Path> parents() {
        var parents = new ArrayList<Path>();
        for (Path at = workFolder; at != null && parents.size() <= MAX_PARENTS; at = at.getParent()) {
            if (!at.equals(workFolder)) {
                parents.add(at);
            }
            if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return parents;
            }
        }
        return List.of();
    }

    private void readFolder(Path folder, int levels, BiConsumer<Clue, ProjectFile> each) {
        var inner = new ArrayList<Path>();
        for (Path path : list(folder)) {
            String name = String.valueOf(path.getFileName());
            if (isFolder(path)) {
                if (levels > 0 && isProjectFolder(name)) {
                    inner.add(path);
                }
            } else {
                readFile(path, each);
            }
        }
        PLACES.stream()
                .filter(place -> place.getNameCount() > levels)
                .map(folder::resolve)
                .filter(this::isReal)
                .forEach(place -> list(place).forEach(path -> readFile(path, each)));
        inner.forEach(path -> readFolder(path, levels - 1, each));
    }

    private static boolean isProjectFolder(String name) {
        return name.startsWith(".") ? HIDDEN.contains(name) : !SKIPPED.contains(name);
    }

    /// None of the steps from a folder of the project to `place` is a link.
    private boolean isReal(Path place) {
        Path at = place;
        for (int step = 0; step < 3 && at != null; step++, at = at.getParent()) {
            if (workFolder.startsWith(at)) {
                return true;
            }
            if (!isFolder(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// By name, so that every run finds the same; empty where the folder cannot be listed.
    private List<Path> list(Path folder) {
        var paths = new ArrayList<Path>();
        if (!goesOn()) {
            return paths;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path path : stream) {
                if (entries++ >= MAX_ENTRIES) {
                    complete = false;
                    break;
                }
                paths.add(path);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            complete = false;
        }
        paths.sort(null);
        return paths;
    }

    private void readFile(Path path, BiConsumer<Clue, ProjectFile> each) {
        FileName name = FileName.of(path, workFolder);
        List<? extends Clue> fitting =
                clues.stream().filter(clue -> clue.knows(name)).toList();
        if (fitting.isEmpty() || !goesOn()) {
            return;
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return;
            }
            if (attributes.size() > MAX_SIZE || files++ >= MAX_FILES) {
                complete = false;
                return;
            }
            var file = new ProjectFile(path, name, text(path));
            fitting.forEach(clue -> each.accept(clue, file));
        } catch (IOException unreadable) {
            complete = false;
        }
    }

    private boolean goesOn() {
        boolean inTime = System.nanoTime() - deadline < 0;
        complete &= inTime;
        return inTime;
    }

    private static String text(Path path) throws IOException {
        try (SeekableByteChannel in =
                Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(in.size() + 1, MAX_SIZE));
            while (buffer.hasRemaining() && in.read(buffer) >= 0) {
                // Reads on until the end, or until there is more than was announced.
            }
            String text =
                    StandardCharsets.UTF_8.decode(buffer.flip()).toString().replace('\0', '\uFFFD');
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }
}
