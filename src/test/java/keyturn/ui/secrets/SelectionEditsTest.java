package keyturn.ui.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.ui.SampleState;
import keyturn.work.Ledger.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionEditsTest {

    private static final ProfileName PRODUCTION = SampleState.PRODUCTION;
    private static final ProfileName STAGING = SampleState.STAGING;
    private static final EnvKey A = new EnvKey("A_SETTING");
    private static final EnvKey B = new EnvKey("B_SETTING");

    private final SampleBench bench = new SampleBench(SampleState.with(List.of(), List.of()));
    private SecretsViewModel model;
    private SelectionEdits edits;

    @BeforeEach
    void twoSettings() throws Exception {
        bench.edits().set(PRODUCTION, A, SecretText.of("1"));
        bench.edits().set(STAGING, A, SecretText.of("2"));
        bench.edits().set(PRODUCTION, B, SecretText.of("3"));
        model = bench.model();
        edits = new SelectionEdits(model);
    }

    @Test
    void fillingToTheRightIsOneNamedStep() {
        choose(PRODUCTION, A, STAGING, B);

        assertThat(edits.fillRight()).isTrue();

        assertThat(values(A, B)).containsExactly("1", "1", "3", "3");
        assertThat(bench.edits().undoName()).contains("filling 2 cells");
        bench.edits().undo();
        assertThat(values(A, B)).containsExactly("1", "2", "3", "-");
    }

    @Test
    void fillingDownTakesTheTopOfEachColumn() {
        choose(PRODUCTION, A, STAGING, B);

        edits.fillDown();

        assertThat(values(A, B)).containsExactly("1", "2", "1", "2");
    }

    @Test
    void oneCellIsFilledFromTheCellBeside() {
        model.selection().only(new Place(STAGING, B));

        edits.fillRight();

        assertThat(values(B)).containsExactly("3", "3");
    }

    @Test
    void whatIsCopiedIsPastedWithItsGapsLeftAsTheyAre() {
        choose(PRODUCTION, A, STAGING, B);
        CellBlock block = edits.block();
        model.set(new Place(STAGING, B), SecretText.of("stays"));
        model.set(new Place(PRODUCTION, A), SecretText.of("other"));

        assertThat(edits.paste(block)).isTrue();

        assertThat(values(A, B)).containsExactly("1", "2", "3", "stays");
    }

    @Test
    void oneValueFillsAllThatIsChosen() {
        choose(PRODUCTION, A, STAGING, B);

        edits.paste(CellBlock.parse("x"));

        assertThat(values(A, B)).containsExactly("x", "x", "x", "x");
        assertThat(bench.edits().undoName()).contains("pasting 4 cells");
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsChanged() {
        model.selection().only(new Place(STAGING, A));

        assertThat(edits.paste(CellBlock.parse("x\ty"))).isFalse();

        assertThat(model.problemProperty().get()).startsWith("Not pasted");
        assertThat(values(A)).containsExactly("1", "2");
    }

    @Test
    void secretsDoNotLeaveTheProgram() {
        EnvKey secret = SampleState.JWT;
        model.set(new Place(PRODUCTION, secret), SecretText.of("very-secret"));
        model.selection().only(new Place(PRODUCTION, secret));

        assertThat(edits.shown()).containsExactly(List.of(SecretText.MASK));
        assertThat(edits.block().rows()).containsExactly(List.of(Optional.of(SecretText.of("very-secret"))));
    }

    @Test
    void removingKeysEverywhereReachesProfilesThatAreNotShown() {
        model.columns().toggle(STAGING);
        model.selection().row(A, false);

        edits.remove();
        assertThat(values(A)).containsExactly("-", "2");
        bench.edits().undo();
        model.refresh();

        edits.removeEverywhere();
        assertThat(values(A)).containsExactly("-", "-");
    }

    @Test
    void whatAFilterHidesIsNotChosen() {
        choose(PRODUCTION, A, STAGING, B);

        model.filterTextProperty().set("b_set");
        edits.remove();

        assertThat(values(A, B)).containsExactly("1", "2", "-", "-");
    }

    private void choose(ProfileName from, EnvKey first, ProfileName to, EnvKey last) {
        model.selection().only(new Place(from, first));
        model.selection().extendTo(new Place(to, last));
    }

    private List<String> values(EnvKey... keys) {
        return java.util.Arrays.stream(keys)
                .flatMap(key -> List.of(PRODUCTION, STAGING).stream().map(it -> new Place(it, key)))
                .map(it -> model.value(it).map(SecretText::reveal).orElse("-"))
                .toList();
    }
}
