package keyturn.ui.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import keyturn.app.State;
import keyturn.crypto.Fingerprints;
import keyturn.edit.Edits;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.ui.SampleState;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final Fingerprints FINGERPRINTS = new Fingerprints(new byte[32]);
    private static final List<ProfileName> PROFILES = List.of(SampleState.PRODUCTION, SampleState.STAGING);

    private final State state = SampleState.with(
            List.of(SampleState.finding(
                    "missing-key",
                    Severity.WARNING,
                    SampleState.STAGING,
                    SampleState.REDIS,
                    new Fix.AddKey(SampleState.STAGING, SampleState.REDIS))),
            List.of());
    private final Edits edits = new Edits(state.snapshot());

    @Test
    void nothingNewIsTheSameMatrix() {
        Matrix matrix = Matrix.of(state, edits, FINGERPRINTS, Map.of());

        assertThat(matrix.next(state, edits, FINGERPRINTS, Map.of())).isSameAs(matrix);
    }

    @Test
    void stepByStepItIsWhatItWouldBeMadeAnew() throws Exception {
        var random = new Random(7);
        List<EnvKey> keys = List.of(SampleState.JWT, SampleState.REDIS, new EnvKey("MORE"), new EnvKey("DEBUG_SECRET"));
        Matrix matrix = Matrix.of(state, edits, FINGERPRINTS, Map.of());
        for (int i = 0; i < 2_000; i++) {
            EnvKey key = keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(6)) {
                case 0 -> edits.remove(PROFILES.get(random.nextInt(2)), key);
                case 1 -> edits.undo();
                case 2 -> edits.redo();
                case 3 -> edits.discard();
                default ->
                    edits.set(
                            PROFILES.get(random.nextInt(2)),
                            key,
                            SecretText.of(Set.of("a", "b", "").stream()
                                    .sorted()
                                    .toList()
                                    .get(random.nextInt(3))));
            }
            matrix = matrix.next(state, edits, FINGERPRINTS, Map.of());
            assertThat(seen(matrix)).isEqualTo(seen(Matrix.of(state, edits, FINGERPRINTS, Map.of())));
        }
    }

    private static List<String> seen(Matrix matrix) {
        var cells = matrix.rows().stream()
                .flatMap(row -> PROFILES.stream()
                        .map(profile -> row + " " + profile + " " + matrix.cell(row, profile)
                                + matrix.staged(profile, row.key()).isPresent()));
        var counts = IntStream.range(0, KeyFilter.values().length)
                .mapToObj(it -> KeyFilter.values()[it])
                .map(it -> it + " " + matrix.count(it) + " "
                        + matrix.rows().stream()
                                .filter(row -> matrix.keeps(it, row.key()))
                                .toList());
        return java.util.stream.Stream.concat(cells, counts).toList();
    }
}
