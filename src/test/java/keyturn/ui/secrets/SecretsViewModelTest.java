package keyturn.ui.secrets;

import static keyturn.ui.SampleState.JWT;
import static keyturn.ui.SampleState.PRODUCTION;
import static keyturn.ui.SampleState.REDIS;
import static keyturn.ui.SampleState.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.ui.SampleState;
import keyturn.work.Ledger.Place;
import org.junit.jupiter.api.Test;

class SecretsViewModelTest {

    private static final Place REDIS_IN_PRODUCTION = new Place(PRODUCTION, REDIS);

    private final SampleBench bench = new SampleBench(SampleState.with(
            List.of(SampleState.finding(
                    "missing-key", Severity.WARNING, STAGING, REDIS, new Fix.AddKey(STAGING, REDIS))),
            List.of()));
    private final SecretsViewModel model = bench.model();

    @Test
    void secretsAreMaskedAndEqualOnesSaySo() {
        MatrixCell cell = cell(new Place(PRODUCTION, JWT));

        assertThat(cell.value()).isInstanceOf(CellValue.Masked.class);
        assertThat(cell.badges()).extracting(Badge::label).containsExactly("= staging");
        assertThat(cell.spoken()).doesNotContain("=a");
    }

    @Test
    void aMissingKeyHasABadgeUntilItIsAdded() {
        var place = new Place(STAGING, REDIS);
        assertThat(cell(place).badges()).extracting(Badge::label).containsExactly("missing");
        assertThat(model.matrix().count(KeyFilter.MISSING)).isOne();

        model.set(place, SecretText.of("new"));

        assertThat(cell(place).badges()).isEmpty();
        assertThat(cell(place).staged()).contains(MatrixCell.Staged.ADDED);
        assertThat(model.matrix().count(KeyFilter.MISSING)).isZero();
    }

    @Test
    void anEditIsStagedAndTakenBackAsAStepOfItsOwn() {
        model.set(REDIS_IN_PRODUCTION, SecretText.of("other"));
        assertThat(cell(REDIS_IN_PRODUCTION).staged()).contains(MatrixCell.Staged.CHANGED);

        model.revert(REDIS_IN_PRODUCTION);

        assertThat(cell(REDIS_IN_PRODUCTION).staged()).isEmpty();
        assertThat(bench.edits().changes()).isEmpty();
    }

    @Test
    void addingToSeveralProfilesIsOneStep() {
        var key = new EnvKey("API_KEY");

        model.add(key, Map.of(PRODUCTION, SecretText.of("one"), STAGING, SecretText.of("two")));

        assertThat(bench.edits().changes()).hasSize(2);
        assertThat(model.selectedProperty().get()).map(Place::key).contains(key);
        bench.edits().undo();
        assertThat(bench.edits().changes()).isEmpty();
    }

    @Test
    void nothingIsStagedWhereNothingCanBeWritten() {
        bench.readOnly = Optional.of("another Keyturn has the folder");

        assertThat(model.set(REDIS_IN_PRODUCTION, SecretText.of("other"))).isFalse();

        assertThat(model.problemProperty().get()).isEqualTo("another Keyturn has the folder");
        assertThat(bench.edits().changes()).isEmpty();
    }

    /// As in any list: nothing was selected any more, and the next key began from the top.
    @Test
    void aKeyThatIsNowhereAnyMoreLeavesTheNextOneSelected() {
        for (String name : List.of("ONE", "TWO")) {
            model.add(new EnvKey(name), Map.of(PRODUCTION, SecretText.of("1")));
        }
        List<EnvKey> keys = entries();
        assertThat(keys).endsWith(new EnvKey("ONE"), new EnvKey("TWO"));
        var one = new Place(PRODUCTION, new EnvKey("ONE"));
        model.selectedProperty().set(Optional.of(one));

        model.remove(one);

        var two = new Place(PRODUCTION, new EnvKey("TWO"));
        assertThat(model.selectedProperty().get()).contains(two);

        model.remove(two);

        assertThat(model.selectedProperty().get()).contains(new Place(PRODUCTION, keys.get(keys.size() - 3)));
    }

    @Test
    void filtersKeepTheSelection() {
        model.selectedProperty().set(Optional.of(REDIS_IN_PRODUCTION));

        model.filterTextProperty().set("jwt");
        assertThat(entries()).containsExactly(JWT);

        model.filterTextProperty().set("");
        assertThat(model.selectedProperty().get()).contains(REDIS_IN_PRODUCTION);
    }

    @Test
    void aHiddenKeyIsShownWhateverTheFiltersSay() {
        model.filterTextProperty().set("jwt");

        model.show(PRODUCTION, REDIS);

        assertThat(entries()).contains(REDIS);
    }

    @Test
    void aFolderWithoutProfilesIsEmptyAndHasNoCells() {
        var empty = new SampleBench(SampleState.empty()).model();

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.rows()).isEmpty();
        assertThat(CompareViewModel.isPossible(empty)).isFalse();
    }

    private List<EnvKey> entries() {
        return model.rows().stream()
                .filter(MatrixRow.Entry.class::isInstance)
                .map(it -> ((MatrixRow.Entry) it).key())
                .toList();
    }

    private MatrixCell cell(Place place) {
        return model.matrix().cell(model.row(place.key()).orElseThrow(), place.profile());
    }
}
