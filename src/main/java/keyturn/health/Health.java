package keyturn.health;

import java.util.List;

/// Runs every rule.
public final class Health {

    /// The findings of all rules, worst first: by severity, then by criticality of the key, profile, key, rule.
    public List<Finding> check(Evidence evidence) {
        throw new UnsupportedOperationException("to be written");
    }
}
