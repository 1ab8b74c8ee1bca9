package keyturn.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.policy.Policy;

/// The folder that holds the profiles. Every method reads or writes the disk and blocks.
public final class WorkFolder {

    private final Path root;

    private WorkFolder(Path root) {
        this.root = root;
    }

    /// @throws Failure.NotFound if `root` is not a folder
    /// @throws Failure.Storage  if it cannot be listed
    public static WorkFolder at(Path root) throws Failure {
        return new WorkFolder(root.toAbsolutePath().normalize());
    }

    /// The nearest folder, from `start` upwards, that has a `.env*` file or keyturn.json.
    public static Optional<Path> find(Path start) {
        throw new UnsupportedOperationException("to be written");
    }

    public Path root() {
        return root;
    }

    /// Where Keyturn keeps what is its own: `.keyturn`.
    public Path stateFolder() {
        return root.resolve(".keyturn");
    }

    /// Reads every profile, the template and the link. A file that cannot be read is [Content.Unavailable], not a
    /// failure.
    ///
    /// @param policy names further profile files and the order
    public WorkSnapshot read(Policy policy) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Writes the edited profiles, all or none.
    ///
    /// @param base   what the edits started from; a file that is no longer as it was then is a conflict
    /// @param edited the new documents; profiles that are not in it are left alone
    /// @throws Failure.Conflict if another program has changed one of the files; none was written. Read
    ///                          again, merge with [Merge], save again
    /// @throws Failure.Storage  if one could not be written; none was
    public void save(WorkSnapshot base, Map<ProfileName, EnvDocument> edited) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Creates a profile from the template, mode 600; an empty one if there is no template.
    ///
    /// @throws Failure.Usage if it exists
    public void create(ProfileName name, WorkSnapshot snapshot) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// How `.env` was pointed at a profile.
    public enum Activation {
        LINKED,
        /// The file system has no links: a copy.
        COPIED
    }

    /// Points `.env` at a profile: a relative link, swapped atomically.
    ///
    /// @throws Failure.Usage if `.env` is a file of its own whose content no profile holds; it would be lost
    public Activation activate(ProfileName name, WorkSnapshot snapshot) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Temporary files that a killed save left behind; removed when the folder is opened for writing.
    public List<Path> sweep() throws Failure {
        throw new UnsupportedOperationException("to be written");
    }
}
