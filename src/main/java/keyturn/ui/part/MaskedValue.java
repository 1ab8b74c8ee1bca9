package keyturn.ui.part;

import keyturn.crypto.Fingerprints;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine;
import keyturn.env.Piece;
import keyturn.env.SecretText;
import keyturn.policy.Policy;

/// What a value looks like while it is masked: `•••• 3fa1` for a secret, itself for what is none.
public final class MaskedValue {

    private MaskedValue() {}

    /// The mask and the fingerprint of a secret; the text of any other value, on one line.
    public static String text(Policy policy, Fingerprints fingerprints, EnvKey key, SecretText value) {
        if (value.isEmpty() || !policy.isSecret(key)) {
            return value.reveal().replace('\n', '↵');
        }
        return SecretText.MASK + " " + fingerprints.shown(value);
    }

    /// An entry of a file as it stands there, with dots for what may be secret.
    public static String line(Policy policy, EnvLine line) {
        boolean secret = isSecret(policy, line);
        var text = new StringBuilder();
        for (Piece piece : Piece.of(line)) {
            text.append(
                    secret && mayBeSecret(piece)
                            ? SecretText.MASK
                            : piece.text().reveal());
        }
        return text.toString().replace('\n', '↵');
    }

    /// The same with the fingerprint of a secret behind its dots, so that a difference is seen.
    public static String line(Policy policy, Fingerprints fingerprints, EnvLine line) {
        String shown = line(policy, line);
        return line instanceof EnvLine.Assignment assignment && isSecret(policy, line)
                ? shown.replace(SecretText.MASK, SecretText.MASK + " " + fingerprints.shown(assignment.value()))
                : shown;
    }

    /// True if an entry holds what is not shown unasked: the value of a secret, or what nobody can tell.
    public static boolean isSecret(Policy policy, EnvLine line) {
        return switch (line) {
            case EnvLine.Assignment assignment ->
                policy.isSecret(assignment.key()) && !assignment.value().isEmpty();
            case EnvLine.Disabled disabled ->
                policy.isSecret(disabled.key()) && !disabled.value().isEmpty();
            case EnvLine.Unreadable _ -> true;
            case EnvLine.Blank _, EnvLine.Comment _ -> false;
        };
    }

    /// True for the pieces of a secret entry that are masked.
    public static boolean mayBeSecret(Piece piece) {
        return piece.kind() == Piece.Kind.VALUE || piece.kind() == Piece.Kind.UNKNOWN;
    }
}
