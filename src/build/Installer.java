import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Packs the distribution with jpackage: `java Installer.java PROJECT VERSION app-image|deb` writes target/installer.
///
/// The app image gets the distribution's own launcher in place of jpackage's, for that one checks that the cache fits
/// the jars, and serves window and command line alike.
final class Installer {

    /// What polkit has to know for the desktop's log-in; packaging/linux/postinst puts it where polkit looks.
    private static final Path POLICY = Path.of("share/polkit-1/actions/org.keyturn.unlock.policy");

    private Installer() {}

    static void main(String[] args) throws Exception {
        Path project = Path.of(args[0]).toAbsolutePath().normalize();
        Path made = project.resolve("target/keyturn");
        Path installer = project.resolve("target/installer");
        delete(installer);
        Path image = appImage(project, made, installer, args[1]);
        if (args[2].equals("deb")) {
            deb(project, image, installer, args[1]);
        }
    }

    private static Path appImage(Path project, Path made, Path installer, String version) throws IOException {
        jpackage(List.of(
                "--type",
                "app-image",
                "--name",
                "keyturn",
                "--app-version",
                version,
                "--runtime-image",
                made.resolve("runtime").toString(),
                "--input",
                made.resolve("lib").toString(),
                "--main-jar",
                "keyturn.jar",
                "--main-class",
                "keyturn.Main",
                "--icon",
                project.resolve("icons/keyturn-512.png").toString(),
                "--dest",
                installer.toString()));
        Path image = installer.resolve("keyturn");
        Files.copy(
                made.resolve("bin/keyturn"),
                image.resolve("bin/keyturn"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        keepTimes(made.resolve("lib"), image.resolve("lib/app"));
        Path actions = Files.createDirectories(image.resolve("share/polkit-1/actions"));
        Files.copy(made.resolve(POLICY), actions.resolve(POLICY.getFileName()));
        // For postinst: of an image, jpackage packs only the folders that it knows, and share is not among them.
        Files.copy(made.resolve(POLICY), image.resolve("lib/app").resolve(POLICY.getFileName()));
        return image;
    }

    /// jpackage gives its copies the time of copying, and Java refuses a cache whose jars have another time than when
    /// it was made. It does so for a package, too; there packaging/linux/postinst sets it.
    private static void keepTimes(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(file.getFileName());
                if (Files.exists(copy)) {
                    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
                }
            }
        }
    }

    private static void deb(Path project, Path image, Path installer, String version) throws Exception {
        jpackage(List.of(
                "--type",
                "deb",
                "--name",
                "keyturn",
                "--app-version",
                version,
                "--app-image",
                image.toString(),
                "--install-dir",
                "/opt",
                "--resource-dir",
                project.resolve("packaging/linux").toString(),
                "--description",
                "Secrets manager for the .env profiles of a service",
                "--linux-package-name",
                "keyturn",
                "--linux-app-category",
                "utils",
                "--linux-menu-group",
                "System;Security;",
                "--linux-package-deps",
                "libgtk-3-0, libgl1, libxxf86vm1, libxtst6",
                "--linux-shortcut",
                "--dest",
                installer.toString()));
        requirePolicy(installer);
    }

    /// Without it postinst fails, and the package can be neither used nor configured.
    private static void requirePolicy(Path installer) throws Exception {
        try (Stream<Path> files = Files.list(installer)) {
            Path made = files.filter(it -> it.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow();
            Process listing = new ProcessBuilder("dpkg-deb", "--contents", made.toString()).start();
            if (listing.inputReader().lines().noneMatch(line -> line.endsWith("/lib/app/" + POLICY.getFileName()))) {
                throw new IllegalStateException(made + " does not hold " + POLICY.getFileName());
            }
        }
    }

    private static void jpackage(List<String> words) {
        int code = ToolProvider.findFirst("jpackage")
                .orElseThrow(() -> new IllegalStateException("this JDK has no jpackage"))
                .run(System.out, System.err, words.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("jpackage ended with " + code);
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
