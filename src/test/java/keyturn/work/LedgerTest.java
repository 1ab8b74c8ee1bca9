package keyturn.work;

import static keyturn.work.Folders.KEY;
import static keyturn.work.Folders.POLICY;
import static keyturn.work.Folders.PRODUCTION;
import static keyturn.work.Folders.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import keyturn.crypto.Fingerprints;
import keyturn.failure.Failure;
import keyturn.work.Ledger.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    Path root;

    private final Fingerprints fingerprints = new Fingerprints(new byte[32]);

    @Test
    void notes_first_sight_and_changes_but_not_comments_or_quotes() throws Exception {
        Ledger first = observe(Ledger.EMPTY, "JWT_SECRET=one\nEMPTY=\n", MONDAY);
        assertThat(first.entries()).hasSize(1);
        assertThat(since(first)).isEqualTo(MONDAY);
        assertThat(evidence(first)).isEqualTo(Evidence.FIRST_SEEN);

        assertThat(observe(first, "JWT_SECRET=\"one\" # comment\n", TUESDAY)).isSameAs(first);

        Ledger changed = observe(first, "JWT_SECRET=two\n", TUESDAY);
        assertThat(since(changed)).isEqualTo(TUESDAY);
        assertThat(evidence(changed)).isEqualTo(Evidence.CHANGED);
    }

    @Test
    void keeps_what_has_gone() throws Exception {
        Ledger first = observe(Ledger.EMPTY, "JWT_SECRET=one\n", MONDAY);
        assertThat(observe(first, "OTHER=x\n", TUESDAY).entry(PRODUCTION, KEY)).isPresent();
    }

    @Test
    void a_clock_that_went_back_makes_no_date_later() throws Exception {
        Ledger first = observe(Ledger.EMPTY, "JWT_SECRET=one\n", TUESDAY);
        assertThat(observe(first, "JWT_SECRET=one\n", LocalDate.EPOCH)).isSameAs(first);
        assertThat(since(observe(first, "JWT_SECRET=two\n", MONDAY))).isEqualTo(MONDAY);
    }

    @Test
    void is_written_and_read_and_keeps_what_it_does_not_know() throws Exception {
        LedgerFile file = ledgerFile();
        assertThat(file.read()).isEqualTo(Ledger.EMPTY);
        Ledger ledger = observe(Ledger.EMPTY, "JWT_SECRET=one\n", MONDAY);
        file.write(ledger);
        assertThat(file.read()).isEqualTo(ledger);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");

        String more = Folders.text(file.path())
                .replace("\"version\" : 1", "\"version\" : 1, \"note\" : \"mine\"")
                .replace("\"evidence\"", "\"ticket\" : 7, \"evidence\"");
        Folders.file(file.path().getParent(), "ledger.json", more);
        file.write(observe(ledger, "JWT_SECRET=two\n", TUESDAY));
        assertThat(Folders.text(file.path()))
                .contains("\"note\" : \"mine\"", "\"ticket\" : 7", "2026-11-24")
                .doesNotContain("two");
    }

    @Test
    void a_damaged_ledger_is_never_overwritten() throws Exception {
        LedgerFile file = ledgerFile();
        for (String damaged : new String[] {"", "{", "[]", "{}", "{\"version\":1,\"entries\":[{}]}"}) {
            Folders.file(file.path().getParent(), "ledger.json", damaged);
            assertThatThrownBy(file::read).as(damaged).isInstanceOf(Failure.Damaged.class);
        }
        assertThatThrownBy(() -> file.write(Ledger.EMPTY)).isInstanceOf(Failure.Damaged.class);
        Path aside = file.setAside(MONDAY);
        assertThat(aside).hasFileName("ledger-damaged-2026-11-23-1.json").exists();
        assertThat(file.read()).isEqualTo(Ledger.EMPTY);
    }

    @Test
    void the_key_is_made_once_for_its_owner_only() throws Exception {
        StateFolder state = StateFolder.of(WorkFolder.at(root));
        assertThat(state.key()).isEmpty();
        byte[] key = state.keyOrCreate(new SecureRandom());
        assertThat(key).hasSize(32);
        assertThat(state.keyOrCreate(new SecureRandom())).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.path())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(state.path().resolve("key"))))
                .isEqualTo("rw-------");
        assertThat(Folders.text(state.path().resolve(".gitignore"))).isEqualTo("*\n");
        Folders.file(state.path(), "key", "short");
        assertThatThrownBy(state::key).isInstanceOf(Failure.Damaged.class);
    }

    private LedgerFile ledgerFile() throws Failure {
        StateFolder state = StateFolder.of(WorkFolder.at(root));
        state.create();
        return LedgerFile.of(state);
    }

    private Ledger observe(Ledger before, String content, LocalDate today) throws Exception {
        file(root, ".env.production", content);
        return before.observe(WorkFolder.at(root).read(POLICY), fingerprints, today);
    }

    private static LocalDate since(Ledger ledger) {
        return ledger.entry(PRODUCTION, KEY).orElseThrow().since();
    }

    private static Evidence evidence(Ledger ledger) {
        return ledger.entry(PRODUCTION, KEY).orElseThrow().evidence();
    }
}
