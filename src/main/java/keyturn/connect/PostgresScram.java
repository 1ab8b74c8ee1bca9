package keyturn.connect;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import keyturn.crypto.ScramProof;
import keyturn.env.SecretText;

/// The messages of SCRAM-SHA-256 (RFC 5802, 5) without channel binding. The user's name was sent before.
final class PostgresScram {

    /// What PostgreSQL uses is 4096; a server that asks for very many wants to keep its clients busy.
    private static final int MOST_ROUNDS = 1_000_000;

    private final SecretText password;
    private final String nonce;
    private byte[] wanted = {};

    PostgresScram(SecretText password) {
        this.password = password;
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        this.nonce = Base64.getEncoder().encodeToString(random);
    }

    String first() {
        return "n,," + bare();
    }

    private String bare() {
        return "n=,r=" + nonce;
    }

    /// @param asked the server's first message
    String answer(String asked) throws Refusal {
        String both = part(asked, "r=");
        try {
            byte[] salt = Base64.getDecoder().decode(part(asked, "s="));
            int rounds = Integer.parseInt(part(asked, "i="));
            if (!both.startsWith(nonce) || rounds < 1 || rounds > MOST_ROUNDS) {
                throw new Refusal(Reason.OTHER_PROTOCOL);
            }
            String without = "c=biws,r=" + both;
            String exchange = bare() + "," + asked + "," + without;
            var proof = new ScramProof(password, salt, rounds);
            wanted = proof.server(exchange);
            return without + ",p=" + Base64.getEncoder().encodeToString(proof.client(exchange));
        } catch (IllegalArgumentException noNumber) {
            throw new Refusal(Reason.OTHER_PROTOCOL);
        }
    }

    /// True if the server knows the password, too.
    boolean proves(String last) throws Refusal {
        try {
            return MessageDigest.isEqual(wanted, Base64.getDecoder().decode(part(last, "v=")));
        } catch (IllegalArgumentException noBase64) {
            throw new Refusal(Reason.OTHER_PROTOCOL);
        }
    }

    private static String part(String message, String name) throws Refusal {
        for (String part : message.split(",", -1)) {
            if (part.startsWith(name)) {
                return part.substring(name.length());
            }
        }
        throw new Refusal(Reason.OTHER_PROTOCOL);
    }
}
