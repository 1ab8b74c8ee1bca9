package keyturn.policy;

/// How strictly an environment's profile is checked.
public enum Validation {
    RELAXED,
    STANDARD,
    STRICT
}
