package keyturn.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import keyturn.crypto.ChainKey;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityLogTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final ChainKey KEY = ChainKey.of(new Fingerprints(new byte[32]));

    @TempDir
    Path folder;

    private Path state;
    private ActivityLog log;

    @BeforeEach
    void open() {
        state = folder.resolve(".keyturn");
        log = log(KEY);
    }

    @Test
    void whatIsAppendedIsReadBack() throws Exception {
        Event event = Event.of(Action.CHANGE)
                .in(PRODUCTION)
                .on(new EnvKey("JWT_SECRET"))
                .of("3fa1")
                .with("odd \"name\"\n\u0007\\ \uD800 €");
        log.append(List.of(event, Event.of(Action.INIT).failed()));

        assertThat(log.read().entries())
                .extracting(Entry::event)
                .containsExactly(event, Event.of(Action.INIT).failed());
        assertThat(log.read().entries()).extracting(Entry::sequence).containsExactly(1L, 2L);
        assertThat(log.read().entries().getFirst().at()).isEqualTo(NOON.instant());
        assertThat(log.read().verification())
                .isEqualTo(new Verification(2, java.util.Optional.empty(), java.util.Optional.empty(), true));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    /// A window outlives the folder it shows. An empty one in its place would be in the way when it is moved back.
    @Test
    void aWorkFolderThatHasGoneDoesNotComeBackAsAnEmptyOne() {
        state = folder.resolve("moved").resolve(".keyturn");
        log = log(KEY);

        assertThatThrownBy(() -> log.requireWritable()).isInstanceOf(Failure.Storage.class);

        assertThat(folder.resolve("moved")).doesNotExist();
    }

    @Test
    void anEmptyLogIsIntact() throws Exception {
        assertThat(log.read().verification().intact()).isTrue();
        assertThat(log.read().verification().anchored()).isFalse();
    }

    /// Each line changed, removed, duplicated, swapped; each byte of the file changed in turn.
    @Test
    void everyChangeOfTheMiddleIsFound() throws Exception {
        fill(6);
        List<String> lines = Files.readAllLines(file());
        for (int i = 0; i < lines.size(); i++) {
            var removed = new ArrayList<>(lines);
            removed.remove(i);
            assertFound(text(removed), "removed " + i);
            var twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            assertFound(text(twice), "doubled " + i);
            var swapped = new ArrayList<>(lines);
            swapped.set(i, lines.get((i + 1) % lines.size()));
            swapped.set((i + 1) % lines.size(), lines.get(i));
            assertFound(text(swapped), "swapped " + i);
        }
        byte[] whole = text(lines);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            assertFound(changed, "changed byte " + i);
        }
    }

    @Test
    void aCutAtEveryByteOfTheLastThreeIsFound() throws Exception {
        fill(5);
        List<String> lines = Files.readAllLines(file());
        byte[] whole = text(lines);
        int from = text(lines.subList(0, 2)).length;
        for (int end = from; end < whole.length; end++) {
            assertFound(Arrays.copyOf(whole, end), "cut at " + end);
        }
    }

    @Test
    void anOlderCopyOfTheWholeLogIsFoundAndStaysFoundAfterMoreEntries() throws Exception {
        fill(3);
        byte[] older = Files.readAllBytes(file());
        fill(2);
        Files.write(file(), older);

        assertThat(log.read().verification().firstBad()).contains(4L);
        fill(4);

        assertThat(log.read().verification().firstBad()).contains(4L);
        Files.delete(file());
        assertThat(log.read().verification().firstBad()).contains(1L);
    }

    @Test
    void aLineThatSomebodyElseWroteIsFound() throws Exception {
        fill(2);
        log(ChainKey.of(new Fingerprints(new byte[] {1}))).append(List.of(Event.of(Action.GET)));

        assertThat(log.read().verification().firstBad()).contains(3L);
    }

    @Test
    void anEntryThatACrashCutOffIsTakenAwayAndThatIsSaid() throws Exception {
        fill(3);
        byte[] whole = Files.readAllBytes(file());
        fill(1);
        byte[] longer = Files.readAllBytes(file());
        // The crash came before the entry was noted outside.
        Files.write(file(), whole);
        deleteAnchors();
        Files.write(file(), Arrays.copyOf(longer, whole.length + 40));
        log.append(List.of(Event.of(Action.GET)));

        assertThat(log.read().verification().intact()).isTrue();
        assertThat(log.read().entries())
                .extracting(entry -> entry.event().action())
                .endsWith(Action.LOG_MENDED, Action.GET);
    }

    @Test
    void aFullFileIsSetAsideWithoutBreakingTheChain() throws Exception {
        var small = new ActivityLog(state, folder.resolve("anchors"), KEY, "command", NOON, 2_000);
        for (int i = 0; i < 40; i++) {
            small.append(List.of(Event.of(Action.GET).in(PRODUCTION)));
        }

        List<Path> files = new LogFiles(state).all();
        assertThat(files).hasSizeGreaterThan(3);
        assertThat(small.read().verification())
                .matches(Verification::intact)
                .extracting(Verification::entries)
                .isEqualTo(40L);
        Files.delete(files.get(1));
        assertThat(small.read().verification().intact()).isFalse();
    }

    @Test
    void writersAtOnceLoseNothing() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> {
                    log(KEY).append(List.of(Event.of(Action.GET), Event.of(Action.COPY)));
                    return null;
                });
            }
        }

        assertThat(log.read().verification())
                .matches(Verification::intact)
                .extracting(Verification::entries)
                .isEqualTo(40L);
    }

    @Test
    void whatCannotBeWrittenIsSaidBefore() throws Exception {
        Files.createDirectory(state);
        Files.createDirectory(file());

        assertThatThrownBy(log::requireWritable).isInstanceOf(Failure.Storage.class);
    }

    private void assertFound(byte[] changed, String what) throws Exception {
        Files.write(file(), changed);
        assertThat(log.read().verification().intact()).as(what).isFalse();
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void fill(int count) throws Failure {
        for (int i = 0; i < count; i++) {
            log.append(List.of(Event.of(Action.GET).in(PRODUCTION).on(new EnvKey("KEY_" + i))));
        }
    }

    private void deleteAnchors() throws Exception {
        try (var anchors = Files.list(folder.resolve("anchors"))) {
            for (Path anchor : anchors.toList()) {
                Files.delete(anchor);
            }
        }
    }

    private Path file() {
        return state.resolve("activity.jsonl");
    }

    private ActivityLog log(ChainKey key) {
        return new ActivityLog(state, folder.resolve("anchors"), key, "command", NOON);
    }
}
