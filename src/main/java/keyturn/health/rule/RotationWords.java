package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import keyturn.policy.RotationRule;

/// A rotation rule in words: `every 90 days`.
final class RotationWords {

    private RotationWords() {}

    static String of(RotationRule rule) {
        return switch (rule) {
            case RotationRule.Every(Period period) -> every(period);
            case RotationRule.WhenCompromised() -> text("health.rotation.whenCompromised");
            case RotationRule.OnChange() -> text("health.rotation.onChange");
        };
    }

    private static String every(Period period) {
        if (period.get(ChronoUnit.DAYS) != 0) {
            return text("health.rotation.days", period.get(ChronoUnit.DAYS));
        }
        long months = period.toTotalMonths();
        return months % 12 == 0 ? text("health.rotation.years", months / 12) : text("health.rotation.months", months);
    }
}
