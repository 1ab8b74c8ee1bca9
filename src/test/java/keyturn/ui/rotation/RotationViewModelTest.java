package keyturn.ui.rotation;

import static keyturn.ui.SampleState.JWT;
import static keyturn.ui.SampleState.PRODUCTION;
import static keyturn.ui.SampleState.REDIS;
import static keyturn.ui.SampleState.STAGING;
import static keyturn.ui.SampleState.due;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keyturn.rotate.DueDate;
import keyturn.ui.SampleState;
import org.junit.jupiter.api.Test;

class RotationViewModelTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final DueDate late = due(PRODUCTION, JWT, DueDate.State.OVERDUE, -12);
    private final DueDate far = due(PRODUCTION, REDIS, DueDate.State.OK, 120);
    private final DueDate other = due(STAGING, JWT, DueDate.State.OK, 80);
    private final RotationViewModel model =
            new RotationViewModel(SampleState.with(List.of(), List.of(late, other, far)), NOON);

    @Test
    void beginsWithProduction() {
        assertThat(model.profileProperty().get()).contains(PRODUCTION);
        assertThat(model.dates()).containsExactly(late, far);
    }

    @Test
    void showsOneProfileOrAll() {
        model.profileProperty().set(Optional.of(STAGING));
        assertThat(model.dates()).containsExactly(other);

        model.profileProperty().set(Optional.empty());
        assertThat(model.dates()).containsExactly(late, other, far);
        assertThat(model.timeline())
                .extracting(row -> row.label())
                .containsExactly("JWT_SECRET · production", "JWT_SECRET · staging");
    }

    @Test
    void theTimelineLeavesOutWhatIsFarOff() {
        assertThat(model.timeline()).extracting(row -> row.detail()).containsExactly("12 d late");
    }

    @Test
    void aMonthHasWholeWeeksAndWhatIsDueOnEachDay() {
        DueMonth november = model.month();

        assertThat(november.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(november.weeks()).hasSize(6).allMatch(week -> week.size() == 7);
        assertThat(november.weeks().getFirst().getFirst().date()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(november.weeks().getLast().getLast().date()).isEqualTo(LocalDate.of(2026, 12, 6));
        assertThat(november.count()).isEqualTo(1);
        assertThat(days(november).filter(DueMonth.Day::today).map(DueMonth.Day::date))
                .containsExactly(LocalDate.of(2026, 11, 24));
        assertThat(days(november).filter(day -> day.due().contains(late)).map(DueMonth.Day::date))
                .containsExactly(LocalDate.of(2026, 11, 12));
    }

    @Test
    void turnsToOtherMonthsAndBack() {
        model.turn(3);
        assertThat(model.month().month()).isEqualTo(YearMonth.of(2027, 2));
        assertThat(model.month().weeks()).hasSize(4);
        model.turn(12);
        assertThat(model.month().weeks().getLast())
                .last()
                .extracting(DueMonth.Day::inMonth)
                .isEqualTo(false);
        assertThat(days(model.month()).filter(DueMonth.Day::inMonth))
                .as("2028 has a leap day")
                .hasSize(29);

        model.showToday();

        assertThat(model.month().month()).isEqualTo(YearMonth.of(2026, 11));
    }

    private static Stream<DueMonth.Day> days(DueMonth month) {
        return month.weeks().stream().flatMap(List::stream);
    }

    @Test
    void goesBackToTheFirstProfileWhenTheChosenOneVanishes() {
        model.profileProperty().set(Optional.of(STAGING));

        model.update(SampleState.empty());

        assertThat(model.profileProperty().get()).isEmpty();
    }
}
