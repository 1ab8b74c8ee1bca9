package keyturn.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.file.FileState;
import keyturn.file.Rights;
import keyturn.git.Git;
import keyturn.git.IgnoreFile;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Lint;
import keyturn.health.rule.TemporaryFile;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Makes one plan of many fixes: each file is changed once, from what it is to what all its fixes make of it. Changes
/// nothing, and plans nothing outside the work folder.
final class Planner {

    private static final int OTHERS_WRITE = 0002;

    private final WorkSnapshot snapshot;
    private final Lint lint;
    private final Git git;
    private final Path root;
    private final Path state;
    private final Map<Path, FileChange> changes = new LinkedHashMap<>();
    private final List<Run.Unstaged> index = new ArrayList<>();
    private final List<Finding> mends = new ArrayList<>();

    /// @param root  the work folder, without links on the way to it
    /// @param state `.keyturn`
    Planner(WorkSnapshot snapshot, Lint lint, Git git, Path root, Path state) {
        this.snapshot = snapshot;
        this.lint = lint;
        this.git = git;
        this.root = root;
        this.state = root.resolve(snapshot.root().relativize(state));
    }

    /// @param asked rules whose fixes are wanted though a person has to decide about them
    Plan plan(List<Finding> findings, Set<String> asked) throws Failure {
        var respelled = new LinkedHashSet<ProfileName>();
        for (Finding finding : findings) {
            if (finding.fix().orElse(null) instanceof Fix.OfWriting fix) {
                respelled.add(fix.profile());
            }
        }
        for (Finding finding : findings) {
            boolean wanted = asked.contains(finding.rule());
            boolean planned = switch (finding.fix().orElse(null)) {
                case Fix.OfFiles fix -> (fix.isSafe() || wanted) && plan(fix);
                case Fix.OfWriting fix -> respelled.contains(fix.profile());
                case Fix.OfProfile fix -> wanted && plan(fix);
                case Fix.Leading _ -> false;
                // Opening the folder for writing clears it up.
                case null -> finding.rule().equals(TemporaryFile.ID);
            };
            if (planned) {
                mends.add(finding);
            }
        }
        for (ProfileName name : respelled) {
            if (!edit(name, document -> respell(name, document))) {
                mends.removeIf(finding -> finding.profile().equals(Optional.of(name))
                        && finding.fix().filter(Fix.OfWriting.class::isInstance).isPresent());
            }
        }
        List<FileChange> made =
                changes.values().stream().filter(each -> !each.changesNothing()).toList();
        return new Plan(mends, made, index);
    }

    /// A plan of fixes that a person has chosen.
    Plan plan(List<Fix.OfFiles> fixes) throws Failure {
        for (Fix.OfFiles fix : fixes) {
            boolean _ = plan(fix);
        }
        return plan(List.of(), Set.of());
    }

    /// Those that change a value or a line. A new secret is none of them: it belongs into the history of its key.
    private boolean plan(Fix.OfProfile fix) {
        return switch (fix) {
            case Fix.RemoveDuplicates(var profile, var key) ->
                edit(profile, document -> document.removeDuplicates(key));
            case Fix.RemoveComments(var profile, var key) -> edit(profile, document -> document.removeDisabled(key));
            case Fix.SetValue(var profile, var key, var value) ->
                edit(profile, document -> set(document, key, SecretText.of(value)));
            case Fix.Generate _, Fix.AddKey _, Fix.OfWriting _ -> false;
        };
    }

    private static EnvDocument set(EnvDocument document, EnvKey key, SecretText value) {
        try {
            return document.set(key, value);
        } catch (Failure.Usage noSpelling) {
            // An open quotation mark elsewhere swallows what is written: then nothing is planned.
            return document;
        }
    }

    private boolean plan(Fix.OfFiles fix) throws Failure {
        return switch (fix) {
            case Fix.RestrictMode(Path file) -> change(file, Planner::restricted);
            case Fix.CloseToOthers(Path file) -> rights(file, rights -> rights.withMode(rights.mode() & ~OTHERS_WRITE));
            case Fix.RemoveAccessList(Path file) -> rights(file, Rights::withoutLists);
            case Fix.GiveToOwner(Path file, int user, int group) -> rights(file, rights -> rights.ownedBy(user, group));
            case Fix.LinkActive(var _, Path file) -> link(file);
            case Fix.IgnoreInGit(List<String> patterns, List<Path> files) -> ignore(patterns, files);
            case Fix.Untrack(Path file, boolean _) -> untrack(file);
            case Fix.RemoveFile(Path file) -> remove(file);
        };
    }

    /// What leaves the index must not come back with the next `git add`.
    private boolean untrack(Path file) throws Failure {
        List<String> entries = git.index(file);
        if (entries.isEmpty()) {
            return false;
        }
        index.add(new Run.Unstaged(root.resolve(snapshot.root().relativize(file)), entries));
        return git.wouldIgnore(file) || plan(Fix.IgnoreInGit.of(List.of(file)));
    }

    private static FileState restricted(FileState state) {
        int mode = state instanceof FileState.Folder ? 0700 : 0600;
        Optional<Rights> rights = state.ownRights();
        // A list's mask stands where the group's rights do: with a list, no mode keeps others out for good.
        return rights.map(now -> state.with(now.withoutLists().withMode(mode))).orElse(state);
    }

    private boolean rights(Path file, UnaryOperator<Rights> edit) {
        return change(file, now -> now.ownRights().map(edit).map(now::with).orElse(now));
    }

    private boolean link(Path profile) {
        Path link = root.resolve(".env");
        String target = snapshot.root().relativize(profile).toString();
        FileState wanted = inside(profile).map(FileState::of).orElse(new FileState.Absent());
        boolean nothingIsLost = switch (FileState.of(link)) {
            case FileState.Absent _ -> wanted instanceof FileState.Plain;
            case FileState.Plain own ->
                wanted instanceof FileState.Plain other && own.digest().equals(other.digest());
            case FileState.Link _, FileState.Folder _, FileState.Refused _ -> false;
        };
        return nothingIsLost && put(link, _ -> new FileState.Link(target));
    }

    /// The entry itself: what a link leads to stays.
    private boolean remove(Path file) {
        Optional<Path> folder = Optional.ofNullable(file.getParent()).flatMap(this::inside);
        return folder.isPresent()
                && put(
                        folder.get().resolve(file.getFileName()),
                        now -> now instanceof FileState.Plain || now instanceof FileState.Link
                                ? new FileState.Absent()
                                : now);
    }

    private boolean ignore(List<String> patterns, List<Path> files) {
        var byHome = new LinkedHashMap<Path, List<Path>>();
        for (Path file : files) {
            if (file.startsWith(snapshot.root())) {
                byHome.computeIfAbsent(git.home(file), _ -> new ArrayList<>()).add(file);
            }
        }
        boolean all = !byHome.isEmpty();
        for (var entry : byHome.entrySet()) {
            Path home = entry.getKey();
            Path file = root.resolve(snapshot.root().relativize(home)).resolve(".gitignore");
            Path real = inside(file).orElse(file);
            all &= put(real, now -> switch (now) {
                case FileState.Plain plain ->
                    new FileState.Plain(
                            IgnoreFile.covering(plain.bytes(), patterns, home, entry.getValue()), plain.rights());
                case FileState.Absent _ ->
                    new FileState.Plain(
                            IgnoreFile.covering(new byte[0], patterns, home, entry.getValue()), newFile(home));
                case FileState.Link _, FileState.Folder _, FileState.Refused _ -> now;
            });
        }
        return all;
    }

    /// A new file's rights: those of a save, readable as the project's other files are; it is no secret.
    private static Optional<Rights> newFile(Path home) {
        try {
            return Rights.of(home)
                    .map(folder -> new Rights(0644, folder.user(), folder.group(), Optional.empty(), Optional.empty()));
        } catch (IOException unseen) {
            return Optional.empty();
        }
    }

    private EnvDocument respell(ProfileName name, EnvDocument document) {
        Path file = snapshot.profile(name).map(Profile::file).orElse(snapshot.root());
        return lint.mend(name, file, document);
    }

    private boolean edit(ProfileName name, UnaryOperator<EnvDocument> edit) {
        Optional<Path> file = snapshot.profile(name).map(Profile::file);
        return file.isPresent()
                && change(
                        file.get(),
                        now -> now instanceof FileState.Plain plain
                                ? new FileState.Plain(
                                        edit.apply(EnvDocument.parse(plain.bytes()))
                                                .bytes(),
                                        plain.rights())
                                : now);
    }

    /// Plans an edit of what `file` leads to.
    ///
    /// @return false if it changes nothing, or leads out of the work folder
    private boolean change(Path file, UnaryOperator<FileState> edit) {
        Optional<Path> real = inside(file);
        return real.isPresent() && put(real.get(), edit);
    }

    private boolean put(Path real, UnaryOperator<FileState> edit) {
        FileChange present = changes.computeIfAbsent(real, file -> {
            FileState now = FileState.of(file);
            boolean own = file.startsWith(state) && !isBackup(file);
            return new FileChange(file, own, now, now);
        });
        FileState next = edit.apply(present.after());
        if (next instanceof FileState.Refused || next.equals(present.after())) {
            return !present.changesNothing() && !(next instanceof FileState.Refused);
        }
        changes.put(real, present.to(next));
        return true;
    }

    private boolean isBackup(Path file) {
        return file.startsWith(state.resolve("backups"));
    }

    private Optional<Path> inside(Path file) {
        try {
            return Optional.of(file.toRealPath()).filter(path -> path.startsWith(root));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
