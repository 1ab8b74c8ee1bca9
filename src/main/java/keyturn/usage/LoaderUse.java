package keyturn.usage;

import java.nio.file.Path;
import java.util.Optional;

/// One reason to believe that a loader reads the profiles of a work folder.
///
/// @param loader   its id, as in [keyturn.env.loader.Loaders]
/// @param file     where the reason stands; absolute
/// @param line     from 1; empty if it is the file as a whole
/// @param evidence what stands there, in plain words, such as `dependency dotenv 16.4`
public record LoaderUse(String loader, Path file, Optional<Integer> line, String evidence) {

    /// Where the reason stands, as a person in `folder` would say it: `apps/web/package.json:4`.
    public String place(Path folder) {
        String path =
                folder.toAbsolutePath().normalize().relativize(file).toString().replace('\\', '/');
        return path + line.map(number -> ":" + number).orElse("");
    }
}
