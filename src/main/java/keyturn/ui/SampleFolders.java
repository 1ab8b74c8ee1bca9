package keyturn.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Work folders with little in them, for the pictures of what stands where there is nothing to show. They lie beside
/// the demo and go with it.
final class SampleFolders {

    private SampleFolders() {}

    /// Nothing is in it.
    static Path empty(Path demo) throws IOException {
        return Files.createDirectories(demo.resolveSibling("new-service"));
    }

    /// Two profiles without a secret: nothing becomes due, nothing is wrong.
    static Path calm(Path demo) throws IOException {
        Path root = Files.createDirectories(demo.resolveSibling("timetable"));
        write(root.resolve(".env.development"), "PORT=8080\nLOG_LEVEL=info\n");
        // Names may have underscores.
        write(root.resolve(".env.load_test"), "PORT=8081\nLOG_LEVEL=info\n");
        write(root.resolve(".env.example"), "PORT=\nLOG_LEVEL=\n");
        Path link = root.resolve(".env");
        if (!Files.isSymbolicLink(link)) {
            Files.createSymbolicLink(link, Path.of(".env.development"));
        }
        return root;
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
