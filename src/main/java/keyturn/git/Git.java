package keyturn.git;

import static keyturn.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.failure.Failure;
import keyturn.file.WholeFiles;

/// Asks the git command about files of one folder. Blocks while git runs.
public final class Git {

    private final Path folder;

    public Git(Path folder) {
        this.folder = folder;
    }

    /// The state of each file. All are [GitState#NONE] where there is no repository, no git command, or where git
    /// refuses to look (a repository that belongs to another user).
    ///
    /// @param files absolute; they need not exist
    public Map<Path, GitState> states(Collection<Path> files) throws Failure.Program {
        var byHome = new LinkedHashMap<Path, List<Path>>();
        for (Path file : files) {
            byHome.computeIfAbsent(home(file), _ -> new ArrayList<>()).add(file);
        }
        var states = new HashMap<Path, GitState>();
        for (var entry : byHome.entrySet()) {
            states.putAll(states(entry.getKey(), entry.getValue()));
        }
        return states;
    }

    private static Map<Path, GitState> states(Path home, List<Path> files) throws Failure.Program {
        var states = new HashMap<Path, GitState>();
        var git = new GitCommand(home);
        if (git.run(List.of(), "rev-parse", "--is-inside-work-tree").exitCode() != 0) {
            files.forEach(file -> states.put(file, GitState.NONE));
            return states;
        }
        Set<String> tracked =
                new HashSet<>(git.run(List.of(), "ls-files", "-z", "--", ".").names());
        var rest = new ArrayList<String>();
        var inIndex = new ArrayList<String>();
        for (Path file : files) {
            String name = name(home, file);
            (tracked.contains(name) ? inIndex : rest).add(name);
        }
        Set<String> ignored = rest.isEmpty() ? Set.of() : ignored(git, rest);
        Set<String> staged = inIndex.isEmpty() ? Set.of() : new HashSet<>(staged(git));
        for (Path file : files) {
            String name = name(home, file);
            GitState inGit = staged.contains(name) ? GitState.STAGED : GitState.TRACKED;
            GitState outside = ignored.contains(name) ? GitState.IGNORED : GitState.UNTRACKED;
            states.put(file, tracked.contains(name) ? inGit : outside);
        }
        return states;
    }

    /// The top folder of the work tree that the folder lies in; empty where there is none.
    public Optional<Path> topLevel() throws Failure.Program {
        var result = new GitCommand(folder).run(List.of(), "rev-parse", "--show-cdup");
        if (result.exitCode() != 0) {
            return Optional.empty();
        }
        String up = String.join("", result.names()).strip();
        return Optional.of(folder.resolve(up).normalize());
    }

    /// What the index has and the last commit has not.
    private static List<String> staged(GitCommand git) throws Failure.Program {
        return git.run(
                        List.of(),
                        "diff",
                        "--cached",
                        "--name-only",
                        "--relative",
                        "--no-renames",
                        "--no-ext-diff",
                        "--diff-filter=A",
                        "-z")
                .names();
    }

    private static Set<String> ignored(GitCommand git, List<String> names) throws Failure.Program {
        var result = git.run(names, "check-ignore", "-z", "--stdin");
        // 0: some are ignored; 1: none is.
        if (result.exitCode() <= 1) {
            return new HashSet<>(result.names());
        }
        // One of them is behind a link or in a repository of its own: then each has to be asked for.
        var ignored = new HashSet<String>();
        for (String name : names) {
            var single = git.run(List.of(name), "check-ignore", "-z", "--stdin");
            if (single.exitCode() == 0) {
                ignored.add(name);
            }
        }
        return ignored;
    }

    /// Adds lines to the folder's .gitignore, those that are not there yet; creates it if need be.
    ///
    /// @return true if something was added
    public boolean ignore(List<String> patterns) throws Failure {
        Path file = folder.resolve(".gitignore");
        byte[] before = IgnoreFile.read(file);
        byte[] after = IgnoreFile.with(before, patterns);
        if (after.length == before.length) {
            return false;
        }
        WholeFiles.write(file, after);
        return true;
    }

    /// Takes a file out of the index (`git rm --cached`); the file itself stays.
    public void untrack(Path file) throws Failure {
        Path home = home(file);
        String name = name(home, file);
        // Forced: git refuses where the index holds another content than the file, though the file stays.
        if (new GitCommand(home)
                        .run(List.of(), "rm", "--cached", "--force", "--quiet", "--", ":(literal)" + name)
                        .exitCode()
                != 0) {
            throw new Failure.Program(text("git.untrack", name), text("git.untrack.remedy", name));
        }
    }

    /// True if git would ignore the file were it not in the index.
    public boolean wouldIgnore(Path file) throws Failure.Program {
        Path home = home(file);
        return new GitCommand(home)
                        .run(List.of(name(home, file)), "check-ignore", "--no-index", "-z", "--stdin")
                        .exitCode()
                == 0;
    }

    /// What the index holds of a file, one text an entry; for [#restoreIndex]. Empty if it is not tracked.
    public List<String> index(Path file) throws Failure.Program {
        Path home = home(file);
        return new GitCommand(home)
                .run(List.of(), "ls-files", "--stage", "--full-name", "-z", "--", ":(literal)" + name(home, file))
                .names();
    }

    /// Puts entries back into the index that [#index] gave.
    public void restoreIndex(Path file, List<String> entries) throws Failure.Program {
        var git = new GitCommand(home(file));
        if (git.run(entries, "update-index", "-z", "--index-info").exitCode() != 0) {
            throw new Failure.Program(
                    text("git.restoreIndex", file.getFileName()), text("git.restoreIndex.remedy", file.getFileName()));
        }
    }

    /// The folder whose repository a file belongs to: the nearest one above it that is the root of a repository of
    /// its own, such as a submodule; else the folder itself.
    public Path home(Path file) {
        Path parent = file.getParent();
        for (Path at = parent; at != null && !at.equals(folder); at = at.getParent()) {
            if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return at;
            }
        }
        return parent == null || file.startsWith(folder) ? folder : parent;
    }

    private static String name(Path home, Path file) {
        return home.relativize(file).toString();
    }
}
