package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import keyturn.ui.Destination;

/// Which keys the matrix shows: by a chip, or by a word behind `is:` in the filter field.
enum KeyFilter {
    ALL,
    PROBLEMS,
    MISSING,
    DIFFERS,
    /// A guessable secret.
    WEAK,
    /// A secret that two profiles share.
    REUSED,
    /// A secret whose rotation is late.
    OVERDUE,
    CHANGED;

    static KeyFilter of(Destination.SecretsFilter wanted) {
        return switch (wanted) {
            case ALL -> ALL;
            case PROBLEMS -> PROBLEMS;
            case MISSING -> MISSING;
            case DIFFERS -> DIFFERS;
            case WEAK -> WEAK;
            case REUSED -> REUSED;
        };
    }

    /// The word of the state as it is completed, such as `weak`: in the language that is spoken. Empty for all keys.
    String word() {
        return words().split(" ", 2)[0];
    }

    /// True if `typed` is the beginning of a word for the state, in English or in the language that is spoken.
    boolean isCalled(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return this != ALL
                && Stream.concat(List.of(words().split(" ")).stream(), Stream.of(name().toLowerCase(Locale.ROOT)))
                        .anyMatch(it -> it.startsWith(wanted));
    }

    /// The chip's text.
    String label(int count) {
        return switch (this) {
            case ALL -> text("secrets.filter.all", count);
            case PROBLEMS -> text("secrets.filter.problems", count);
            case MISSING -> text("secrets.filter.missing", count);
            case DIFFERS -> text("secrets.filter.differs", count);
            case WEAK -> text("secrets.filter.weak", count);
            case REUSED -> text("secrets.filter.reused", count);
            case OVERDUE -> text("secrets.filter.overdue", count);
            case CHANGED -> text("secrets.filter.changed", count);
        };
    }

    private String words() {
        return switch (this) {
            case ALL -> "";
            case PROBLEMS -> text("secrets.state.problems");
            case MISSING -> text("secrets.state.missing");
            case DIFFERS -> text("secrets.state.differs");
            case WEAK -> text("secrets.state.weak");
            case REUSED -> text("secrets.state.reused");
            case OVERDUE -> text("secrets.state.overdue");
            case CHANGED -> text("secrets.state.changed");
        };
    }
}
