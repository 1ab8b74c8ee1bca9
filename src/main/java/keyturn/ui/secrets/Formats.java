package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import keyturn.generate.SecretFormat;
import keyturn.policy.SecretType;

/// The formats that a new value is offered in.
final class Formats {

    private static final List<String> USUAL = List.of(
            "hex:32", "base64:32", "base64url:32", "alnum:32", "ascii:24", "words:7", "uuid", "ed25519", "rsa:3072");

    private Formats() {}

    /// That of the type first, then the usual ones; none twice.
    static List<SecretFormat> offered(Optional<SecretType> type) {
        SequencedMap<String, SecretFormat> offered = new LinkedHashMap<>();
        Stream.concat(type.flatMap(SecretType::generate).stream(), USUAL.stream())
                .flatMap(it -> SecretFormat.parse(it).stream())
                .forEach(it -> offered.putIfAbsent(it.notation(), it));
        return List.copyOf(offered.values());
    }

    /// What the format makes: `32 random bytes, hex · 256 bits`.
    static String preview(SecretFormat format) {
        return text("secrets.format.preview", format.description(), Math.round(format.bits()));
    }
}
