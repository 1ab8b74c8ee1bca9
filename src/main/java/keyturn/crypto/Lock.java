package keyturn.crypto;

import keyturn.failure.Failure;

/// Encrypts files and opens them again, in memory. What it opens is released only when all of it is proven; the
/// one exception, the openssl format, says so.
public sealed interface Lock permits AgeIdentities, AgePassphrase, AgeRecipients, OpensslPassphrase {

    /// Encrypts. Blocks for as long as a key is derived.
    byte[] seal(byte[] plain) throws Failure;

    /// Decrypts.
    ///
    /// @param name of the file, for the message
    /// @throws Failure.WrongPassphrase if this lock does not fit, or the header was changed
    /// @throws Failure.Damaged         if it fits, but the rest is cut or changed; or if it is no such file at
    ///                                 all
    byte[] open(byte[] sealed, String name) throws Failure;
}
