package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import keyturn.failure.Failure;
import keyturn.policy.RotationRule;
import keyturn.rotate.DueDate;

/// Words for what the service layer has as types.
final class SecretsTexts {

    private SecretsTexts() {}

    static String staged(MatrixCell.Staged staged) {
        return switch (staged) {
            case ADDED -> text("secrets.staged.added");
            case CHANGED -> text("secrets.staged.changed");
            case REMOVED -> text("secrets.staged.removed");
        };
    }

    static String failure(Failure failure) {
        return failure.remedy().isEmpty()
                ? text("secrets.failure", failure.reason())
                : text("secrets.failure.remedy", failure.reason(), failure.remedy());
    }

    static String rotation(RotationRule rule) {
        return switch (rule) {
            case RotationRule.Every(Period period) -> period(period);
            case RotationRule.WhenCompromised() -> text("secrets.rotate.compromised");
            case RotationRule.OnChange() -> text("secrets.rotate.change");
        };
    }

    private static String period(Period period) {
        // Policy gives days, months or years; the sum of mixed units has no plain name.
        long days = period.get(ChronoUnit.DAYS);
        if (days > 0) {
            return text("secrets.period.days", days);
        }
        long months = period.toTotalMonths();
        return months % 12 == 0 ? text("secrets.period.years", months / 12) : text("secrets.period.months", months);
    }

    static String lastRotated(DueDate due) {
        return due.lastRotated()
                .map(date -> due.atLeast() ? text("secrets.rotated.atLeast", date) : date.toString())
                .orElseGet(() -> text("secrets.rotated.unknown"));
    }

    static String due(DueDate due) {
        return due.due().isEmpty() || due.days().isEmpty()
                ? text("secrets.due.none")
                : text("secrets.due.on", due.due().get(), days(due.days().get()));
    }

    private static String days(long days) {
        if (days == 0) {
            return text("secrets.due.today");
        }
        return days < 0 ? text("secrets.due.late", -days) : text("secrets.due.in", days);
    }
}
