package keyturn.work;

import keyturn.env.EnvDocument;
import keyturn.file.Digest;

/// What reading a profile's file gave.
public sealed interface Content {

    /// @param digest of the bytes that were read, for telling later whether another program has changed the file
    record Read(EnvDocument document, Digest digest) implements Content {}

    /// A folder, a device, too large, not permitted, a link to nowhere.
    ///
    /// @param reason half a sentence for the user
    record Unavailable(String reason) implements Content {}
}
