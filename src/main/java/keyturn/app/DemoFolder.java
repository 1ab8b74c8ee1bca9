package keyturn.app;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import org.jspecify.annotations.Nullable;

/// The work folder that a newcomer tries Keyturn on: four profiles of an invented trading service, with planted
/// faults and a history of rotations. Every use gets a copy of its own, so that nothing can be broken.
public final class DemoFolder {

    static final ProfileName PRODUCTION = new ProfileName("production");

    private static final List<DemoFile> FILES = List.of(
            new DemoFile("env.example", ".env.example", "rw-r--r--"),
            new DemoFile("env.production", ".env.production", "rw-------"),
            new DemoFile("env.staging", ".env.staging", "rw-------"),
            // Readable by others: one of the planted faults.
            new DemoFile("env.demo", ".env.demo", "rw-r--r--"),
            new DemoFile("env.development", ".env.development", "rw-------"),
            new DemoFile("gitignore", ".gitignore", "rw-r--r--"));

    private static final String PREFIX = "keyturn-demo-";

    private DemoFolder() {}

    /// One file of the demo.
    ///
    /// @param resource without the leading dot, which tools that pack resources like to leave out
    private record DemoFile(String resource, String name, String mode) {}

    /// Makes a copy in a new temporary folder that only its owner can enter, with a history that ends today by the
    /// clock of `app`. It is deleted when the program ends, as far as that is possible.
    ///
    /// @return the work folder, absolute
    /// @throws Failure.Storage if the temporary folder cannot be written to
    public static Path create(App app) throws Failure {
        Path root;
        try {
            Path home = Files.createTempDirectory(PREFIX);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home), "delete-demo"));
            root = Files.createDirectory(home.toRealPath().resolve("trading"));
            for (DemoFile file : FILES) {
                copy(file, root);
            }
            Files.createSymbolicLink(root.resolve(".env"), Path.of(PRODUCTION.fileName()));
        } catch (IOException failed) {
            throw new Failure.Storage(
                    text(
                            "demo.failure",
                            System.getProperty("java.io.tmpdir"),
                            failed.getClass().getSimpleName()),
                    text("demo.failure.remedy"));
        }
        DemoHistory.write(app, root);
        return root;
    }

    /// True if a work folder is such a copy, which is gone with the program.
    public static boolean isDemo(Path root) {
        Path home = root.getParent();
        return home != null && String.valueOf(home.getFileName()).startsWith(PREFIX);
    }

    private static void copy(DemoFile file, Path root) throws IOException {
        Path target = root.resolve(file.name());
        try (InputStream bytes =
                Objects.requireNonNull(DemoFolder.class.getResourceAsStream("/keyturn/demo/" + file.resource()))) {
            Files.copy(bytes, target);
        }
        var view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(file.mode()));
        }
    }

    /// Deletes what can be deleted of `home`. Links are deleted, not followed.
    static void delete(Path home) {
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException stays) {
            // The program is ending; a copy of invented values stays in the temporary folder.
        }
    }
}
