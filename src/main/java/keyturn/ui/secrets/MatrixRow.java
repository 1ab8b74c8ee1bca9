package keyturn.ui.secrets;

import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.policy.SecretType;

/// A row of the matrix.
sealed interface MatrixRow {

    /// The heading of a category.
    ///
    /// @param count     how many keys it has under the present filter
    /// @param collapsed true if those keys are hidden
    record Group(String category, int count, boolean collapsed) implements MatrixRow {}

    /// One key.
    ///
    /// @param type what policy says of it
    record Entry(EnvKey key, String category, boolean secret, Optional<SecretType> type) implements MatrixRow {}
}
