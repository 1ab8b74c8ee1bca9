package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import keyturn.SetClock;
import keyturn.app.WindowLock.Attempt;
import keyturn.crypto.Argon2Cost;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowLockTest {

    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T12:00:00Z"));
    private WindowLock lock;

    @BeforeEach
    void choose() throws Exception {
        lock = again();
        assertThat(lock.isSet()).isFalse();
        lock.choose(typed("correct horse"));
    }

    @Test
    void theChosenPassphraseUnlocksAfterARestart() throws Exception {
        assertThat(again().isSet()).isTrue();
        assertThat(again().attempt(typed("correct horse"))).isEqualTo(new Attempt.Right());
        assertThat(again().attempt(typed("another"))).isEqualTo(new Attempt.Wrong(Duration.ZERO));
        assertThat(Files.readString(lock.file())).doesNotContain("horse");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void fromTheThirdWrongOneOnEachHasToWaitLongerAlsoAfterARestart() throws Exception {
        wrong();
        wrong();
        assertThat(wrong()).isEqualTo(new Attempt.Wrong(Duration.ofSeconds(5)));
        assertThat(again().attempt(typed("correct horse"))).isEqualTo(new Attempt.Early(Duration.ofSeconds(5)));

        clock.pass(Duration.ofSeconds(5));
        assertThat(wrong()).isEqualTo(new Attempt.Wrong(Duration.ofSeconds(10)));
        clock.pass(Duration.ofSeconds(10));
        assertThat(lock.attempt(typed("correct horse"))).isEqualTo(new Attempt.Right());
        assertThat(wrong()).isEqualTo(new Attempt.Wrong(Duration.ZERO));
    }

    @Test
    void nobodyWaitsLongerThanFiveMinutesWhateverTheClockDoes() throws Exception {
        for (int i = 0; i < 20; i++) {
            wrong();
            clock.pass(Duration.ofMinutes(5));
        }
        assertThat(wrong()).isEqualTo(new Attempt.Wrong(Duration.ofMinutes(5)));
        clock.pass(Duration.ofDays(-400));

        assertThat(lock.attempt(typed("correct horse"))).isEqualTo(new Attempt.Early(Duration.ofMinutes(5)));
    }

    @Test
    void aFileThatCannotBeUnderstoodLocksAndSaysWhatToDo() throws Exception {
        Files.writeString(lock.file(), "{\"kind\": \"argon2id\", \"memoryKib\": 99999999}");

        assertThat(again().isSet()).isTrue();
        assertThatThrownBy(() -> again().attempt(typed("correct horse")))
                .isInstanceOf(Failure.Damaged.class)
                .hasMessageContaining("unlock.json");
    }

    @Test
    void withoutTheFileAClickUnlocks() throws Exception {
        lock.remove();

        assertThat(lock.isSet()).isFalse();
        assertThat(again().isSet()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theLogInIsOneWayBesideThePassphraseAndStaysWhenThatGoes() throws Exception {
        lock.useLogIn(true);
        assertThat(again().ways()).isEqualTo(new WindowLock.Ways(true, true));
        assertThat(again().attempt(typed("correct horse"))).isEqualTo(new Attempt.Right());

        lock.remove();
        assertThat(again().ways()).isEqualTo(new WindowLock.Ways(false, true));

        lock.choose(typed("another horse"));
        assertThat(again().ways()).isEqualTo(new WindowLock.Ways(true, true));
        lock.useLogIn(false);
        assertThat(again().ways()).isEqualTo(new WindowLock.Ways(true, false));

        lock.useLogIn(true);
        lock.remove();
        lock.useLogIn(false);
        assertThat(again().isSet()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileOfBeforeThereWasALogInStillHolds() throws Exception {
        Files.writeString(lock.file(), Files.readString(lock.file()).replaceFirst("\\s*\"logIn\" : false,", ""));
        assertThat(Files.readString(lock.file())).doesNotContain("logIn");

        assertThat(again().ways()).isEqualTo(new WindowLock.Ways(true, false));
        assertThat(again().attempt(typed("correct horse"))).isEqualTo(new Attempt.Right());
    }

    @Test
    void aFileThatNamesNoWayLocks() throws Exception {
        Files.writeString(lock.file(), "{\"kind\": \"none\", \"logIn\": false}");

        assertThat(again().isSet()).isTrue();
        assertThatThrownBy(() -> again().attempt(typed("correct horse"))).isInstanceOf(Failure.Damaged.class);
    }

    private Attempt wrong() throws Failure {
        return lock.attempt(typed("wrong"));
    }

    private WindowLock again() {
        return WindowLock.of(new App(clock, new SecureRandom(), folder), CHEAP);
    }

    private static Passphrase typed(String words) {
        return Passphrase.of(words.toCharArray());
    }
}
