package keyturn.ui.procedure;

import keyturn.failure.Failure;

/// What has failed, and what to do, in a line.
final class Problems {

    private Problems() {}

    static String of(Failure failure) {
        return failure.remedy().isEmpty() ? failure.reason() : failure.reason() + " · " + failure.remedy();
    }
}
