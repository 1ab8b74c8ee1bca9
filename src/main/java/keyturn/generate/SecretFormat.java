package keyturn.generate;

import static keyturn.text.Texts.text;

import java.util.Optional;
import keyturn.policy.FormatNotation;
import keyturn.policy.FormatNotation.Kind;

/// What a new value looks like: `hex:32`, `words:7`, `uuid`. Every format but a key pair is portable: all loaders
/// read its values alike without quotation marks.
public sealed interface SecretFormat {

    /// As it is written in policy and on the command line.
    default String notation() {
        return size().notation();
    }

    /// The kind and its number, within the kind's range.
    FormatNotation size();

    /// What a person reads: `32 random bytes, hex`.
    String description();

    /// Bits of entropy of one value. For a key pair, the strength of the key (NIST SP 800-57 Part 1 Rev. 5, 5.6.1.1).
    double bits();

    /// Reads a notation; empty if it is none. A missing number takes the format's default.
    static Optional<SecretFormat> parse(String notation) {
        return FormatNotation.parse(notation).map(SecretFormat::of);
    }

    /// The format of a notation.
    static SecretFormat of(FormatNotation size) {
        int number = size.number();
        return switch (size.kind()) {
            case HEX -> new Hex(number);
            case BASE64 -> new Base64(number);
            case BASE64URL -> new Base64Url(number);
            case ALNUM -> new Alnum(number);
            case ASCII -> new Ascii(number);
            case WORDS -> new Words(number);
            case UUID -> new Uuid();
            case ED25519 -> new Ed25519();
            case RSA -> new Rsa(number);
        };
    }

    /// Random bytes as lower-case hexadecimal digits.
    ///
    /// @param bytes 1 to 4096
    record Hex(int bytes) implements SecretFormat {
        /// @throws IllegalArgumentException if `bytes` is out of range
        public Hex {
            new FormatNotation(Kind.HEX, bytes);
        }

        @Override
        public FormatNotation size() {
            return new FormatNotation(Kind.HEX, bytes);
        }

        @Override
        public String description() {
            return text("generate.hex", bytes);
        }

        @Override
        public double bits() {
            return bytes * 8;
        }
    }

    /// Random bytes in base64 with padding (RFC 4648, 4).
    ///
    /// @param bytes 1 to 4096
    record Base64(int bytes) implements SecretFormat {
        /// @throws IllegalArgumentException if `bytes` is out of range
        public Base64 {
            new FormatNotation(Kind.BASE64, bytes);
        }

        @Override
        public FormatNotation size() {
            return new FormatNotation(Kind.BASE64, bytes);
        }

        @Override
        public String description() {
            return text("generate.base64", bytes);
        }

        @Override
        public double bits() {
            return bytes * 8;
        }
    }

    /// Random bytes in base64 for URLs and file names, without padding (RFC 4648, 5).
    ///
    /// @param bytes 1 to 4096
    record Base64Url(int bytes) implements SecretFormat {
        /// @throws IllegalArgumentException if `bytes` is out of range
        public Base64Url {
            new FormatNotation(Kind.BASE64URL, bytes);
        }

        @Override
        public FormatNotation size() {
            return new FormatNotation(Kind.BASE64URL, bytes);
        }

        @Override
        public String description() {
            return text("generate.base64url", bytes);
        }

        @Override
        public double bits() {
            return bytes * 8;
        }
    }

    /// Letters and digits.
    ///
    /// @param characters 1 to 4096
    record Alnum(int characters) implements SecretFormat {
        /// @throws IllegalArgumentException if `characters` is out of range
        public Alnum {
            new FormatNotation(Kind.ALNUM, characters);
        }

        @Override
        public FormatNotation size() {
            return new FormatNotation(Kind.ALNUM, characters);
        }

        @Override
        public String description() {
            return text("generate.alnum", characters);
        }

        @Override
        public double bits() {
            return characters * Alphabet.ALNUM.bits();
        }
    }

    /// Letters, digits and the punctuation that every loader reads alike. Starts with a letter or digit.
    ///
    /// @param characters 1 to 4096
    record Ascii(int characters) implements SecretFormat {
        /// @throws IllegalArgumentException if `characters` is out of range
        public Ascii {
            new FormatNotation(Kind.ASCII, characters);
        }

        @Override
        public FormatNotation size() {
            return new FormatNotation(Kind.ASCII, characters);
        }

        @Override
        public String description() {
            return text("generate.ascii", characters);
        }

        @Override
        public double bits() {
            return Alphabet.ALNUM.bits() + (characters - 1) * Alphabet.PORTABLE.bits();
        }
    }

    /// Words of the EFF large word list, joined by `-`.
    ///
    /// @param words 1 to 64
    record Words(int words) implements SecretFormat {
        /// @throws IllegalArgumentException if `words` is out of range
        public Words {
            new FormatNotation(Kind.WORDS, words);
        }

        @Override
        public FormatNotation size() {
            return new FormatNotation(Kind.WORDS, words);
        }

        @Override
        public String description() {
            return text("generate.words", words);
        }

        @Override
        public double bits() {
            return words * Alphabet.log2(WordList.SIZE);
        }
    }

    /// A random UUID: version 4 (RFC 9562, 5.4).
    record Uuid() implements SecretFormat {
        @Override
        public FormatNotation size() {
            return new FormatNotation(Kind.UUID, 0);
        }

        @Override
        public String description() {
            return text("generate.uuid");
        }

        @Override
        public double bits() {
            return 122;
        }
    }

    /// A private key for signing with Ed25519 (RFC 8032).
    record Ed25519() implements SecretFormat {
        @Override
        public FormatNotation size() {
            return new FormatNotation(Kind.ED25519, 0);
        }

        @Override
        public String description() {
            return text("generate.ed25519");
        }

        @Override
        public double bits() {
            return 128;
        }
    }

    /// A private RSA key with the exponent 65537.
    ///
    /// @param modulus in bits, 2048 to 8192
    record Rsa(int modulus) implements SecretFormat {
        /// @throws IllegalArgumentException if `modulus` is out of range
        public Rsa {
            new FormatNotation(Kind.RSA, modulus);
        }

        @Override
        public FormatNotation size() {
            return new FormatNotation(Kind.RSA, modulus);
        }

        @Override
        public String description() {
            return text("generate.rsa", modulus);
        }

        /// Table 2 of SP 800-57: 2048 bits are worth 112, 3072 are worth 128, 7680 are worth 192; no more between.
        @Override
        public double bits() {
            return modulus < 3072 ? 112 : modulus < 7680 ? 128 : 192;
        }
    }
}
