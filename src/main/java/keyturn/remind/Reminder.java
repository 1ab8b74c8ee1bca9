package keyturn.remind;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import keyturn.rotate.DueDate;

/// What there is to tell of one work folder: names, days, never a value.
///
/// @param pressing what is overdue or due soon, worst first
public record Reminder(Path folder, List<DueDate> pressing) {

    /// Desktops show two to four lines.
    private static final int LINES = 3;

    public Reminder {
        pressing = List.copyOf(pressing);
    }

    /// Keeps of all due dates those that press.
    public static Reminder of(Path folder, List<DueDate> dates) {
        return new Reminder(folder, dates.stream().filter(DueDate::presses).toList());
    }

    /// How many are overdue.
    public long overdue() {
        return pressing.stream()
                .filter(date -> date.state() == DueDate.State.OVERDUE)
                .count();
    }

    /// How many are due soon.
    public long soon() {
        return pressing.size() - overdue();
    }

    /// `trader: 2 rotations overdue, 1 due soon`.
    public String title() {
        return text("remind.title", folder.getFileName(), counts());
    }

    /// `2 rotations overdue, 1 due soon`.
    public String counts() {
        if (soon() == 0) {
            return text("remind.overdue", overdue());
        }
        return overdue() == 0 ? text("remind.soon", soon()) : text("remind.both", overdue(), soon());
    }

    /// A line for each of the worst, and how many more there are.
    public String body() {
        var lines = new ArrayList<String>();
        pressing.stream().limit(LINES).map(Reminder::line).forEach(lines::add);
        if (pressing.size() > LINES) {
            lines.add(text("remind.more", pressing.size() - LINES));
        }
        return String.join("\n", lines);
    }

    private static String line(DueDate date) {
        long days = date.days().orElse(0L);
        if (days < 0) {
            return text("remind.line.late", date.key(), date.profile(), -days);
        }
        return days == 0
                ? text("remind.line.today", date.key(), date.profile())
                : text("remind.line.soon", date.key(), date.profile(), days);
    }

    /// What would be told, so that it can be told apart from what was: place, due day, state.
    public List<String> marks() {
        return pressing.stream()
                .map(date -> date.profile() + "/" + date.key() + " "
                        + date.due().map(Object::toString).orElse("") + " " + date.state())
                .toList();
    }
}
