package keyturn.ui.secrets;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import keyturn.app.State;
import keyturn.crypto.Fingerprints;
import keyturn.edit.Edits;
import keyturn.failure.Failure;
import keyturn.generate.Generator;
import keyturn.strength.StrengthMeter;

/// A work folder for view-models, without a disk.
final class SampleBench implements Workbench {

    private final State state;
    private final Edits edits;
    private Runnable changed = () -> {};
    Optional<String> readOnly = Optional.empty();

    SampleBench(State state) {
        this.state = state;
        edits = new Edits(state.snapshot());
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
    public Optional<String> readOnly() {
        return readOnly;
    }

    @Override
    public void edit(Edit edit) throws Failure {
        edit.on(edits);
        changed.run();
    }
}
