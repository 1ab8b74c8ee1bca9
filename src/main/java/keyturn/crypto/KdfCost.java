package keyturn.crypto;

/// How much work stands between a passphrase and a key: scrypt (RFC 7914) with r = 8 and p = 1, as age has it.
///
/// @param log2 the binary logarithm of N. Memory is 2^(log2 + 10) bytes: 256 MiB for 18
public record KdfCost(int log2) {

    /// For new backups: the default of `age` 1.1, about 1.4 s and 256 MiB (design/reliability.md, 4.1).
    public static final KdfCost STANDARD = new KdfCost(18);

    /// Nothing above is tried: a file decides how much work opening it takes, and this is already 1 GiB.
    public static final int MAX_LOG2 = 20;

    /// @throws IllegalArgumentException if `log2` is not between 1 and [#MAX_LOG2]
    public KdfCost {
        if (log2 < 1 || log2 > MAX_LOG2) {
            throw new IllegalArgumentException("not a cost that is accepted");
        }
    }

    /// The lower one of two.
    public KdfCost orLess(KdfCost other) {
        return log2 <= other.log2 ? this : other;
    }
}
