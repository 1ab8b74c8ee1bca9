package keyturn.exchange;

import keyturn.failure.Failure;

/// A way to write keys and values in a file. What [#write] gives, [#read] takes back exactly.
public interface Format {

    /// As in `--format`.
    FormatId id();

    /// Writes the values. What cannot hold in this format is named, not bent.
    Written write(Values values);

    /// Takes the values of a file that this or another program wrote.
    ///
    /// @throws Failure.Damaged if it is not of this format; says where, and nothing of what stands there
    Taken read(byte[] file) throws Failure.Damaged;
}
