package keyturn.env.loader.shell;

/// Whose rules hold.
public enum Dialect {
    /// 5.2
    BASH,
    /// 0.5.12
    DASH;

    boolean bash() {
        return this == BASH;
    }
}
