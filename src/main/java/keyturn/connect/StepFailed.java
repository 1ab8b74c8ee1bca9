package keyturn.connect;

import keyturn.connect.Step.Stage;

/// Ends a try; what failed is among its steps.
final class StepFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Stage stage;

    StepFailed(Stage stage) {
        super(stage.id());
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }
}
