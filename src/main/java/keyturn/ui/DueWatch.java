package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.stage.Window;
import keyturn.app.State;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.remind.Reminder;
import keyturn.rotate.DueDate;
import keyturn.ui.job.Alarms;
import keyturn.ui.part.Tone;

/// Tells what becomes due while the work folder is open: in a bar, and on the desktop if the window has not the
/// focus. What is due at the start is what the overview shows.
final class DueWatch {

    private final Desk desk;
    private final InfoBar bar = new InfoBar("due-notice");
    private final Set<String> known = new HashSet<>();
    private LocalDate day;

    DueWatch(Desk desk) {
        this.desk = desk;
        State first = desk.folder().state();
        known.addAll(Reminder.of(root(), first.dueDates()).marks());
        day = LocalDate.now(desk.clock());
        desk.folder().stateProperty().addListener((_, _, now) -> look(now));
        Alarms.every(Duration.ofMinutes(1), bar, this::tick);
    }

    InfoBar bar() {
        return bar;
    }

    /// Once a minute: at the turn of the day the folder is read again, for then other things are due.
    void tick() {
        LocalDate today = LocalDate.now(desk.clock());
        if (!today.equals(day)) {
            day = today;
            desk.folder().refresh();
        }
    }

    private void look(State now) {
        Reminder reminder = Reminder.of(root(), now.dueDates());
        if (known.addAll(reminder.marks())) {
            tell(reminder);
        } else if (reminder.pressing().isEmpty()) {
            bar.hide();
        }
    }

    private void tell(Reminder reminder) {
        Tone tone = reminder.overdue() > 0 ? Tone.BAD : Tone.WARNING;
        String first = reminder.body().lines().findFirst().orElse("");
        bar.offer(
                tone,
                text("ui.due.news", reminder.counts(), first),
                text("ui.due.show"),
                () -> {
                    bar.hide();
                    DueDate worst = reminder.pressing().getFirst();
                    desk.go().go(new Destination.Rotation(Optional.of(worst.profile()), Optional.of(worst.key())));
                },
                bar::hide);
        boolean seen = seen();
        // Where no desktop takes it, the bar has it.
        desk.jobs().start(new Job<>(text("ui.due.job"), _ -> note(reminder, seen), _ -> {}));
    }

    private Reminder note(Reminder reminder, boolean seen) throws Failure {
        if (seen) {
            desk.reminders().note(reminder);
        } else {
            desk.reminders().showNews(reminder);
        }
        return reminder;
    }

    /// True if the person works in this window.
    private boolean seen() {
        Window window = bar.getScene() == null ? null : bar.getScene().getWindow();
        return window != null && window.isShowing() && window.isFocused();
    }

    private Path root() {
        return desk.folder().state().snapshot().root();
    }
}
