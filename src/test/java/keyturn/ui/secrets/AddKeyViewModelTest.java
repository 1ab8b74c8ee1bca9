package keyturn.ui.secrets;

import static keyturn.ui.SampleState.PRODUCTION;
import static keyturn.ui.SampleState.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import keyturn.edit.StagedChange;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Progress;
import keyturn.ui.SampleState;
import org.junit.jupiter.api.Test;

class AddKeyViewModelTest {

    private final SampleBench bench = new SampleBench(SampleState.with(List.of(), List.of()));
    private final AddKeyViewModel model = new AddKeyViewModel(bench.model(), new AtOnce());

    @Test
    void nothingIsAddedWithoutAName() {
        assertThat(model.canAdd().get()).isFalse();

        model.nameProperty().set("1 2");
        assertThat(model.canAdd().get()).isFalse();

        model.nameProperty().set("API_TOKEN");
        assertThat(model.canAdd().get()).isTrue();
    }

    @Test
    void profilesThatHaveTheKeyAreNotTicked() {
        model.nameProperty().set("REDIS_PASSWORD");

        assertThat(ticked(PRODUCTION)).isFalse();
        assertThat(ticked(STAGING)).isTrue();
    }

    @Test
    void generatedValuesDifferFromProfileToProfile() {
        model.nameProperty().set("API_TOKEN");
        model.sourceProperty().set(AddKeyViewModel.Source.GENERATED);

        model.add(() -> {});

        List<StagedChange> changes = bench.edits().changes();
        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().after()).isNotEqualTo(changes.getLast().after());
    }

    @Test
    void aTypedSecretLeavesTheField() {
        model.nameProperty().set("API_TOKEN");
        model.sourceProperty().set(AddKeyViewModel.Source.TYPED);
        model.typedProperty().set("typed");

        model.add(() -> {});

        assertThat(model.typedProperty().get()).isEmpty();
        assertThat(bench.edits().changes()).hasSize(2);
    }

    private boolean ticked(keyturn.env.ProfileName profile) {
        return Objects.requireNonNull(model.profiles().get(profile)).get();
    }

    /// Runs each job on the spot.
    private static final class AtOnce implements Jobs {
        @Override
        public <T> Runnable start(Job<T> job) {
            job.whenEnded().accept(job.attempt(Progress.NONE));
            return () -> {};
        }
    }
}
