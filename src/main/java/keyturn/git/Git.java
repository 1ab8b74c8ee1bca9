package keyturn.git;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.WholeFiles;

/// Asks the git command about files of one folder. Blocks while git runs.
public final class Git {

    private final Path folder;
    private final GitCommand git;

    public Git(Path folder) {
        this.folder = folder;
        this.git = new GitCommand(folder);
    }

    /// The state of each file. All are [GitState#NONE] where there is no repository, no git command, or where git
    /// refuses to look (a repository that belongs to another user).
    ///
    /// @param files absolute, inside the folder; they need not exist
    public Map<Path, GitState> states(Collection<Path> files) throws Failure.Program {
        var states = new HashMap<Path, GitState>();
        if (files.isEmpty()
                || git.run(List.of(), "rev-parse", "--is-inside-work-tree").exitCode() != 0) {
            files.forEach(file -> states.put(file, GitState.NONE));
            return states;
        }
        Set<String> tracked =
                new HashSet<>(git.run(List.of(), "ls-files", "-z", "--", ".").names());
        var rest = new ArrayList<String>();
        for (Path file : files) {
            String name = name(file);
            if (!tracked.contains(name)) {
                rest.add(name);
            }
        }
        Set<String> ignored = rest.isEmpty() ? Set.of() : ignored(rest);
        for (Path file : files) {
            String name = name(file);
            states.put(
                    file,
                    tracked.contains(name)
                            ? GitState.TRACKED
                            : ignored.contains(name) ? GitState.IGNORED : GitState.UNTRACKED);
        }
        return states;
    }

    /// The top folder of the work tree that the folder lies in; empty where there is none.
    public Optional<Path> topLevel() throws Failure.Program {
        var result = git.run(List.of(), "rev-parse", "--show-cdup");
        if (result.exitCode() != 0) {
            return Optional.empty();
        }
        String up = String.join("", result.names()).strip();
        return Optional.of(folder.resolve(up).normalize());
    }

    private Set<String> ignored(List<String> names) throws Failure.Program {
        var result = git.run(names, "check-ignore", "-z", "--stdin");
        // 0: some are ignored; 1: none is.
        if (result.exitCode() > 1) {
            throw new Failure.Program(text("git.checkIgnore"), text("git.checkIgnore.remedy"));
        }
        return new HashSet<>(result.names());
    }

    /// Adds lines to the folder's .gitignore, those that are not there yet; creates it if need be.
    ///
    /// @return true if something was added
    public boolean ignore(List<String> patterns) throws Failure {
        Path file = folder.resolve(".gitignore");
        String content = read(file);
        Set<String> lines = new HashSet<>(content.lines().map(String::strip).toList());
        var added = new StringBuilder(content);
        for (String pattern : patterns) {
            if (!lines.contains(pattern)) {
                if (!added.isEmpty() && added.charAt(added.length() - 1) != '\n') {
                    added.append('\n');
                }
                added.append(pattern).append('\n');
            }
        }
        if (added.length() == content.length()) {
            return false;
        }
        WholeFiles.write(file, added.toString().getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /// Takes a file out of the index (`git rm --cached`); the file itself stays.
    public void untrack(Path file) throws Failure {
        if (git.run(List.of(), "rm", "--cached", "--quiet", "--", ":(literal)" + name(file))
                        .exitCode()
                != 0) {
            throw new Failure.Program(text("git.untrack", name(file)), text("git.untrack.remedy", name(file)));
        }
    }

    private static String read(Path file) throws Failure.Storage {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new Failure.Storage(text("git.cannotRead", file.getFileName(), DiskError.reason(unreadable)), "");
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }
}
