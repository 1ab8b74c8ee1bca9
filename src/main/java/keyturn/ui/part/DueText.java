package keyturn.ui.part;

import java.time.Period;
import keyturn.policy.Criticality;
import keyturn.policy.RotationRule;
import keyturn.rotate.DueDate;
import keyturn.text.Texts;

/// Due dates and what belongs to them, in words and tones.
public final class DueText {

    private DueText() {}

    /// `12 days late`, `in 6 days`, `when compromised`.
    public static String state(DueDate due) {
        return switch (due.state()) {
            case OVERDUE -> Texts.text("ui.due.late", -due.days().orElse(0L));
            case SOON, OK ->
                due.days().orElse(0L) == 0
                        ? Texts.text("ui.due.today")
                        : Texts.text("ui.due.in", due.days().orElse(0L));
            case WHEN_COMPROMISED, ON_CHANGE -> Texts.text("ui.due.noDate");
            case UNKNOWN -> Texts.text("ui.due.unknown");
        };
    }

    /// `12 d late`, `in 6 d`.
    public static String brief(DueDate due) {
        long days = due.days().orElse(0L);
        return days < 0 ? Texts.text("ui.due.brief.late", -days) : Texts.text("ui.due.brief.in", days);
    }

    public static Tone tone(DueDate.State state) {
        return switch (state) {
            case OVERDUE -> Tone.BAD;
            case SOON -> Tone.WARNING;
            case OK -> Tone.GOOD;
            case WHEN_COMPROMISED, ON_CHANGE, UNKNOWN -> Tone.NEUTRAL;
        };
    }

    /// `90 days`, `6 months`, `when compromised`.
    public static String rule(RotationRule rule) {
        return switch (rule) {
            case RotationRule.Every(Period period) -> period(period);
            case RotationRule.WhenCompromised() -> Texts.text("ui.due.rule.compromised");
            case RotationRule.OnChange() -> Texts.text("ui.due.rule.change");
        };
    }

    // A period is shown in the unit in which policy has it, so its parts are what is wanted.
    @SuppressWarnings("JavaPeriodGetDays")
    private static String period(Period period) {
        if (period.getDays() == 0 && period.toTotalMonths() % 12 == 0) {
            return Texts.text("ui.due.years", period.toTotalMonths() / 12);
        }
        if (period.getDays() == 0) {
            return Texts.text("ui.due.months", period.toTotalMonths());
        }
        return period.toTotalMonths() == 0 ? Texts.text("ui.due.days", period.getDays()) : period.toString();
    }

    public static Tone tone(Criticality criticality) {
        return switch (criticality) {
            case CRITICAL -> Tone.BAD;
            case HIGH -> Tone.WARNING;
            case MEDIUM, LOW -> Tone.NEUTRAL;
        };
    }

    /// What a timeline shows of a date that lies within its days.
    public static Timeline.Row row(DueDate due) {
        return new Timeline.Row(due.key().name(), due.days().orElse(0L), brief(due), tone(due.state()));
    }
}
