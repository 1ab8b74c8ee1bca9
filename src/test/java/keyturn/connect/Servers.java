package keyturn.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;

/// Real servers of this machine, each on a port of its own, ended with the test.
public final class Servers implements AutoCloseable {

    private final Path folder;
    private final List<Process> running = new ArrayList<>();

    public Servers() throws IOException {
        // Servers run as users of their own, which must get in.
        folder = Files.createTempDirectory("keyturn-servers");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    public Path folder() {
        return folder;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int redis(String password) throws Exception {
        int port = freePort();
        start(List.of(
                program("redis-server"),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--requirepass",
                password,
                "--save",
                "",
                "--dir",
                folder.toString()));
        await(() -> listens(port));
        return port;
    }

    /// With the database and the user `app`.
    ///
    /// @param authentication of `pg_hba.conf`: `scram-sha-256`, `md5`, `password`
    public int postgres(String password, String authentication) throws Exception {
        String initdb = program("initdb");
        int port = freePort();
        Path data = folder.resolve("pg-" + authentication);
        Files.createDirectories(data);
        own(data, "postgres");
        Path word = Files.writeString(folder.resolve("pg-word-" + authentication), password + "\n");
        List<String> make = as("postgres");
        make.addAll(List.of(initdb, "-D", data.toString(), "-U", "app", "--pwfile=" + word, "-A", authentication));
        make.add("--no-sync");
        run(make);
        List<String> serve = as("postgres");
        serve.addAll(List.of(initdb.replace("initdb", "postgres"), "-D", data.toString()));
        serve.addAll(List.of("-p", String.valueOf(port), "-k", data.toString(), "-c", "listen_addresses=127.0.0.1"));
        Path log = start(serve);
        await(() -> says(log, "ready to accept connections"));
        return port;
    }

    /// With the database `app` and the user `app`.
    public int mariadb(String password) throws Exception {
        String install = program("mariadb-install-db");
        String server = program("mariadbd");
        int port = freePort();
        Path data = folder.resolve("my");
        Files.createDirectories(data);
        own(data, "mysql");
        Path first = Files.writeString(
                folder.resolve("first.sql"),
                "CREATE DATABASE app;\nCREATE USER app@'127.0.0.1' IDENTIFIED BY '" + password + "';\n"
                        + "CREATE USER app@localhost IDENTIFIED BY '" + password + "';\n"
                        + "GRANT ALL ON app.* TO app@'127.0.0.1';\nGRANT ALL ON app.* TO app@localhost;\n");
        String user = root() ? "mysql" : System.getProperty("user.name");
        run(List.of(install, "--no-defaults", "--user=" + user, "--datadir=" + data, "--skip-test-db"));
        Path log = start(List.of(
                server,
                "--no-defaults",
                "--user=" + user,
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolve("s"),
                "--init-file=" + first));
        await(() -> says(log, "ready for connections"));
        return port;
    }

    public static String program(String name) throws IOException {
        Optional<Path> found = Optional.empty();
        var places = new ArrayList<>(List.of("/usr/bin", "/usr/sbin", "/usr/local/bin"));
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (var each = Files.list(versions)) {
                each.forEach(version -> places.add(version.resolve("bin").toString()));
            }
        }
        for (String place : places) {
            Path file = Path.of(place, name);
            if (found.isEmpty() && Files.isExecutable(file)) {
                found = Optional.of(file);
            }
        }
        Assumptions.assumeTrue(found.isPresent(), "skipped: there is no " + name);
        return found.orElseThrow().toString();
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// PostgreSQL does not run as root.
    private static List<String> as(String user) {
        return root() ? new ArrayList<>(List.of("runuser", "-u", user, "--")) : new ArrayList<>();
    }

    private static void own(Path path, String user) throws IOException {
        if (root()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
        }
    }

    private void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(Files.readString(folder.resolve("output")));
        }
    }

    /// Where its output goes.
    private Path start(List<String> command) throws IOException {
        Path log = folder.resolve("log" + running.size());
        running.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
        return log;
    }

    private static boolean says(Path log, String wanted) {
        try {
            return Files.readString(log).contains(wanted);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("the server did not start");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        for (Process process : running) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .exceptionally(_ -> process.destroyForcibly())
                    .join();
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
