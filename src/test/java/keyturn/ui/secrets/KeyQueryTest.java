package keyturn.ui.secrets;

import static keyturn.ui.SampleState.JWT;
import static keyturn.ui.SampleState.PRODUCTION;
import static keyturn.ui.SampleState.REDIS;
import static keyturn.ui.SampleState.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.ui.SampleState;
import keyturn.work.Ledger.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyQueryTest {

    private final SampleBench bench = new SampleBench(SampleState.with(
            List.of(SampleState.finding(
                    "missing-key", Severity.WARNING, STAGING, REDIS, new Fix.AddKey(STAGING, REDIS))),
            List.of()));
    private final SecretsViewModel model = bench.model();

    @Test
    void statesAreWordsBehindIsAndMayBeBegun() {
        assertThat(kept("is:missing")).containsExactly(REDIS);
        assertThat(kept("is:mis")).containsExactly(REDIS);
        assertThat(kept("IS:Shared")).containsExactly(JWT);
        assertThat(kept("is:nonsense")).isEmpty();
        assertThat(kept("is:")).contains(JWT, REDIS);
    }

    @Test
    void namesCategoriesAndStatesMustAllHold() {
        String category = model.row(REDIS).orElseThrow().category();

        assertThat(kept("redis is:missing")).containsExactly(REDIS);
        assertThat(kept("jwt is:missing")).isEmpty();
        assertThat(kept(category + " is:problems")).containsExactly(REDIS);
        assertThat(kept("red  DIS")).containsExactly(REDIS);
    }

    @Test
    void whatIsStagedIsFoundWhileItIs() {
        assertThat(kept("is:changed")).isEmpty();

        model.set(new Place(PRODUCTION, JWT), SecretText.of("other"));

        assertThat(kept("is:staged")).containsExactly(JWT);
        bench.edits().undo();
        model.refresh();
        assertThat(kept("is:changed")).isEmpty();
    }

    @Test
    void aListOfOneProfileIsFilteredByTheSameWords() {
        var rows = ProfileRows.list(model, PRODUCTION);

        assertThat(rows.stream().filter(it -> KeyQuery.of("is:missing").keeps(model, it)))
                .extracting(it -> it.key().orElseThrow())
                .containsExactly(REDIS);
        assertThat(rows.stream().filter(it -> KeyQuery.of("jw is:shared").keeps(model, it)))
                .extracting(it -> it.key().orElseThrow())
                .containsExactly(JWT);
    }

    @ParameterizedTest
    @CsvSource({"is:w, WEAK", "broker is:over, OVERDUE", "is:differs, ", "weak, "})
    void wordsAreOfferedUntilTheyAreComplete(String typed, KeyFilter offered) {
        assertThat(StateWords.offered(typed))
                .isEqualTo(Optional.ofNullable(offered).stream().toList());
    }

    private List<EnvKey> kept(String typed) {
        model.filterTextProperty().set(typed);
        return model.rows().stream()
                .filter(MatrixRow.Entry.class::isInstance)
                .map(it -> ((MatrixRow.Entry) it).key())
                .toList();
    }
}
