package keyturn.connect;

/// When a connection is encrypted.
public enum Encryption {
    /// Never.
    NONE,
    /// If the server offers it.
    IF_OFFERED,
    /// The server has to offer it, within the protocol (`STARTTLS`, `sslmode=require`).
    REQUIRED,
    /// From the first byte on (`https`, `rediss`, `smtps`).
    FROM_START
}
