package keyturn.cli;

import static keyturn.cli.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import keyturn.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shared fixture: its planted faults are what is told as errors and warnings, and nothing else is. That its mail
/// password can be guessed as well is so.
class CheckFixtureTest {

    @TempDir
    private Path folder;

    @Test
    void thePlantedFaultsAndNoOthers() {
        Folders.fixture(folder);

        var ended = call(folder, "check");

        assertThat(ended.out().lines().filter(line -> line.contains(": error: ") || line.contains(": warning: ")))
                .extracting(line -> line.replaceFirst(": (error|warning): (\\S+) .*\\[(.*)]$", " $1 $2 $3"))
                .containsExactlyInAnyOrder(
                        ".env.staging:8 error JWT_SECRET reused-across-profiles",
                        ".env.staging:16 warning BROKER_SERVER spaces-around-equals",
                        ".env.staging warning TELEGRAM_CHAT_ID missing-key",
                        ".env.demo warning .env.demo carriage-return-kept",
                        ".env.demo:19 warning TELEGRAM_BOT_TOKEN secret-in-comment",
                        ".env.production:14 warning BROKER_API_URL read-differently",
                        ".env.production:24 warning SMTP_PASSWORD read-differently",
                        ".env.production:24 warning SMTP_PASSWORD weak-secret",
                        ".env.production:29 warning REDIS_PASSWORD weak-secret",
                        ".env.production:42 warning RATE_LIMIT_PER_MINUTE duplicate-key");
        assertThat(ended.out()).contains(".env.development:8: note: JWT_SECRET has a publicly known value");
        assertThat(ended.code()).isEqualTo(1);
    }
}
