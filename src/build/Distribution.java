import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.css.Stylesheet;

/// Makes the runnable distribution. `java Distribution.java PROJECT VERSION CLASSPATH` writes target/keyturn:
///
/// - `runtime/`: a Java runtime of just the modules that the program uses, JavaFX among them, so that its native
///   libraries lie ready and are not unpacked at every start;
/// - `lib/`: the program and its libraries, and ahead-of-time caches (JEP 483, JEP 514) for the window, for `get` and
///   for the other commands, each made by a training run of the very launcher that will use it;
/// - `bin/keyturn`, `icons/`.
///
/// A program of its own, run by the JDK that builds, because Maven may run on an older one whose tools cannot read
/// this JDK's classes.
final class Distribution {

    /// What `jdeps --print-module-deps` finds in the jars. Every build asks it about the program's own,
    /// `.ci/run` about the libraries too. And jdk.unsupported, which JavaFX and Jackson look up by name, and
    /// jdk.localedata, without which the names of days and months are English in every language.
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.naming",
            "java.net.http",
            "java.sql",
            "javafx.controls",
            "jdk.localedata",
            "jdk.net",
            "jdk.security.auth",
            "jdk.unsupported");

    private final Path project;
    private final Path target;
    private final Path home;

    private Distribution(Path project) {
        this.project = project;
        this.target = project.resolve("target");
        this.home = target.resolve("keyturn");
    }

    static void main(String[] args) throws Exception {
        var distribution = new Distribution(Path.of(args[0]).toAbsolutePath().normalize());
        distribution.make(args[1], args[2]);
    }

    private void make(String version, String classPath) throws Exception {
        long start = System.nanoTime();
        for (String part : List.of("bin", "lib", "icons", "share")) {
            delete(home.resolve(part));
        }
        Path lib = Files.createDirectories(home.resolve("lib"));
        var jars = new ArrayList<String>();
        jars.add("keyturn.jar");
        Files.copy(target.resolve("keyturn-" + version + ".jar"), lib.resolve("keyturn.jar"));
        var javafx = new TreeMap<String, Path>();
        for (String entry : classPath.split(System.getProperty("path.separator"))) {
            Path file = Path.of(entry);
            String name = file.getFileName().toString();
            if (name.startsWith("javafx-")) {
                if (Files.size(file) > 10_000) { // the jar without a classifier holds no classes
                    javafx.put(name.replaceAll("^javafx-([a-z]+)-.*", "javafx.$1"), file);
                }
            } else if (name.endsWith(".jar")) {
                Files.copy(file, lib.resolve(name));
                unsigned(lib.resolve(name));
                jars.add(name);
            }
        }
        complete(lib.resolve("keyturn.jar"));
        parsed(lib.resolve("keyturn.jar"));
        runtime(javafx);
        icons();
        logIn();
        launcher(jars, version);
        dated(lib);
        say("made target/keyturn with " + jars.size() + " jars", start);
        start = System.nanoTime();
        train();
        say("trained", start);
    }

    /// Java refuses a cache whose jars have another time than when it was made. So all have one that packages, which
    /// copy them, can give them again; it stands in packaging/linux/postinst, too.
    private static void dated(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".jar")) {
                    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
                }
            }
        }
    }

    /// The tests run on a whole JDK: without this, what the program began to use would be missed by users first.
    private static void complete(Path jar) {
        String needed = tool(
                "jdeps",
                List.of(
                        "--print-module-deps",
                        "--ignore-missing-deps",
                        "--no-recursive",
                        "--multi-release",
                        String.valueOf(Runtime.version().feature()),
                        jar.toString()));
        for (String module : needed.strip().split(",")) {
            if (!MODULES.contains(module)) {
                throw new IllegalStateException("the runtime has no " + module + ", which the program uses");
            }
        }
    }

    /// Takes the signature off a library, with the digests of all its files. Whoever loads one class of such
    /// a jar has Java read and check nearly a megabyte of them, which takes 0.3 s, and the ahead-of-time cache
    /// takes none of its classes. Only Java's old Cryptography Extension asked for the signature, of providers;
    /// ours is used as a library, and the build has its checksum from the repository.
    private static void unsigned(Path jar) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            boolean signed = false;
            Path folder = files.getPath("META-INF");
            for (Path file : Files.isDirectory(folder) ? list(folder) : List.<Path>of()) {
                if (file.toString().matches(".*\\.(SF|RSA|DSA|EC)")) {
                    Files.delete(file);
                    signed = true;
                }
            }
            if (signed) {
                Path file = folder.resolve("MANIFEST.MF");
                var manifest = new Manifest(new ByteArrayInputStream(Files.readAllBytes(file)));
                manifest.getEntries().clear();
                try (OutputStream out = Files.newOutputStream(file)) {
                    manifest.write(out);
                }
            }
        }
    }

    /// Puts beside the style sheets of the window their parsed form, which JavaFX takes in their stead: parsing them is
    /// a tenth of the start.
    private void parsed(Path jar) throws IOException {
        Path work = target.resolve("sheets");
        delete(work);
        Files.createDirectories(work);
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Path folder = files.getPath("keyturn/ui/css");
            for (Path sheet : list(folder)) {
                Files.copy(sheet, work.resolve(sheet.getFileName().toString()));
            }
            for (String sheet : List.of("first", "keyturn")) { // the latter imports all others
                Path parsed = work.resolve(sheet + ".bss");
                Stylesheet.convertToBinary(work.resolve(sheet + ".css").toFile(), parsed.toFile());
                Files.copy(parsed, folder.resolve(sheet + ".bss"));
            }
        }
        delete(work);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// Links the runtime, unless the one of the last build is of the same parts.
    private void runtime(Map<String, Path> javafx) throws Exception {
        Path stamp = home.resolve("runtime/parts");
        String parts = Runtime.version() + "\n" + MODULES + "\n" + javafx + "\n";
        if (Files.exists(stamp) && Files.readString(stamp).equals(parts)) {
            return;
        }
        delete(home.resolve("runtime"));
        Path work = target.resolve("jmods");
        delete(work);
        Path modulePath = Files.createDirectories(work.resolve("made"));
        for (var module : javafx.entrySet()) {
            Path classes = work.resolve(module.getKey() + ".classes");
            Path natives = work.resolve(module.getKey() + ".natives");
            unpack(module.getValue(), classes, natives);
            tool(
                    "jmod",
                    List.of(
                            "create",
                            "--compress",
                            "zip-0",
                            "--class-path",
                            classes.toString(),
                            "--libs",
                            natives.toString(),
                            modulePath.resolve(module.getKey() + ".jmod").toString()));
        }
        tool(
                "jlink",
                List.of(
                        "--module-path",
                        modulePath.toString(),
                        "--add-modules",
                        String.join(",", MODULES),
                        "--include-locales=en,de",
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        home.resolve("runtime").toString()));
        delete(work);
        Files.writeString(stamp, parts);
    }

    private static void unpack(Path jar, Path classes, Path natives) throws IOException {
        Files.createDirectories(classes);
        Files.createDirectories(natives);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> !each.isDirectory()).toList()) {
                boolean isNative = entry.getName().endsWith(".so");
                Path file =
                        (isNative ? natives : classes).resolve(entry.getName()).normalize();
                if (!file.startsWith(isNative ? natives : classes)) {
                    throw new IOException(jar + " leads outside: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (InputStream bytes = zip.getInputStream(entry)) {
                    Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void icons() throws IOException {
        Path icons = Files.createDirectories(home.resolve("icons"));
        try (Stream<Path> files = Files.list(project.resolve("icons"))) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith(".md")).toList()) {
                Files.copy(file, icons.resolve(file.getFileName()));
            }
        }
    }

    /// What polkit has to know for the desktop's log-in; packages install it.
    private void logIn() throws IOException {
        String policy = "org.keyturn.unlock.policy";
        Path actions = Files.createDirectories(home.resolve("share/polkit-1/actions"));
        Files.copy(project.resolve("packaging/linux/polkit").resolve(policy), actions.resolve(policy));
    }

    private void launcher(List<String> jars, String version) throws IOException {
        String script = Files.readString(project.resolve("src/build/launcher.sh"))
                .replace("@JARS@", String.join(" ", jars))
                .replace("@VERSION@", version);
        Path file = Files.createDirectories(home.resolve("bin")).resolve("keyturn");
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Runs the launcher so that it writes its caches. The window is trained on the headless platform: a build has
    /// no display, and the classes that differ are few. Without a cache the distribution would start twice as
    /// slowly and say nothing, so a run that fails ends the build.
    private void train() throws Exception {
        Path launcher = home.resolve("bin/keyturn");
        Path demo = Files.createTempDirectory("keyturn-train-");
        try {
            try (Stream<Path> files = Files.list(project.resolve("src/main/resources/keyturn/demo"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, demo.resolve("." + file.getFileName()));
                }
            }
            Path unknown = Files.createDirectory(demo.resolve("unknown"));
            for (String profile : List.of("production", "development")) {
                Files.copy(demo.resolve(".env." + profile), unknown.resolve(".env." + profile));
            }
            Path other = Files.createDirectory(demo.resolve("other"));
            Files.copy(demo.resolve(".env.production"), other.resolve(".env.production"));
            Files.writeString(
                    other.resolve("keyturn.json"),
                    "{\"environments\": {\"production\": {\"file\": \".env.production\"}}}");
            var calls = new ArrayList<String>();
            for (Path folder : List.of(demo, other)) {
                List<String> call = List.of("-C", folder.toString(), "get", "production", "JWT_SECRET");
                calls.addAll(call);
                calls.add(";");
                calls.addAll(call);
                calls.addAll(List.of("--json", ";"));
            }
            run(launcher, calls, "get");
            calls.clear();
            for (String call : List.of(
                    "profiles",
                    "keys production",
                    "due",
                    "check",
                    "check --json",
                    "diff staging production",
                    "loaders",
                    "unset production JWT_SECRET",
                    "log")) {
                calls.addAll(List.of("-C", demo.toString()));
                calls.addAll(List.of(call.split(" ")));
                calls.add(";");
            }
            calls.addAll(List.of("generate", "hex:32", ";", "--version", ";", "--help"));
            run(launcher, calls, "cli");
            // What a start does, and no more. Last, for most starts are of a folder that is known already; the other
            // one is met with the first steps.
            run(launcher, List.of("gui", demo.toString()), "window");
            if (!Files.readString(target.resolve("training-window.log")).startsWith("drawn")) {
                throw new IllegalStateException("training has not drawn the window, see " + target);
            }
        } finally {
            delete(demo);
        }
    }

    private void run(Path launcher, List<String> words, String cache) throws Exception {
        Path log = target.resolve("training-" + cache + ".log");
        var call = new ArrayList<String>();
        call.add(launcher.toString());
        call.addAll(words);
        Process process = trained(call, log).start();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("training takes longer than five minutes, see " + log);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    "training for the " + cache + " ended with " + process.exitValue() + ", see " + log);
        }
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            Path made = files.filter(file -> file.getFileName().toString().startsWith(cache + "-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("training left no cache, see " + log));
            // The launcher lets nobody else read what the program writes; but the program itself is for everyone.
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private ProcessBuilder trained(List<String> words, Path log) {
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("KEYTURN_AOT", "train");
        // What the program notes for a person is not to be left with whoever builds.
        builder.environment()
                .put(
                        "XDG_CONFIG_HOME",
                        target.resolve("training").toAbsolutePath().toString());
        return builder;
    }

    private static String tool(String name, List<String> words) {
        var out = new java.io.ByteArrayOutputStream();
        var stream = new java.io.PrintStream(out, true, StandardCharsets.UTF_8);
        int code = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("this JDK has no " + name))
                .run(stream, stream, words.toArray(String[]::new));
        String printed = out.toString(StandardCharsets.UTF_8);
        if (code != 0) {
            throw new IllegalStateException(name + " failed: " + printed);
        }
        return printed;
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

    private static void say(String what, long start) {
        System.out.printf("%s in %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
