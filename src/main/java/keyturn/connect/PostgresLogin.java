package keyturn.connect;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import keyturn.env.SecretText;

/// The start of a session, version 3.0 (https://www.postgresql.org/docs/current/protocol-message-formats.html), with
/// password, MD5 and SCRAM-SHA-256.
record PostgresLogin(Endpoint.Postgres endpoint) implements Protocol {

    private static final int TLS_REQUEST = 80_877_103;
    private static final int VERSION_3 = 196_608;
    private static final SecretText USUAL_USER = SecretText.of("postgres");

    /// What follows the type and the length of a message.
    private record Message(int type, ByteBuffer body) {
        int code() {
            return body.remaining() < 4 ? -1 : body.getInt(0);
        }

        String rest() {
            return StandardCharsets.UTF_8
                    .decode(body.slice(4, body.remaining() - 4))
                    .toString();
        }
    }

    @Override
    public boolean offersTls(Wire wire) throws IOException {
        wire.send(ByteBuffer.allocate(8).putInt(8).putInt(TLS_REQUEST).array());
        return switch (wire.one()) {
            case 'S' -> true;
            case 'N' -> false;
            default -> throw new Refusal(Reason.OTHER_PROTOCOL);
        };
    }

    @Override
    public String login(Wire wire, boolean safe) throws IOException {
        wire.send(start());
        for (Message message = read(wire); message.type() != 'Z'; message = read(wire)) {
            switch (message.type()) {
                case 'R' -> prove(wire, message, safe);
                case 'S', 'K', 'N' -> {
                    // Settings, a number for cancelling, a notice: nothing to answer.
                }
                default -> throw new Refusal(Reason.OTHER_PROTOCOL);
            }
        }
        wire.send(new byte[] {'X', 0, 0, 0, 4});
        return text("connect.taken");
    }

    private SecretText user() {
        SecretText user = endpoint.credentials().user();
        return user.isEmpty() ? USUAL_USER : user;
    }

    private byte[] start() {
        var words = new ByteArrayOutputStream();
        words.writeBytes(ascii("user\0"));
        words.writeBytes(user().bytes());
        words.write(0);
        if (!endpoint.database().isEmpty()) {
            words.writeBytes(ascii("database\0"));
            words.writeBytes(endpoint.database().getBytes(StandardCharsets.UTF_8));
            words.write(0);
        }
        words.write(0);
        return ByteBuffer.allocate(8 + words.size())
                .putInt(8 + words.size())
                .putInt(VERSION_3)
                .put(words.toByteArray())
                .array();
    }

    private void prove(Wire wire, Message asked, boolean safe) throws IOException {
        SecretText password = endpoint.credentials().password();
        if (asked.code() != 0 && password.isEmpty()) {
            throw new Refusal(Reason.PASSWORD_WANTED);
        }
        switch (asked.code()) {
            case 0, 12 -> {
                // Taken; the end of SCRAM is read where it is expected.
            }
            case 3 -> {
                if (!safe) {
                    throw new Refusal(Reason.IN_CLEAR);
                }
                wire.send(message(ended(password.bytes())));
            }
            case 5 -> wire.send(message(ended(ascii(md5(password, asked.body().array())))));
            case 10 -> {
                if (!asked.rest().contains("SCRAM-SHA-256\0")) {
                    throw new Refusal(Reason.UNKNOWN_LOGIN);
                }
                scram(wire, new PostgresScram(password));
            }
            default -> throw new Refusal(Reason.UNKNOWN_LOGIN);
        }
    }

    private static void scram(Wire wire, PostgresScram scram) throws IOException {
        byte[] first = ascii(scram.first());
        byte[] method = ended(ascii("SCRAM-SHA-256"));
        wire.send(message(ByteBuffer.allocate(method.length + 4 + first.length)
                .put(method)
                .putInt(first.length)
                .put(first)
                .array()));
        wire.send(message(ascii(scram.answer(expect(wire, 11)))));
        if (!scram.proves(expect(wire, 12))) {
            throw new Refusal(Reason.NOT_TRUSTED);
        }
    }

    private static String expect(Wire wire, int code) throws IOException {
        Message message = read(wire);
        if (message.type() != 'R' || message.code() != code) {
            throw new Refusal(Reason.OTHER_PROTOCOL);
        }
        return message.rest();
    }

    /// The two rounds of MD5 that the server wants (message `AuthenticationMD5Password`).
    private String md5(SecretText password, byte[] asked) throws Refusal {
        if (asked.length < 8) {
            throw new Refusal(Reason.OTHER_PROTOCOL);
        }
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(password.bytes());
            String inner = HexFormat.of().formatHex(md5.digest(user().bytes()));
            md5.update(ascii(inner));
            md5.update(asked, 4, 4);
            return "md5" + HexFormat.of().formatHex(md5.digest());
        } catch (NoSuchAlgorithmException without) {
            throw new Refusal(Reason.UNKNOWN_LOGIN);
        }
    }

    private static Message read(Wire wire) throws IOException {
        int type = wire.one();
        if ("RSKNEZv".indexOf(type) < 0) {
            throw new Refusal(Reason.OTHER_PROTOCOL);
        }
        int length = ByteBuffer.wrap(wire.bytes(4)).getInt();
        var message = new Message(type, ByteBuffer.wrap(wire.bytes(length - 4)));
        if (type == 'E') {
            throw new Refusal(reason(new String(message.body().array(), StandardCharsets.ISO_8859_1)));
        }
        return message;
    }

    /// By the code of an error (https://www.postgresql.org/docs/current/errcodes-appendix.html).
    private static Reason reason(String error) {
        String code = "";
        for (String field : error.split("\0", -1)) {
            if (field.startsWith("C")) {
                code = field.substring(1);
            }
        }
        return switch (code) {
            case "28P01" -> Reason.WRONG_PASSWORD;
            case "28000" -> Reason.NOT_ADMITTED;
            case "3D000" -> Reason.NO_DATABASE;
            default -> Reason.SERVER_ERROR;
        };
    }

    private static byte[] message(byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 'p')
                .putInt(4 + body.length)
                .put(body)
                .array();
    }

    private static byte[] ended(byte[] bytes) {
        return ByteBuffer.allocate(bytes.length + 1).put(bytes).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
