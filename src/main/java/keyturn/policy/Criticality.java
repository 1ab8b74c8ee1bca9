package keyturn.policy;

/// How bad the loss of a secret is, worst first.
public enum Criticality {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
