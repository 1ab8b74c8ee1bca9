package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import keyturn.Folders;
import keyturn.connect.Servers;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `keyturn rotate` with a real PostgreSQL and a real Redis, which it logs in to with the new value. The tests start
/// them, each on a port of its own; where they are not installed, they say so and skip.
class RotateServersTest {

    private static final String OLD = "0ld-pa55word-of-the-server";
    private static final String NEW = "n3w-pa55word-0f-the-server";

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private void policy(String key, String login, String restart) throws Exception {
        Path program = Files.writeString(outside.resolve("change"), "#!/bin/sh\nset -e\n" + restart);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Folders.file(folder, "keyturn.json", """
            {"version": 1, "extends": "built-in", "secrets": {"%s": {"rotation": {
               "restart": {"command": ["%s"]}, "verify": [{"login": "%s", "within": "PT3S"}]}}}}
            """.formatted(key, program, login));
    }

    private Calls.Ended rotate(String key) {
        var terminal = new TestTerminal(folder).piped(NEW + "\n");
        return Calls.call(terminal, "rotate", "production", key, "--confirm", "--skip", "backup");
    }

    private String value(String key) throws Exception {
        return EnvDocument.parse(Files.readAllBytes(folder.resolve(".env.production")))
                .value(new EnvKey(key))
                .map(SecretText::reveal)
                .orElse("");
    }

    private static String lines(String text) {
        return text.replace("\n", " | ");
    }

    @Test
    void postgresTakesTheNewValueOrTheOldOneGoesBack() throws Exception {
        String psql = Servers.program("psql");
        try (var servers = new Servers()) {
            int port = servers.postgres(OLD, "scram-sha-256");
            Folders.file(
                    folder,
                    ".env.production",
                    "POSTGRES_HOST=127.0.0.1\nPOSTGRES_PORT=" + port
                            + "\nPOSTGRES_USER=app\nPOSTGRES_DB=postgres\nPOSTGRES_PASSWORD=" + OLD + "\n");
            policy("POSTGRES_PASSWORD", "postgres", "exit 0");

            var ended = rotate("POSTGRES_PASSWORD");

            // The profile changed, and the server did not.
            assertThat(ended.code()).isEqualTo(3);
            assertThat(lines(ended.error())).contains("rolled back", "login").doesNotContain(NEW, OLD);
            assertThat(value("POSTGRES_PASSWORD")).isEqualTo(OLD);

            String change = """
                word=$(sed -n 's/^POSTGRES_PASSWORD=//p' .env.production)
                now=%s; [ -e changed ] && now=$(cat changed)
                export PGPASSWORD="$now"
                printf "ALTER ROLE app PASSWORD '%%s';" "$word" | %s -q -h 127.0.0.1 -p %s -U app postgres
                """.formatted(OLD, psql, port);
            policy("POSTGRES_PASSWORD", "postgres", change);

            ended = rotate("POSTGRES_PASSWORD");

            assertThat(ended.code()).as(lines(ended.error())).isZero();
            assertThat(value("POSTGRES_PASSWORD")).isEqualTo(NEW);
            assertThat(ended.error()).doesNotContain(NEW, OLD);
        }
    }

    @Test
    void redisTakesTheNewValueOrTheOldOneGoesBack() throws Exception {
        String cli = Servers.program("redis-cli");
        try (var servers = new Servers()) {
            int port = servers.redis(OLD);
            Folders.file(
                    folder,
                    ".env.production",
                    "REDIS_HOST=127.0.0.1\nREDIS_PORT=" + port + "\nREDIS_PASSWORD=" + OLD + "\n");
            policy("REDIS_PASSWORD", "redis", "exit 0");

            var ended = rotate("REDIS_PASSWORD");

            assertThat(ended.code()).isEqualTo(3);
            assertThat(lines(ended.error())).contains("rolled back", "login").doesNotContain(NEW, OLD);
            assertThat(value("REDIS_PASSWORD")).isEqualTo(OLD);

            policy("REDIS_PASSWORD", "redis", """
                word=$(sed -n 's/^REDIS_PASSWORD=//p' .env.production)
                printf 'AUTH %s\\nCONFIG SET requirepass %%s\\n' "$word" | %s -p %s > /dev/null
                """.formatted(OLD, cli, port));

            ended = rotate("REDIS_PASSWORD");

            assertThat(ended.code()).as(lines(ended.error())).isZero();
            assertThat(value("REDIS_PASSWORD")).isEqualTo(NEW);
        }
    }
}
