package keyturn.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void threeFailedUnlocksWithinAnHour() {
        failed(Action.BACKUP_VERIFY, Duration.ofMinutes(200));
        failed(Action.BACKUP_RESTORE, Duration.ofMinutes(70));
        failed(Action.BACKUP_RESTORE, Duration.ofMinutes(40));
        assertThat(alerts()).isEmpty();

        failed(Action.BACKUP_RESTORE, Duration.ofMinutes(20));

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.REPEATED_FAILURES);
            assertThat(alert.count()).isEqualTo(3);
            assertThat(alert.entry()).isEqualTo(4);
        });
    }

    @Test
    void aSuccessBetweenFailuresEndsTheirRun() {
        failed(Action.BACKUP_RESTORE, Duration.ofMinutes(40));
        failed(Action.BACKUP_RESTORE, Duration.ofMinutes(30));
        add(Event.of(Action.BACKUP_RESTORE), "ada", Duration.ofMinutes(25));
        failed(Action.BACKUP_RESTORE, Duration.ofMinutes(20));

        assertThat(alerts()).isEmpty();
    }

    @Test
    void afterAWeekNothingIsToldAnyMore() {
        for (int i = 0; i < 3; i++) {
            failed(Action.BACKUP_RESTORE, Duration.ofDays(7).plusMinutes(10 - i));
        }

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aFailedRotationIsToldUntilOneOfTheSameKeysSucceeds() {
        rotation("a1", "JWT_SECRET (production)", Duration.ofHours(5));
        add(Event.of(Action.VERIFY).with("a1: answered 401").failed(), "ada", Duration.ofHours(5));
        add(Event.of(Action.ROLL_BACK).with("a1: back"), "ada", Duration.ofHours(5));
        rotation("b2", "API_KEY (staging)", Duration.ofHours(4));
        add(Event.of(Action.ROTATE).with("b2: done"), "ada", Duration.ofHours(4));

        assertThat(alerts()).extracting(Alert::kind).containsExactly(Alert.Kind.FAILED_ROTATION);
        assertThat(alerts()).extracting(Alert::detail).containsExactly("JWT_SECRET (production)");

        rotation("c3", "JWT_SECRET (production)", Duration.ofHours(1));
        add(Event.of(Action.ROTATE).with("c3: done"), "ada", Duration.ofHours(1));

        assertThat(alerts()).isEmpty();
    }

    @Test
    void somebodyWhoHasNeverReadBefore() {
        read("eve", Duration.ofHours(3));
        assertThat(alerts()).as("no habit is known").isEmpty();

        entries.clear();
        habit();
        read("eve", Duration.ofHours(3));
        read("eve", Duration.ofHours(2));
        read("ada", Duration.ofHours(1));

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.NEW_READER);
            assertThat(alert.who()).isEqualTo("eve");
            assertThat(alert.count()).isEqualTo(2);
        });
    }

    @Test
    void farMoreReadsThanEverBefore() {
        habit();
        for (int i = 0; i < 19; i++) {
            read("ada", Duration.ofHours(3).minusSeconds(i));
        }
        assertThat(alerts()).isEmpty();

        for (int i = 0; i < 10; i++) {
            read("ada", Duration.ofHours(3).minusSeconds(20 + i));
        }

        assertThat(alerts()).extracting(Alert::kind).containsExactly(Alert.Kind.MANY_READS);
    }

    @Test
    void aScriptThatReadsEverythingEachDayIsUsual() {
        for (int day = 20; day >= 1; day--) {
            for (int i = 0; i < 40; i++) {
                read("deploy", Duration.ofDays(day).minusSeconds(i));
            }
        }

        assertThat(alerts()).isEmpty();
    }

    private void habit() {
        for (int day = 20; day > 8; day--) {
            read("ada", Duration.ofDays(day));
        }
    }

    private void read(String who, Duration ago) {
        Event event = Event.of(Action.GET).in(new ProfileName("production")).on(new EnvKey("API_KEY"));
        add(event, who, ago);
    }

    private void rotation(String id, String names, Duration ago) {
        add(Event.of(Action.ROTATION_BEGIN).with(id + ": " + names), "ada", ago);
    }

    private void failed(Action action, Duration ago) {
        add(Event.of(action).with("backup.age").failed(), "ada", ago);
    }

    private void add(Event event, String who, Duration ago) {
        entries.add(new Entry(entries.size() + 1L, NOW.minus(ago), who, "command", event));
    }

    private List<Alert> alerts() {
        return Alerts.of(entries, NOW);
    }
}
