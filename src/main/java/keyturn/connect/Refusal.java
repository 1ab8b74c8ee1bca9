package keyturn.connect;

import java.io.IOException;

/// A step cannot be passed. Carries a reason and nothing that the server sent.
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refusal(Reason reason) {
        super(reason.id());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
