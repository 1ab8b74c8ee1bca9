package keyturn.work;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/// Starts a program several hundred times: its classes in one jar, with a cache of what it loads, which takes a third
/// off each start. Where the cache cannot be made or does not fit, Java goes without.
final class QuickStart {

    private static final int TRAINING_SECONDS = 120;

    private final Path jar;
    private final Path cache;

    private QuickStart(Path jar, Path cache) {
        this.jar = jar;
        this.cache = cache;
    }

    /// @param folder    where jar and cache are put
    /// @param main      says a line when it has loaded all it needs, and goes on until it is ended
    /// @param arguments of the run from which the cache is made
    static QuickStart of(Path folder, Class<?> main, Object... arguments) throws IOException, InterruptedException {
        Path jar = folder.resolve("program.jar");
        var words = new ArrayList<>(List.of("--create", "--no-compress", "--file", jar.toString()));
        for (String classes : Programs.classPath().split(File.pathSeparator, -1)) {
            words.addAll(List.of("-C", classes, "keyturn"));
        }
        int ended =
                ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, words.toArray(String[]::new));
        if (ended != 0) {
            throw new IOException("no jar");
        }
        Path cache = folder.resolve("program.aot");
        var quick = new QuickStart(jar, cache);
        quick.train(main, arguments);
        return quick;
    }

    private void train(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Programs.java("-XX:AOTCacheOutput=" + cache, jar.toString(), main, arguments))
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            output.readLine();
            process.toHandle().destroy(); // it writes the cache on its way out, and its output stays open
            output.lines().forEach(line -> {});
            process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }

    List<String> java(Class<?> main, Object... arguments) {
        String option = Files.exists(cache) ? "-XX:AOTCache=" + cache : "-Xshare:auto";
        return Programs.java(option, jar.toString(), main, arguments);
    }
}
