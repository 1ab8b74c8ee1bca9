package keyturn.rotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import keyturn.Folders;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.policy.PolicyFile;
import keyturn.rotate.DueDate.State;
import keyturn.work.Ledger;
import keyturn.work.Ledger.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private final Fingerprints fingerprints = new Fingerprints(new byte[32]);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // key, rotated, today, due, days, state
        "BROKER_API_KEY, 2026-08-14, 2026-11-24, 2026-11-12, -12, OVERDUE",
        "BROKER_API_KEY, 2026-08-26, 2026-11-24, 2026-11-24, 0, SOON",
        "BROKER_API_KEY, 2026-09-09, 2026-11-24, 2026-12-08, 14, SOON",
        "BROKER_API_KEY, 2026-09-10, 2026-11-24, 2026-12-09, 15, OK",
        "JWT_SECRET, 2026-08-31, 2026-11-24, 2027-02-28, 96, OK",
        "JWT_SECRET, 2023-08-31, 2024-02-20, 2024-02-29, 9, SOON",
        "JWT_SECRET, 2026-11-30, 2026-11-24, 2027-05-30, 187, OK",
    })
    void datesAreCalendarDates(String key, LocalDate rotated, LocalDate today, LocalDate due, long days, State state) {
        DueDate date = only(key, Evidence.RECORDED, rotated, today);

        assertThat(date.due()).hasValue(due);
        assertThat(date.days()).hasValue(days);
        assertThat(date.state()).isEqualTo(state);
    }

    @Test
    void aValueOnlySeenHasNoDueDateUntilItIsOverdueForCertain() {
        LocalDate seen = LocalDate.of(2026, 8, 14);

        assertThat(only("BROKER_API_KEY", Evidence.FIRST_SEEN, seen, LocalDate.of(2026, 11, 12))
                        .state())
                .isEqualTo(State.UNKNOWN);
        assertThat(only("BROKER_API_KEY", Evidence.FIRST_SEEN, seen, LocalDate.of(2026, 11, 13))
                        .state())
                .isEqualTo(State.OVERDUE);
    }

    @Test
    void whatHasNoScheduleHasNoDate() {
        LocalDate day = LocalDate.of(2020, 1, 1);

        DueDate token = only("TELEGRAM_BOT_TOKEN", Evidence.RECORDED, day, LocalDate.of(2026, 11, 24));
        DueDate account = only("BROKER_ACCOUNT", Evidence.RECORDED, day, LocalDate.of(2026, 11, 24));

        assertThat(token.state()).isEqualTo(State.WHEN_COMPROMISED);
        assertThat(account.state()).isEqualTo(State.ON_CHANGE);
        assertThat(token.due()).isEmpty();
        assertThat(token.lastRotated()).hasValue(day);
    }

    @Test
    void emptyValuesAndSettingsAreNotRotated() {
        Folders.file(folder, ".env.production", "JWT_SECRET=\nDEBUG=false\n");

        assertThat(dates(Ledger.EMPTY, LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void theWorstComesFirst() {
        Folders.file(
                folder, ".env.production", "SESSION_SECRET=a\nTELEGRAM_BOT_TOKEN=b\nAPI_KEY=c\nBROKER_API_KEY=d\n");
        LocalDate old = LocalDate.of(2026, 1, 1);
        Ledger ledger = recorded("API_KEY", "c", old);
        ledger = ledger.with(place("BROKER_API_KEY"), full("d"), old, Evidence.RECORDED);

        assertThat(dates(ledger, LocalDate.of(2026, 11, 24)))
                .extracting(date -> date.key().name())
                .containsExactly("BROKER_API_KEY", "API_KEY", "TELEGRAM_BOT_TOKEN", "SESSION_SECRET");
    }

    private DueDate only(String key, Evidence evidence, LocalDate since, LocalDate today) {
        Folders.file(folder, ".env.production", key + "=value\n");
        Ledger ledger = Ledger.EMPTY.with(place(key), full("value"), since, evidence);
        return dates(ledger, today).getFirst();
    }

    private Ledger recorded(String key, String value, LocalDate date) {
        return Ledger.EMPTY.with(place(key), full(value), date, Evidence.RECORDED);
    }

    private String full(String value) {
        return fingerprints.full(SecretText.of(value));
    }

    private static Ledger.Place place(String key) {
        return new Ledger.Place(PRODUCTION, new EnvKey(key));
    }

    private List<DueDate> dates(Ledger ledger, LocalDate today) {
        return DueDates.of(Folders.snapshot(folder), PolicyFile.builtIn(), ledger, today, DueDates.SOON);
    }

    @Test
    void aCopyOfAProfileAsEnvIsNotListedBesideIt() {
        Folders.file(folder, ".env.production", "JWT_SECRET=value\n");
        Folders.file(folder, ".env", "JWT_SECRET=value\n");
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(dates(Ledger.EMPTY, today)).extracting(DueDate::profile).containsExactly(PRODUCTION);

        Folders.file(folder, ".env", "JWT_SECRET=another\n");
        assertThat(dates(Ledger.EMPTY, today)).hasSize(2);
    }

    @Test
    void aCalendarProgramReadsTheExport() {
        DueDate due = only("JWT_SECRET", Evidence.RECORDED, LocalDate.of(2026, 8, 31), LocalDate.of(2026, 11, 24));
        DueDate none = new DueDate(
                PRODUCTION,
                new EnvKey("X"),
                due.type(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                State.UNKNOWN);

        byte[] first = DueCalendar.write(List.of(due, none), "quantumtrader", Folders.NOON.instant());
        byte[] second = DueCalendar.write(
                List.of(due), "quantumtrader", Folders.NOON.instant().plusSeconds(60));

        var events = biweekly.Biweekly.parse(new String(first, java.nio.charset.StandardCharsets.UTF_8))
                .first()
                .getEvents();
        var again = biweekly.Biweekly.parse(new String(second, java.nio.charset.StandardCharsets.UTF_8))
                .first()
                .getEvents();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getSummary().getValue()).isEqualTo("Rotate JWT_SECRET (production)");
        assertThat(events.getFirst()
                        .getDateStart()
                        .getValue()
                        .getRawComponents()
                        .toString())
                .contains("2027")
                .contains("28");
        assertThat(events.getFirst().getDateStart().getValue().hasTime()).isFalse();
        assertThat(events.getFirst().getUid().getValue())
                .isEqualTo(again.getFirst().getUid().getValue());
        assertThat(biweekly.Biweekly.parse(new String(first, java.nio.charset.StandardCharsets.UTF_8))
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .toString())
                .isEmpty();
        assertThat(new String(first, java.nio.charset.StandardCharsets.UTF_8)).contains("\r\n");
    }
}
