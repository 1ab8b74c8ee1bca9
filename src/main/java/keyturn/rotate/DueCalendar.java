package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import keyturn.policy.CriticalityWords;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Due dates as an iCalendar file (RFC 5545).
public final class DueCalendar {

    /// How long before the day a calendar program reminds.
    private static final Period REMINDER = Period.ofDays(-7);

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private DueCalendar() {}

    /// One all-day event for each date that has a due day. Its id stays the same from export to export, so that a
    /// second import moves the event and adds none; each export is a later revision of it.
    ///
    /// @param workFolderName tells the events of several work folders apart
    /// @param now            goes into DTSTAMP, LAST-MODIFIED and, as a number, SEQUENCE
    public static byte[] write(List<DueDate> dates, String workFolderName, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Keyturn//Due dates//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (DueDate date : dates) {
            date.due().ifPresent(due -> calendar.add(event(date, due, workFolderName, now)));
        }
        try (var out = new StringWriter()) {
            // A calendar without an event is no valid file (RFC 5545, 3.6), but an honest answer: nothing is due.
            new CalendarOutputter(!calendar.getComponents().isEmpty()).output(calendar, out);
            return out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
    }

    /// Of two revisions of an event the higher one holds (RFC 5546, 2.1.4), and who imports must not keep a date
    /// that a rotation has moved. Seconds count every export as one, without a memory of the exports before; they
    /// last until 2094.
    private static int revision(Instant now) {
        return Math.clamp(Duration.between(FIRST, now).toSeconds(), 0, Integer.MAX_VALUE);
    }

    private static VEvent event(DueDate date, LocalDate due, String workFolderName, Instant now) {
        String name = workFolderName + "/" + date.profile() + "/" + date.key();
        String summary = text("rotate.event", date.key(), date.profile());
        var event = new VEvent(false);
        event.add(new Uid(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@keyturn"));
        event.add(new DtStamp(now));
        event.add(new LastModified(now));
        event.add(new Sequence(revision(now)));
        event.add(new DtStart<>(due));
        event.add(new Summary(summary));
        event.add(new Description(text(
                "rotate.event.description",
                workFolderName,
                CriticalityWords.of(date.type().criticality()).toLowerCase(Locale.ROOT),
                date.lastRotated().map(LocalDate::toString).orElse(text("rotate.event.never")))));
        event.add(ImmutableTransp.TRANSPARENT);
        var alarm = new VAlarm();
        alarm.add(new Trigger(new ParameterList(List.of(Related.START)), REMINDER));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary));
        event.add(alarm);
        return event;
    }
}
