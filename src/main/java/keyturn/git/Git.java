package keyturn.git;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import keyturn.failure.Failure;

/// Asks the git command about files of one folder. Blocks while git runs.
public final class Git {

    private final Path folder;

    public Git(Path folder) {
        this.folder = folder;
    }

    /// The state of each file. All are [GitState#NONE] where there is no repository or no git.
    ///
    /// @param files absolute, inside the folder; they need not exist
    public Map<Path, GitState> states(Collection<Path> files) {
        throw new UnsupportedOperationException("to be written");
    }

    /// Adds lines to the folder's .gitignore, those that are not there yet; creates it if need be.
    public void ignore(List<String> patterns) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Takes a file out of the index (`git rm --cached`); the file itself stays.
    public void untrack(Path file) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }
}
