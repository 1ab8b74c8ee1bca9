package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import keyturn.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a calendar program makes of two exports: biweekly reads what ical4j wrote.
class CalendarExportTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void profiles() {
        Folders.file(folder, ".env.production", "BROKER_API_KEY=one\nJWT_SECRET=two\n");
        Folders.file(folder, ".env.staging", "JWT_SECRET=three\n");
        for (String[] place : new String[][] {
            {"production", "BROKER_API_KEY"}, {"production", "JWT_SECRET"}, {"staging", "JWT_SECRET"}
        }) {
            assertThat(Calls.call(folder, "rotated", place[0], place[1], "--on", "2026-10-01")
                            .code())
                    .isZero();
        }
    }

    @Test
    void aSecondImportMovesTheEventAndAddsNone() {
        Map<String, VEvent> first = export(Calls.NOON);
        Clock later = Clock.offset(Calls.NOON, Duration.ofDays(2));
        Calls.call(later, new TestTerminal(folder), "rotated", "production", "BROKER_API_KEY", "--on", "2026-11-25");

        Map<String, VEvent> second = export(later);

        assertThat(first).hasSize(3);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        second.forEach((uid, event) -> {
            VEvent before = first.get(uid);
            assertThat(event.getSummary().getValue())
                    .isEqualTo(before.getSummary().getValue());
            assertThat(event.getSequence().getValue())
                    .isGreaterThan(before.getSequence().getValue());
            assertThat(event.getDateTimeStamp().getValue())
                    .isAfter(before.getDateTimeStamp().getValue());
            assertThat(event.getLastModified().getValue())
                    .isEqualTo(event.getDateTimeStamp().getValue());
            boolean rotated = event.getSummary().getValue().contains("BROKER_API_KEY");
            assertThat(day(event)).isEqualTo(rotated ? "2027-02-23" : day(before));
        });
    }

    /// Of the year, as the file has it.
    private static String day(VEvent event) {
        var raw = event.getDateStart().getValue().getRawComponents();
        return "%04d-%02d-%02d".formatted(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    private Map<String, VEvent> export(Clock clock) {
        Calls.Ended ended = Calls.call(clock, new TestTerminal(folder), "due", "--ics", "-");
        var calendar = Biweekly.parse(new String(ended.bytes(), StandardCharsets.UTF_8))
                .first();
        assertThat(calendar.validate(ICalVersion.V2_0).toString()).isEmpty();
        List<VEvent> events = calendar.getEvents();
        return events.stream().collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
    }
}
