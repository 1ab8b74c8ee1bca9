package keyturn.ui;

import java.nio.file.Path;

/// Paths as a person writes them.
public final class HomePath {

    private HomePath() {}

    /// `~/services/trader` for what lies in the home folder.
    public static String text(Path path) {
        var home = Path.of(System.getProperty("user.home", "/"));
        if (path.startsWith(home) && home.getNameCount() > 0) {
            return "~" + java.io.File.separator + home.relativize(path);
        }
        return path.toString();
    }
}
