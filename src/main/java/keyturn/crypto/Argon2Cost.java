package keyturn.crypto;

/// How much work stands between a passphrase and what it proves: Argon2id (RFC 9106).
///
/// @param memoryKib in KiB
/// @param passes    over the memory
/// @param lanes     that could be computed side by side
public record Argon2Cost(int memoryKib, int passes, int lanes) {

    /// 64 MiB, three passes: the second choice of RFC 9106, section 4, with one lane, since Bouncy Castle
    /// computes one at a time. About 0.3 s warm (design/performance.md, 3).
    public static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 1);

    private static final int MOST_KIB = 1024 * 1024;
    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 16;

    /// Nothing above is tried: a file decides how much work it is.
    ///
    /// @throws IllegalArgumentException if it is more than 1 GiB, 16 passes or 16 lanes, or less than Argon2
    /// allows
    public Argon2Cost {
        boolean known = lanes >= 1
                && lanes <= MOST_LANES
                && passes >= 1
                && passes <= MOST_PASSES
                && memoryKib >= 8 * lanes
                && memoryKib <= MOST_KIB;
        if (!known) {
            throw new IllegalArgumentException("not a cost that is accepted");
        }
    }
}
