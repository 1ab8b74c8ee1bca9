package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InspectionTest {

    @TempDir
    private Path folder;

    @Test
    void aSearchOfLogsIsStoppedBetweenTwoPieces() throws Exception {
        Path root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "JWT_SECRET=d618bcea014a071389d698b241f4721e\n");
        Path logs = Files.createDirectory(folder.resolve("logs"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(logs.resolve(i + ".log"), "nothing\n");
        }
        var app = new App(Folders.NOON, new SecureRandom(), folder.resolve("config"));
        var reported = new ArrayList<Long>();

        try (var session = app.open(root, new App.Access.Reading(), Optional.empty())) {
            assertThatThrownBy(() -> session.inspection().logs(List.of(logs), (done, total) -> {
                        reported.add(done);
                        assertThat(total).isEqualTo(3);
                        if (done == 1) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .isInstanceOf(InterruptedException.class);
        }

        assertThat(reported).containsExactly(0L, 1L);
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Inspection.Stage.class)
    void anExaminationIsStoppedInEachOfItsStagesAndChangesNothing(Inspection.Stage last) throws Exception {
        Path root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "JWT_SECRET=d618bcea014a071389d698b241f4721e\n");
        var app = new App(Folders.NOON, new SecureRandom(), folder.resolve("config"));
        try (var session = app.open(root, new App.Access.Writing(Duration.ofSeconds(1)), Optional.empty())) {
            var whole = session.inspection().examine(_ -> {});
            String ledger = Folders.bytes(root.resolve(".keyturn/ledger.json"));
            var begun = new ArrayList<Inspection.Stage>();

            assertThatThrownBy(() -> session.inspection().examine(stage -> {
                        begun.add(stage);
                        if (stage == last) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .isInstanceOf(InterruptedException.class);

            assertThat(Thread.interrupted()).isFalse();
            assertThat(begun.getFirst()).isEqualTo(Inspection.Stage.FOLDER);
            assertThat(begun.getLast()).isEqualTo(last);
            assertThat(Folders.bytes(root.resolve(".keyturn/ledger.json"))).isEqualTo(ledger);
            assertThat(session.inspection().examine(_ -> {}).findings()).isEqualTo(whole.findings());
        }
    }
}
