package keyturn.health;

import java.nio.file.Path;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// One problem: what, where, why it matters, and what mends it. Holds no value.
///
/// @param rule    the rule's id, such as `reused-across-profiles`
/// @param subject what it is about, shown first and in monospace: a key or a file name
/// @param message what is wrong with the subject, without naming it first: `is the same in staging and production`
/// @param detail  why it matters or how it is known, a short phrase
/// @param file    the file it is in, absolute
/// @param line    physical line in `file`, from 1
/// @param fix     what mends it, where something does
public record Finding(
        String rule,
        Severity severity,
        Optional<ProfileName> profile,
        Optional<EnvKey> key,
        String subject,
        String message,
        String detail,
        Optional<Path> file,
        Optional<Integer> line,
        Optional<Fix> fix) {

    /// The whole sentence.
    public String sentence() {
        return subject + " " + message;
    }
}
