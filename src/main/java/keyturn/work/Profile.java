package keyturn.work;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// One profile as it was when the work folder was read.
///
/// @param file absolute; may be a link
/// @param mode three octal digits, such as `600`, of what the link points at; empty where the file system has no
///                     modes
public record Profile(ProfileName name, Path file, Content content, String mode) {

    public Optional<EnvDocument> document() {
        return content instanceof Content.Read read ? Optional.of(read.document()) : Optional.empty();
    }

    /// The keys that are set; none if the file could not be read.
    public Set<EnvKey> keys() {
        return document().map(EnvDocument::keys).orElse(Set.of());
    }

    /// As it is called within the work folder: `.env.production`.
    public String fileName() {
        return String.valueOf(file.getFileName());
    }
}
