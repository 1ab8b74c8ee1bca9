package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.activity.Action;
import keyturn.activity.Entry;
import keyturn.activity.Event;
import keyturn.app.RotationHistory.How;
import keyturn.app.RotationHistory.Turn;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.work.Ledger.Place;
import org.junit.jupiter.api.Test;

class RotationHistoryTest {

    private static final Place JWT = new Place(new ProfileName("production"), new EnvKey("JWT_SECRET"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final List<Entry> log = new ArrayList<>();

    private void say(Event event) {
        var at = Instant.parse("2026-11-24T02:12:07Z").plusSeconds(log.size());
        log.add(new Entry(
                log.size() + 1L, at, "ada", "window", event.in(JWT.profile()).on(JWT.key())));
    }

    private List<Turn> turns() {
        return RotationHistory.of(log, ZoneOffset.UTC).of(JWT);
    }

    @Test
    void theWritingOfARotationIsNoTurnOfItsOwn() {
        say(Event.of(Action.CHANGE).of("3fa1"));
        say(Event.of(Action.CHANGE).of("9c02"));
        say(Event.of(Action.ROTATE).of("9c02").with("0123456789abcdef: rotation, before: 3fa1"));
        say(Event.of(Action.CHANGE).of("77aa"));
        say(Event.of(Action.ROTATE).of("77aa").with("0123456789abcde0: emergency, before: 9c02"));

        assertThat(turns())
                .containsExactly(
                        new Turn(DAY, "ada", How.EMERGENCY, Optional.of("9c02"), Optional.of("77aa")),
                        new Turn(DAY, "ada", How.ROTATED, Optional.of("3fa1"), Optional.of("9c02")),
                        new Turn(DAY, "ada", How.EDITED, Optional.empty(), Optional.of("3fa1")));
    }

    @Test
    void whatWasTriedAndFailedOrOnlyReadIsNoTurn() {
        say(Event.of(Action.ROTATE).of("9c02").failed());
        say(Event.of(Action.REVEAL).of("9c02"));

        assertThat(turns()).isEmpty();
    }

    @Test
    void aRotationThatWasDoneElsewhereHasTheDayThatWasSaid() {
        say(Event.of(Action.ROTATED).of("9c02").with("2026-10-01"));

        assertThat(turns())
                .extracting(Turn::day, Turn::how)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 10, 1), How.RECORDED));
    }
}
