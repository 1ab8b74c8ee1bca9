package keyturn.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import keyturn.desktop.DesktopBus;
import keyturn.desktop.Notifications;
import keyturn.failure.Failure;
import keyturn.remind.Reminder;
import keyturn.remind.ReminderTimer;
import keyturn.remind.ToldReminders;

/// Tells of due dates on the desktop, and has a timer do so every day. Blocks.
public final class Reminders {

    private final App app;
    private final ToldReminders told;

    public Reminders(App app) {
        this.app = app;
        told = ToldReminders.in(app.configFolder());
    }

    /// @param shown false if there is nothing to tell, or nothing that was not told
    public record Told(Reminder reminder, boolean shown) {}

    /// Looks at a work folder, and raises a notification if there is news.
    public Told tell(Path folder) throws Failure {
        try (var session = app.open(folder, new App.Access.Reading(), Optional.empty())) {
            Reminder reminder = Reminder.of(folder, session.read().dueDates());
            boolean news = isNews(reminder);
            if (news) {
                show(reminder);
            }
            return new Told(reminder, news);
        }
    }

    /// Raises a notification unless it was told, by the timer or another window.
    public void showNews(Reminder reminder) throws Failure {
        if (isNews(reminder)) {
            show(reminder);
        }
    }

    private void show(Reminder reminder) throws Failure {
        new Notifications(DesktopBus.ofSession(app.desktop().get())).show(reminder.title(), reminder.body());
        note(reminder);
    }

    /// Notes that it was told.
    public void note(Reminder reminder) throws Failure {
        told.note(reminder, LocalDate.now(app.clock()));
    }

    private boolean isNews(Reminder reminder) {
        return told.isNews(reminder, LocalDate.now(app.clock()));
    }

    private ReminderTimer timer() {
        return new ReminderTimer(app.desktop().get());
    }

    public ReminderTimer.Status status() {
        return timer().status();
    }

    /// As [ReminderTimer#install].
    public ReminderTimer.Status install(Path folder, Optional<LocalTime> at) throws Failure {
        return timer().install(folder, at);
    }

    /// As [ReminderTimer#remove]; what was told is forgotten.
    public ReminderTimer.Status remove(Path folder) throws Failure {
        ReminderTimer.Status after = timer().remove(folder);
        told.forget(folder);
        return after;
    }

    /// Removes the timer for all work folders, also where its files are not as Keyturn writes them.
    public ReminderTimer.Status removeAll() throws Failure {
        List<Path> folders = timer().status().folders();
        ReminderTimer.Status after = timer().removeAll();
        for (Path folder : folders) {
            told.forget(folder);
        }
        return after;
    }
}
