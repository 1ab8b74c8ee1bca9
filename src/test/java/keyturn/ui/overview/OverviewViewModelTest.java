package keyturn.ui.overview;

import static keyturn.ui.SampleState.JWT;
import static keyturn.ui.SampleState.PRODUCTION;
import static keyturn.ui.SampleState.REDIS;
import static keyturn.ui.SampleState.ROOT;
import static keyturn.ui.SampleState.STAGING;
import static keyturn.ui.SampleState.due;
import static keyturn.ui.SampleState.finding;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import keyturn.app.State;
import keyturn.edit.StagedChange;
import keyturn.env.SecretText;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.rotate.DueDate;
import keyturn.ui.SampleState;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {

    private final Finding weak =
            finding("weak-secret", Severity.ERROR, PRODUCTION, REDIS, new Fix.Generate(PRODUCTION, REDIS, "hex:32"));
    private final Finding reused =
            finding("reused-across-profiles", Severity.ERROR, STAGING, JWT, new Fix.Generate(STAGING, JWT, "hex:32"));
    private final Finding missing =
            finding("missing-key", Severity.WARNING, STAGING, REDIS, new Fix.AddKey(STAGING, REDIS));
    private final Finding open = finding(
            "readable-by-others", Severity.ERROR, STAGING, REDIS, new Fix.RestrictMode(ROOT.resolve(".env.staging")));
    private final State state = SampleState.with(
            List.of(weak, reused, open, missing),
            List.of(
                    due(PRODUCTION, JWT, DueDate.State.OVERDUE, -12),
                    due(PRODUCTION, REDIS, DueDate.State.SOON, 6),
                    due(STAGING, JWT, DueDate.State.OK, 80),
                    due(PRODUCTION, JWT, DueDate.State.OK, 120)));
    private final OverviewViewModel model = new OverviewViewModel(state);

    @Test
    void countsWhatTheCardsShow() {
        assertThat(model.facts()).isEqualTo(new OverviewFacts(Optional.of(PRODUCTION), 2, 1, 1, 1, 1, 1));
        assertThat(model.facts().ready()).isFalse();
    }

    @Test
    void listsEverythingWorstFirstUnlessFiltered() {
        assertThat(model.findings()).extracting(entry -> entry.finding()).containsExactly(weak, reused, open, missing);

        model.shownProperty().set(OverviewViewModel.Shown.BLOCKING);
        assertThat(model.findings()).extracting(entry -> entry.finding()).containsExactly(weak, reused);

        model.shownProperty().set(OverviewViewModel.Shown.EXPOSED);
        assertThat(model.findings()).extracting(entry -> entry.finding()).containsExactly(open);
    }

    @Test
    void saysWhichFixesAreStaged() {
        model.update(
                state,
                List.of(new StagedChange(
                        PRODUCTION, REDIS, Optional.of(SecretText.of("b")), Optional.of(SecretText.of("c")))));

        assertThat(model.findings())
                .extracting(entry -> entry.done().isPresent())
                .containsExactly(true, false, false, false);
    }

    @Test
    void onlyWhatProtectsIsSafeToFixWithoutLooking() {
        assertThat(model.safeFixes()).isEqualTo(1);
    }

    @Test
    void theTimelineCoversNinetyDaysOfTheMainProfile() {
        assertThat(model.timeline()).extracting(row -> row.days()).containsExactly(-12L, 6L);
    }

    @Test
    void aFolderWithoutProfilesIsReadyForNothing() {
        var empty = new OverviewViewModel(SampleState.empty());

        assertThat(empty.hasProfiles()).isFalse();
        assertThat(empty.facts().main()).isEmpty();
    }
}
