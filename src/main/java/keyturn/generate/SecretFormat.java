package keyturn.generate;

import java.util.Optional;

/// What a new value looks like: `hex:32`, `words:7`, `uuid`.
public sealed interface SecretFormat {

    /// As it is written in policy and on the command line.
    String notation();

    /// What a person reads: `32 random bytes, hex`.
    String description();

    /// Bits of entropy of one value.
    double bits();

    /// Reads a notation; empty if it is none. A missing number takes the format's default.
    static Optional<SecretFormat> parse(String notation) {
        throw new UnsupportedOperationException("to be written");
    }

    record Hex(int bytes) implements SecretFormat {
        @Override
        public String notation() {
            return "hex:" + bytes;
        }

        @Override
        public String description() {
            return notation();
        }

        @Override
        public double bits() {
            return bytes * 8;
        }
    }
}
