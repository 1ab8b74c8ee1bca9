package keyturn.cli;

import static keyturn.text.Texts.text;

import java.time.Period;
import java.util.Optional;
import keyturn.failure.Failure;

/// Reads times such as `14d`, `2w`, `3m`, `1y`.
final class Periods {

    /// In digits; keeps every sum of dates within what a calendar holds.
    private static final int DIGITS = 4;

    private Periods() {}

    static Period parse(String text) throws Failure.Usage {
        return read(text).orElseThrow(() -> new Failure.Usage(text("cli.noTime", text), text("cli.noTime.remedy")));
    }

    private static Optional<Period> read(String text) {
        int digits = text.length() - 1;
        if (digits < 1 || digits > DIGITS || !text.chars().limit(digits).allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text.substring(0, digits));
        return switch (text.charAt(digits)) {
            case 'd' -> Optional.of(Period.ofDays(number));
            case 'w' -> Optional.of(Period.ofWeeks(number));
            case 'm' -> Optional.of(Period.ofMonths(number));
            case 'y' -> Optional.of(Period.ofYears(number));
            default -> Optional.empty();
        };
    }
}
