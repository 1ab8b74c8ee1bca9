package keyturn.survey;

import java.nio.file.Path;
import java.util.List;

/// An archive without encryption that holds profiles.
///
/// @param file     absolute
/// @param profiles the entries that are profiles, by their names in the archive; a few at most
public record PlainArchive(Path file, List<String> profiles) {

    public PlainArchive {
        profiles = List.copyOf(profiles);
    }
}
