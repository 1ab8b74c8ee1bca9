package keyturn.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// When a secret must be replaced.
public sealed interface RotationRule {

    /// Every so often, in calendar days, months or years: `P90D`, `P6M`.
    ///
    /// @param period more than nothing, no part of it negative
    record Every(Period period) implements RotationRule {
        /// @throws IllegalArgumentException if `period` is zero or has a negative part
        public Every {
            if (period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException("not a positive period");
            }
        }

        @Override
        public String notation() {
            return period.toString();
        }
    }

    /// When someone else may have seen it.
    record WhenCompromised() implements RotationRule {
        @Override
        public String notation() {
            return "when compromised";
        }
    }

    /// When what it names changes, as an account does.
    record OnChange() implements RotationRule {
        @Override
        public String notation() {
            return "on change";
        }
    }

    /// As it is written in policy.
    String notation();

    /// Reads a notation: an ISO 8601 period of at most 100 years, `when compromised` or `on change`; else empty.
    static Optional<RotationRule> parse(String notation) {
        return switch (notation) {
            case "when compromised" -> Optional.of(new WhenCompromised());
            case "on change" -> Optional.of(new OnChange());
            default -> period(notation).map(Every::new);
        };
    }

    private static Optional<Period> period(String notation) {
        try {
            Period period = Period.parse(notation);
            boolean usable = !period.isZero()
                    && !period.isNegative()
                    && !LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH.plusYears(100));
            return usable ? Optional.of(period) : Optional.empty();
        } catch (DateTimeException | ArithmeticException noPeriod) {
            return Optional.empty();
        }
    }
}
