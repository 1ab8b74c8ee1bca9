package keyturn.generate;

import java.security.SecureRandom;

/// Characters to draw from, each as likely as any other.
///
/// @param characters ASCII, each once
record Alphabet(String characters) {

    static final Alphabet ALNUM = new Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// What 48 measured loaders read alike without quotation marks, less what some shell reads differently: `~`
    /// after a colon, file patterns, braces, `!` and `^`. Behind the first character, where `=` is safe too.
    static final Alphabet PORTABLE = new Alphabet(ALNUM.characters + "_./:@%+,=-");

    /// Bits of entropy of one character.
    double bits() {
        return log2(characters.length());
    }

    /// One character, without modulo bias: numbers beyond the last whole multiple are drawn again
    /// ([SecureRandom#nextInt(int)] does so).
    char draw(SecureRandom random) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
