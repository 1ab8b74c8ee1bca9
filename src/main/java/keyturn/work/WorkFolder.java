package keyturn.work;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.Durability;
import keyturn.file.FileContent;
import keyturn.file.FolderListing;
import keyturn.file.LeftOvers;
import keyturn.file.WholeFiles;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;

/// The folder that holds the profiles. Every method reads or writes the disk and blocks.
public final class WorkFolder {

    private final Path root;
    private final FileMemory memory;

    private WorkFolder(Path root, FileMemory memory) {
        this.root = root;
        this.memory = memory;
    }

    /// The same folder, of which only files are read again that somebody has touched since they were read last.
    ///
    /// @param time tells how long a file has been left alone
    public WorkFolder remembering(InstantSource time) {
        return new WorkFolder(root, new FileMemory(Optional.of(time)));
    }

    /// Forgets what is remembered.
    public void forget() {
        memory.forget();
    }

    /// @throws Failure.NotFound if `root` is not a folder
    /// @throws Failure.Storage  if it cannot be listed
    public static WorkFolder at(Path root) throws Failure {
        Path folder = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new Failure.NotFound(text("work.noFolder", folder), text("work.noFolder.remedy"));
        }
        try (DirectoryStream<Path> _ = Files.newDirectoryStream(folder)) {
            return new WorkFolder(folder, new FileMemory(Optional.empty()));
        } catch (IOException error) {
            throw cannotRead(folder, error);
        }
    }

    /// The nearest folder, from `start` upwards, that has a `.env*` file or keyturn.json.
    public static Optional<Path> find(Path start) {
        for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (isWorkFolder(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static boolean isWorkFolder(Path folder) {
        if (Files.isRegularFile(folder.resolve(PolicyFile.NAME))) {
            return true;
        }
        try {
            for (Path file : FolderListing.list(folder, ".env*")) {
                if (ProfileFiles.marksWorkFolder(String.valueOf(file.getFileName()))
                        && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            // A folder that cannot be listed is not the one that is looked for; the search goes on above it.
            return false;
        }
    }

    public Path root() {
        return root;
    }

    /// Where Keyturn keeps what is its own: `.keyturn`.
    public Path stateFolder() {
        return root.resolve(StateFolder.NAME);
    }

    /// Files named `.env.…` that cannot be profiles because of their names. Nothing else looks at them.
    public List<Path> misnamed() throws Failure.Storage {
        try {
            return ProfileFiles.misnamed(root);
        } catch (IOException error) {
            throw new Failure.Storage(text("work.cannotRead", root, DiskError.reason(error)), "");
        }
    }

    /// Copies of profiles in clear, by name. Links and what cannot be read are left out.
    public List<PlainCopy> copies() throws Failure.Storage {
        try {
            var copies = new ArrayList<PlainCopy>();
            for (Path file : ProfileFiles.copies(root)) {
                if (memory.content(file) instanceof Content.Read read) {
                    copies.add(new PlainCopy(file, read.document()));
                }
            }
            return copies;
        } catch (IOException error) {
            throw cannotRead(root, error);
        }
    }

    /// Reads every profile, the template and the link. A file that cannot be read is [Content.Unavailable], not a
    /// failure.
    ///
    /// @param policy names further profile files and the order
    /// @throws Failure.NotFound if the folder has been moved or deleted since it was opened
    /// @throws Failure.Storage  if it cannot be listed
    public WorkSnapshot read(Policy policy) throws Failure {
        if (!Files.isDirectory(root)) {
            throw new Failure.NotFound(text("work.gone", root), text("work.gone.remedy"));
        }
        try {
            return new FolderReader(root, memory).read(policy);
        } catch (IOException error) {
            throw cannotRead(root, error);
        }
    }

    /// Writes the edited profiles, all or none.
    ///
    /// @param base   what the edits started from; a file that is no longer as it was then is a conflict
    /// @param edited the new documents; profiles that are not in it are left alone
    /// @return whether the disk has confirmed the save; it has taken place either way
    /// @throws Failure.Conflict if another program has changed one of the files; none was written. Read again,
    ///                          merge with [Merge], save again
    /// @throws Failure.Storage  if one could not be written; none was
    /// @throws Failure.NotFound if `base` has no such profile, or could not read it
    public Durability save(WorkSnapshot base, Map<ProfileName, EnvDocument> edited) throws Failure {
        var changes = new ArrayList<WholeFiles.Change>();
        for (Map.Entry<ProfileName, EnvDocument> each : edited.entrySet()) {
            Profile profile = require(base, each.getKey());
            switch (profile.content()) {
                case Content.Unavailable(String reason) ->
                    throw new Failure.NotFound(
                            text("work.notRead", profile.fileName(), reason), text("work.notRead.remedy"));
                case Content.Read(EnvDocument before, var digest) -> {
                    if (!before.equals(each.getValue())) {
                        changes.add(new WholeFiles.Change(
                                profile.file(), each.getValue().bytes(), digest));
                    }
                }
            }
        }
        return WholeFiles.replace(changes);
    }

    /// Creates a profile from the template, mode 600; an empty one if there is no template.
    ///
    /// @throws Failure.Usage   if it exists, or the name means something else, such as `example`
    /// @throws Failure.Storage if the template cannot be read
    public void create(ProfileName name, WorkSnapshot snapshot) throws Failure {
        if (ProfileFiles.profile(name.fileName()).isEmpty()) {
            throw new Failure.Usage(text("work.reservedName", name), text("work.reservedName.remedy"));
        }
        if (snapshot.profile(name).isPresent()) {
            throw new Failure.Usage(text("work.profileExists", name), text("work.profileExists.remedy"));
        }
        byte[] bytes = new byte[0];
        Optional<Path> template = ProfileFiles.template(root);
        if (template.isPresent()) {
            bytes = switch (FileContent.of(template.get())) {
                case FileContent.Whole whole -> whole.bytes();
                case FileContent.Refused(boolean _, String reason) ->
                    throw new Failure.Storage(
                            text("work.templateUnreadable", name, template.get().getFileName(), reason),
                            text("work.templateUnreadable.remedy"));
            };
        }
        WholeFiles.create(root.resolve(name.fileName()), bytes);
    }

    /// Creates a profile that holds `document`, mode 600, under the name that policy has for it.
    ///
    /// @throws Failure.Usage   if the name means something else, such as `example`, or there is such a file
    /// @throws Failure.Storage if it cannot be written
    public void create(ProfileName name, EnvDocument document, Policy policy) throws Failure {
        Path file = ProfileFiles.file(root, name, policy);
        if (ProfileFiles.profile(name.fileName()).isEmpty()) {
            throw new Failure.Usage(text("work.reservedName", name), text("work.reservedName.remedy"));
        }
        WholeFiles.create(file, document.bytes());
    }

    /// How `.env` was pointed at a profile.
    public enum Activation {
        LINKED,
        /// The file system has no links: a copy.
        COPIED
    }

    /// Points `.env` at a profile: a relative link, swapped atomically.
    ///
    /// @throws Failure.Usage    if `.env` is a file of its own whose content no profile holds; it would be lost
    /// @throws Failure.NotFound if there is no such profile
    public Activation activate(ProfileName name, WorkSnapshot snapshot) throws Failure {
        return new ActiveLink(snapshot).pointAt(require(snapshot, name));
    }

    /// Temporary files that a killed save left behind; removed when the folder is opened for writing, with its
    /// lock held.
    ///
    /// @return what was removed
    public List<Path> sweep() throws Failure {
        var swept = new ArrayList<Path>();
        for (Path folder : foldersOfFiles()) {
            swept.addAll(LeftOvers.sweep(folder));
        }
        return swept;
    }

    /// The folders that saves write in: this one, the state folder, and those that links lead to.
    Set<Path> foldersOfFiles() throws Failure {
        var folders = new LinkedHashSet<Path>();
        folders.add(root);
        if (Files.isDirectory(stateFolder())) {
            folders.add(stateFolder());
        }
        try {
            for (Path file : FolderListing.list(root, ".env*")) {
                if (Files.isSymbolicLink(file)) {
                    targetFolder(file).ifPresent(folders::add);
                }
            }
        } catch (IOException error) {
            throw cannotRead(root, error);
        }
        return folders;
    }

    private Optional<Path> targetFolder(Path link) {
        try {
            Path folder = link.toRealPath().getParent();
            return folder == null || folder.equals(root.toRealPath()) ? Optional.empty() : Optional.of(folder);
        } catch (IOException nowhere) {
            return Optional.empty();
        }
    }

    private static Profile require(WorkSnapshot snapshot, ProfileName name) throws Failure.NotFound {
        return snapshot.profile(name)
                .orElseThrow(() -> new Failure.NotFound(text("work.noProfile", name), text("work.noProfile.remedy")));
    }

    private static Failure.Storage cannotRead(Path folder, IOException error) {
        return new Failure.Storage(
                text("work.cannotRead", folder, DiskError.reason(error)), text("work.cannotRead.remedy"));
    }
}
