package keyturn.ui.secrets;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keyturn.app.RotationHistory;
import keyturn.app.State;
import keyturn.crypto.Fingerprints;
import keyturn.edit.Edits;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.failure.Failure;
import keyturn.generate.Generator;
import keyturn.strength.StrengthMeter;
import keyturn.ui.FileChange;
import keyturn.ui.SampleState;

/// A work folder for view-models, without a disk.
final class SampleBench implements Workbench {

    private final State state;
    private final Edits edits;
    private Runnable changed = () -> {};
    Optional<String> readOnly = Optional.empty();
    List<Loader> known = List.of();
    List<Loader> inUse = List.of();

    SampleBench(State state) {
        this.state = state;
        edits = new Edits(state.snapshot());
    }

    /// One key in production, and what loaders read of it.
    static SampleBench reading(EnvKey key, String value, List<Loader> inUse, List<Loader> others) throws Failure {
        var bench = new SampleBench(SampleState.with(List.of(), List.of()));
        bench.inUse = inUse;
        bench.known = Stream.concat(inUse.stream(), others.stream()).toList();
        bench.edits.set(SampleState.PRODUCTION, key, SecretText.of(value));
        return bench;
    }

    SecretsViewModel model() {
        var model = new SecretsViewModel(this);
        changed = model::refresh;
        return model;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Edits edits() {
        return edits;
    }

    @Override
    public SecretsServices services() {
        return new SecretsServices(
                new Fingerprints(new byte[32]),
                new Generator(new SecureRandom()),
                new StrengthMeter(),
                () -> LocalDate.of(2026, 11, 24));
    }

    @Override
    public List<Loader> loaders() {
        return known;
    }

    @Override
    public List<Loader> loadersInUse() {
        return inUse;
    }

    @Override
    public void change(FileChange change) {
        throw new UnsupportedOperationException("no disk");
    }

    @Override
    public Optional<String> readOnly() {
        return readOnly;
    }

    @Override
    public RotationHistory rotationHistory() {
        return RotationHistory.EMPTY;
    }

    @Override
    public void edit(Edit edit) throws Failure {
        edit.on(edits);
        changed.run();
    }
}
