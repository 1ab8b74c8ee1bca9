package keyturn.ui.rotation;

import static keyturn.ui.SampleState.JWT;
import static keyturn.ui.SampleState.PRODUCTION;
import static keyturn.ui.SampleState.REDIS;
import static keyturn.ui.SampleState.STAGING;
import static keyturn.ui.SampleState.due;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import keyturn.rotate.DueDate;
import keyturn.ui.SampleState;
import org.junit.jupiter.api.Test;

class RotationViewModelTest {

    private final DueDate late = due(PRODUCTION, JWT, DueDate.State.OVERDUE, -12);
    private final DueDate far = due(PRODUCTION, REDIS, DueDate.State.OK, 120);
    private final DueDate other = due(STAGING, JWT, DueDate.State.OK, 80);
    private final RotationViewModel model =
            new RotationViewModel(SampleState.with(List.of(), List.of(late, other, far)));

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
    void goesBackToTheFirstProfileWhenTheChosenOneVanishes() {
        model.profileProperty().set(Optional.of(STAGING));

        model.update(SampleState.empty());

        assertThat(model.profileProperty().get()).isEmpty();
    }
}
