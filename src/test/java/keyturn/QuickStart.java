package keyturn;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Starts a program many times: its classes in one jar, with a cache of what it loads, which takes a third to a half
/// off each start. Where the cache cannot be made or does not fit, Java goes without.
public final class QuickStart {

    private static final int TRAINING_SECONDS = 120;

    private final String classPath;
    private final Path cache;

    private QuickStart(String classPath, Path cache) {
        this.classPath = classPath;
        this.cache = cache;
    }

    /// For a program that needs the JDK alone.
    ///
    /// @param folder where jar and cache are put
    public static QuickStart withoutLibraries(Path folder) throws IOException {
        return new QuickStart(jar(folder).toString(), folder.resolve("program.aot"));
    }

    /// @param folder where jar and cache are put
    public static QuickStart withLibraries(Path folder) throws IOException {
        var path = new ArrayList<>(List.of(jar(folder).toString()));
        path.addAll(classPath().filter(each -> each.endsWith(".jar")).toList());
        return new QuickStart(String.join(File.pathSeparator, path), folder.resolve("program.aot"));
    }

    private static Stream<String> classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator, -1));
    }

    /// The classes of the program and of its tests.
    private static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("program.jar");
        var words = new ArrayList<>(List.of("--create", "--no-compress", "--file", jar.toString()));
        classPath()
                .filter(each -> Files.isDirectory(Path.of(each, "keyturn")))
                .forEach(each -> words.addAll(List.of("-C", each, "keyturn")));
        int ended =
                ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, words.toArray(String[]::new));
        if (ended != 0) {
            throw new IOException("no jar");
        }
        return jar;
    }

    /// Makes the cache from a run of the program.
    ///
    /// @param last how the line begins that it says when it has done what the others will do; it is ended then
    public QuickStart trained(String last, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command("-XX:AOTCacheOutput=" + cache, main, arguments))
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.startsWith(last)) {
                line = output.readLine();
            }
            process.toHandle().destroy(); // it writes the cache on its way out, and its output stays open
            output.lines().forEach(_ -> {});
            process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
        return this;
    }

    /// The command that starts the program.
    public List<String> java(Class<?> main, Object... arguments) {
        return command(Files.exists(cache) ? "-XX:AOTCache=" + cache : "-Xshare:auto", main, arguments);
    }

    private List<String> command(String option, Class<?> main, Object... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                option,
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }
}
