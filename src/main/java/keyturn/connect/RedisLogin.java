package keyturn.connect;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import keyturn.env.SecretText;

/// `AUTH` and `PING` (RESP 2, https://redis.io/docs/latest/develop/reference/protocol-spec/).
record RedisLogin(Credentials credentials) implements Protocol {

    @Override
    public boolean offersTls(Wire wire) {
        return false;
    }

    @Override
    public String login(Wire wire, boolean safe) throws IOException {
        if (!credentials.password().isEmpty()) {
            SecretText auth = SecretText.of("AUTH");
            wire.send(command(
                    credentials.user().isEmpty()
                            ? List.of(auth, credentials.password())
                            : List.of(auth, credentials.user(), credentials.password())));
            check(wire.line(), "+OK");
        }
        wire.send(command(List.of(SecretText.of("PING"))));
        check(wire.line(), "+PONG");
        return credentials.password().isEmpty() ? text("connect.noneWanted") : text("connect.taken");
    }

    private static void check(String answer, String wanted) throws Refusal {
        if (answer.equals(wanted)) {
            return;
        }
        if (answer.startsWith("-WRONGPASS") || answer.startsWith("-ERR invalid password")) {
            throw new Refusal(Reason.WRONG_PASSWORD);
        }
        if (answer.startsWith("-NOAUTH")) {
            throw new Refusal(Reason.PASSWORD_WANTED);
        }
        // A server without a password says so when it is given one.
        boolean unasked = answer.startsWith("-ERR") && answer.contains("without any password");
        if (unasked || answer.startsWith("-NOPERM") || answer.startsWith("-DENIED")) {
            throw new Refusal(unasked ? Reason.WRONG_PASSWORD : Reason.NOT_ADMITTED);
        }
        throw new Refusal(answer.startsWith("-") ? Reason.SERVER_ERROR : Reason.OTHER_PROTOCOL);
    }

    private static byte[] command(List<SecretText> words) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("*" + words.size() + "\r\n").getBytes(StandardCharsets.US_ASCII));
        for (SecretText word : words) {
            out.writeBytes(("$" + word.length() + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(word.bytes());
            out.write('\r');
            out.write('\n');
        }
        return out.toByteArray();
    }
}
