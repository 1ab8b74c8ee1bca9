package keyturn.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import keyturn.desktop.DesktopSession;
import keyturn.desktop.Notifications;
import keyturn.desktop.SessionBus;
import keyturn.failure.Failure;
import keyturn.remind.Reminder;
import keyturn.remind.ReminderTimer;
import keyturn.remind.ToldReminders;
import keyturn.rotate.DueDate;

/// Tells of due dates on the desktop, and has a timer do so every day. Blocks.
public final class Reminders {

    private final App app;
    private final ReminderTimer timer;
    private final Notifications notifications;
    private final ToldReminders told;

    public Reminders(App app, DesktopSession desktop) {
        this.app = app;
        timer = new ReminderTimer(desktop);
        notifications = new Notifications(new SessionBus(desktop));
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

    /// What presses, if it was not told yet; for who shows it in another way.
    public Optional<Reminder> news(Path folder, List<DueDate> dates) {
        return Optional.of(Reminder.of(folder, dates)).filter(this::isNews);
    }

    /// Raises a notification, and notes that.
    public void show(Reminder reminder) throws Failure {
        notifications.show(reminder.title(), reminder.body());
        note(reminder);
    }

    /// Notes that it was told.
    public void note(Reminder reminder) throws Failure {
        told.note(reminder, LocalDate.now(app.clock()));
    }

    private boolean isNews(Reminder reminder) {
        return told.isNews(reminder, LocalDate.now(app.clock()));
    }

    public ReminderTimer.Status status() {
        return timer.status();
    }

    /// As [ReminderTimer#install].
    public ReminderTimer.Status install(Path folder, Optional<LocalTime> at) throws Failure {
        return timer.install(folder, at);
    }

    /// As [ReminderTimer#remove]; what was told is forgotten.
    public ReminderTimer.Status remove(Path folder) throws Failure {
        ReminderTimer.Status after = timer.remove(folder);
        told.forget(folder);
        return after;
    }

    /// Removes the timer for all work folders, also where its files are not as Keyturn writes them.
    public ReminderTimer.Status removeAll() throws Failure {
        List<Path> folders = timer.status().folders();
        ReminderTimer.Status after = timer.removeAll();
        for (Path folder : folders) {
            told.forget(folder);
        }
        return after;
    }
}
