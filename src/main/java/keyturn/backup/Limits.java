package keyturn.backup;

/// How much a backup may hold. A work folder with 50 profiles of 200 keys is half a megabyte; what is above
/// these was made to do harm.
final class Limits {

    static final int ENTRIES = 1_000;

    /// Of one entry, in bytes.
    static final int ENTRY = 16 << 20;

    /// Of all entries, in bytes.
    static final int TOTAL = 64 << 20;

    /// Of the unpacked tar, in bytes: each entry adds at most a header, an extended one, and padding.
    static final int TAR = TOTAL + ENTRIES * 4 * 512;

    /// Of the encrypted file, in bytes; an armored one is a third longer than what it holds.
    static final int FILE = 96 << 20;

    /// How many times longer than packed the unpacked may be…
    static final int RATIO = 100;

    /// …once it is longer than this, in bytes: a short file of equal lines packs better than that honestly.
    static final int RATIO_FROM = 1 << 20;

    private Limits() {}
}
