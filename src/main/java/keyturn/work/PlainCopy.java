package keyturn.work;

import java.nio.file.Path;
import keyturn.env.EnvDocument;

/// A copy of a profile in clear that a person or an editor has left in the work folder: `.env.backup.20261124`,
/// `.env.production.bak`.
///
/// @param file absolute
public record PlainCopy(Path file, EnvDocument document) {

    /// As it is called within the work folder.
    public String fileName() {
        return String.valueOf(file.getFileName());
    }
}
