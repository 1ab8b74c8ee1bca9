package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import keyturn.Folders;
import keyturn.TokenService;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Canaries: values that are like no other text go through everything that a rotation can do. Afterwards they are
/// looked for wherever they must not be.
class RotateCanaryTest {

    private static final String RECIPIENT = "age12lx2txmznrmeftgs97pxkpdln0m0zt6jwcqv5udtatpap2dnzpvsllahqx";

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private final FileTime start = FileTime.from(Instant.now().minusSeconds(2));
    private final List<String> told = new ArrayList<>();
    private final Set<String> canaries = new LinkedHashSet<>();
    private TokenService service;
    private String policy = "";

    private String canary() {
        String canary = "cAnary" + UUID.randomUUID().toString().replace("-", "");
        canaries.add(canary);
        return canary;
    }

    @BeforeEach
    void write() throws IOException {
        String jwt = canary();
        Folders.file(
                folder,
                ".env.production",
                "ENV=production\nJWT_SECRET=" + jwt + "\nBROKER_API_KEY=" + canary() + "\nAPI_KEY=" + canary() + "\n");
        Folders.file(folder, ".env.staging", "ENV=staging\nSESSION_SECRET=" + jwt + "\n");
        Path asked = outside.resolve("asked");
        service = new TokenService(folder.resolve(".env.production"), asked);
        Path restart = outside.resolve("restart");
        // It tells all that it knows, in as many ways.
        Files.writeString(restart, """
            #!/bin/sh
            cat .env.production; base64 -w0 .env.production; tr a-z A-Z < .env.production; env
            sed -n 's/^JWT_SECRET=//p' .env.production | tr -d '\\n' | od -An -tx1
            [ -e %2$s/slow ] && : > %2$s/waits && sleep 600
            : > %1$s
            [ ! -e %2$s/broken ]
            """.formatted(asked, outside));
        Files.setPosixFilePermissions(restart, PosixFilePermissions.fromString("rwx------"));
        policy = """
            {"version": 1, "extends": "built-in",
             "remotes": {"mounted": {"directory": "%s"}},
             "rotation": {"recipients": ["%s"], "push": ["mounted"], "restart": {"command": ["%s"], "environment": ["HOME"]},
               "log": "docs/secret_rotation_log.txt",
               "verify": [{"http": "%s/login", "method": "POST", "headers": {"X-Key": "${JWT_SECRET}"},
                           "body": "${API_KEY}", "within": "PT0.5S"},
                          {"command": ["/bin/sh", "-c", "cat; cat >&2"], "input": "value"}]}}
            """.formatted(outside.resolve("mounted"), RECIPIENT, restart, service.address());
        Folders.file(folder, "keyturn.json", policy);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Calls.Ended call(String... words) throws IOException {
        return call(new TestTerminal(folder), words);
    }

    private Calls.Ended call(TestTerminal terminal, String... words) throws IOException {
        return call(Calls.NOON, terminal, words);
    }

    private Calls.Ended call(Clock clock, TestTerminal terminal, String... words) throws IOException {
        var ended = Calls.call(clock, terminal, words);
        told.add(String.join(" ", words) + "\n" + ended.out() + ended.error());
        learn();
        look(folder.resolve(".keyturn"));
        return ended;
    }

    /// What was made meanwhile is a canary, too.
    private void learn() throws IOException {
        for (String profile : List.of("production", "staging")) {
            var document = EnvDocument.parse(Files.readAllBytes(folder.resolve(".env." + profile)));
            for (String key :
                    List.of("JWT_SECRET", "JWT_SECRET_PREVIOUS", "SESSION_SECRET", "BROKER_API_KEY", "API_KEY")) {
                document.value(new EnvKey(key)).map(SecretText::reveal).ifPresent(canaries::add);
            }
        }
    }

    /// @param place a file or a folder
    private void look(Path place) throws IOException {
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && Files.isReadable(file)) {
                    requireClean(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), file.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void requireClean(String text, String where) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (String canary : canaries) {
            assertThat(folded.contains(canary.toLowerCase(Locale.ROOT)))
                    .as(where)
                    .isFalse();
        }
    }

    @Test
    void noValueIsFoundWhereItMustNotBe() throws Exception {
        Set<String> seen;
        try (var lines = new CommandLines()) {
            ordinary();
            failing();
            killed();
            emergency();
            telling();
            seen = Set.copyOf(lines.seen());
        }

        assertThat(seen)
                .anyMatch(each -> each.contains(outside.resolve("restart").toString()));
        seen.forEach(each -> requireClean(each, "the arguments or variables of a process"));
        told.forEach(each -> requireClean(each, each.lines().findFirst().orElse("")));
        look(outside.resolve("incident.md"));
        look(folder.resolve("docs"));
        look(folder.resolve("config"));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Files.walkFileTree(temporary, EnumSet.noneOf(FileVisitOption.class), 3, new Temporary());
        assertThat(canaries).hasSizeGreaterThan(8);
    }

    private void ordinary() throws IOException {
        assertThat(call("rotate", "production", "JWT_SECRET", "--dry-run").code())
                .isZero();
        var graced = call("rotate", "production", "JWT_SECRET", "--grace", "1d", "--confirm");
        assertThat(graced.code()).as(graced.error()).isZero();
        assertThat(call("rotate", "--retire", "--json").code()).isZero();
        String pasted = canary();
        var issued = call(new TestTerminal(folder).piped(pasted + "\n"), "rotate", "production", "BROKER_API_KEY");
        assertThat(issued.code()).as(issued.error()).isZero();
        call(new TestTerminal(folder).piped(pasted + "\n"), "rotate", "production", "BROKER_API_KEY");
        call(new TestTerminal(folder).piped(canary() + "\n" + canary()), "rotate", "production", "BROKER_API_KEY");
    }

    private void failing() throws IOException {
        service.takeOnly("nothing at all");
        assertThat(call("rotate", "production", "JWT_SECRET", "--json").code()).isEqualTo(3);
        service.takeOnly("");
        Files.createFile(outside.resolve("broken"));
        assertThat(call("rotate", "production", "API_KEY").error()).contains("is open");
        call("check");
        call("rotate", "--resume");
        Files.delete(outside.resolve("broken"));
        assertThat(call("rotate", "--rollback").code()).isZero();
        Path inTheWay = Files.createDirectories(outside.resolve("mounted/API_KEY/x"));
        assertThat(call("rotate", "production", "API_KEY").error()).contains("is open");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(call("rotate", "--resume").code()).isZero();
    }

    /// In the middle of its restart, by `kill -9`.
    private void killed() throws Exception {
        Files.createFile(outside.resolve("slow"));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RotationLoop.class.getName(),
                        folder.toString(),
                        outside.resolve("none").toString(),
                        outside.resolve("none").toString(),
                        "--resume"))
                .redirectErrorStream(true)
                .redirectOutput(outside.resolve("killed").toFile())
                .start();
        try {
            while (!Files.exists(outside.resolve("waits"))) {
                assertThat(process.isAlive()).as("it was to be killed").isTrue();
                Thread.onSpinWait();
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        Files.delete(outside.resolve("slow"));
        learn();
        look(outside.resolve("killed"));
        look(folder.resolve(".keyturn"));
        assertThat(call(Clock.systemUTC(), new TestTerminal(folder), "rotate", "--resume")
                        .code())
                .isZero();
    }

    private void emergency() throws IOException {
        var ended = call(
                "rotate",
                "production",
                "JWT_SECRET",
                "--emergency",
                "--report",
                outside.resolve("incident.md").toString());
        assertThat(ended.code()).as(ended.error()).isZero();
    }

    private void telling() throws IOException {
        call("log");
        assertThat(call("log", "verify").code()).isZero();
        call("log", "export", outside.resolve("log.csv").toString());
        call("log", "export", outside.resolve("log.json").toString());
        look(outside.resolve("log.csv"));
        look(outside.resolve("log.json"));
        call("check", "--json");
        call("due", "--ics", outside.resolve("due.ics").toString());
        look(outside.resolve("due.ics"));
    }

    /// What has come into the folder of temporary files since the test began, besides the test's own.
    private final class Temporary extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
            boolean ours = place.equals(folder) || place.equals(outside);
            return ours ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            boolean fresh =
                    attributes.isRegularFile() && attributes.lastModifiedTime().compareTo(start) > 0;
            if (fresh && attributes.size() < 1 << 22 && Files.isReadable(file)) {
                try {
                    look(file);
                } catch (IOException gone) {
                    // Somebody else's, and gone meanwhile.
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException notOurs) {
            return FileVisitResult.CONTINUE;
        }
    }
}
