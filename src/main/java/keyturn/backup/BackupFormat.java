package keyturn.backup;

/// How a backup is encrypted. Inside is always a gzipped tar.
public enum BackupFormat {
    /// age v1 (age-encryption.org/v1): `age -d FILE | tar -xz` opens it.
    AGE("age", ".tar.gz.age"),
    /// `openssl enc -d -aes-256-cbc -pbkdf2 -in FILE | tar -xz` opens it. Not authenticated by itself; a digest
    /// lies beside it.
    OPENSSL("openssl", ".tar.gz.enc");

    private final String id;
    private final String suffix;

    BackupFormat(String id, String suffix) {
        this.id = id;
        this.suffix = suffix;
    }

    /// As on the command line and in JSON.
    public String id() {
        return id;
    }

    public String suffix() {
        return suffix;
    }
}
