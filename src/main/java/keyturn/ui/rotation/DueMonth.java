package keyturn.ui.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.rotate.DueDate;

/// What is due in one month, day by day, in whole weeks that begin on Monday (ISO 8601). Has no nodes.
///
/// @param weeks four to six of seven days each; the first and the last may reach into the months beside
record DueMonth(YearMonth month, List<List<Day>> weeks) {

    /// @param inMonth false for a day of the month before or after
    /// @param due     overdue first
    record Day(LocalDate date, boolean inMonth, boolean today, List<DueDate> due) {
        Day {
            due = List.copyOf(due);
        }
    }

    DueMonth {
        weeks = weeks.stream().map(List::copyOf).toList();
    }

    static DueMonth of(YearMonth month, LocalDate today, List<DueDate> dates) {
        var weeks = new ArrayList<List<Day>>();
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(month.atEndOfMonth())) {
            var week = new ArrayList<Day>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                LocalDate now = day;
                List<DueDate> due = dates.stream()
                        .filter(each -> each.due().equals(Optional.of(now)))
                        .toList();
                week.add(new Day(now, YearMonth.from(now).equals(month), now.equals(today), due));
                day = day.plusDays(1);
            }
            weeks.add(week);
        }
        return new DueMonth(month, weeks);
    }

    /// How many are due in the month itself.
    long count() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(Day::inMonth)
                .mapToLong(day -> day.due().size())
                .sum();
    }
}
