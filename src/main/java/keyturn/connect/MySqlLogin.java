package keyturn.connect;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import keyturn.crypto.RsaOaep;
import keyturn.env.SecretText;

/// The connection phase of MySQL and MariaDB
/// (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase.html).
final class MySqlLogin implements Protocol {

    private static final int LONG_PASSWORD = 1;
    private static final int WITH_DATABASE = 8;
    private static final int PROTOCOL_41 = 0x200;
    private static final int TLS = 0x800;
    private static final int SECURE = 0x8000;
    private static final int PLUGINS = 0x80000;
    private static final int UTF8 = 33;
    private static final String USUAL = "mysql_native_password";

    private final Endpoint.MySql endpoint;
    private int sequence;
    private int able = -1;
    private byte[] challenge = {};
    private String plugin = USUAL;
    private boolean encrypted;

    MySqlLogin(Endpoint.MySql endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public boolean offersTls(Wire wire) throws IOException {
        greet(wire);
        if ((able & TLS) == 0) {
            return false;
        }
        write(wire, header(TLS).array());
        encrypted = true;
        return true;
    }

    @Override
    public String login(Wire wire, boolean safe) throws IOException {
        if (able < 0) {
            greet(wire);
        }
        write(wire, response());
        while (true) {
            byte[] answer = read(wire);
            switch (answer.length == 0 ? -1 : answer[0] & 0xff) {
                case 0 -> {
                    return text("connect.taken");
                }
                case 1 -> more(wire, answer, safe);
                case 0xfe -> {
                    change(answer);
                    write(wire, proof(safe));
                }
                default -> throw new Refusal(Reason.OTHER_PROTOCOL);
            }
        }
    }

    private void greet(Wire wire) throws IOException {
        ByteBuffer greeting = ByteBuffer.wrap(read(wire)).order(ByteOrder.LITTLE_ENDIAN);
        try {
            if (greeting.get() != 10) {
                throw new Refusal(Reason.OTHER_PROTOCOL);
            }
            word(greeting);
            greeting.getInt();
            byte[] first = new byte[8];
            greeting.get(first).get();
            int low = greeting.getShort() & 0xffff;
            greeting.get();
            greeting.getShort();
            able = (low | greeting.getShort() << 16) & Integer.MAX_VALUE;
            int length = greeting.get() & 0xff;
            greeting.position(greeting.position() + 10);
            byte[] second = new byte[Math.max(13, length - 8)];
            greeting.get(second);
            challenge = ByteBuffer.allocate(20).put(first).put(second, 0, 12).array();
            if ((able & PLUGINS) != 0) {
                plugin = word(greeting);
            }
        } catch (RuntimeException cut) {
            throw new Refusal(Reason.OTHER_PROTOCOL);
        }
    }

    private ByteBuffer header(int more) {
        int database = endpoint.database().isEmpty() ? 0 : WITH_DATABASE;
        return ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(LONG_PASSWORD | PROTOCOL_41 | SECURE | PLUGINS | database | more)
                .putInt(1 << 24)
                .put((byte) UTF8);
    }

    private byte[] response() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header(encrypted ? TLS : 0).array());
        out.writeBytes(endpoint.credentials().user().bytes());
        out.write(0);
        byte[] proof = MySqlProof.of(plugin, password(), challenge);
        out.write(proof.length);
        out.writeBytes(proof);
        if (!endpoint.database().isEmpty()) {
            out.writeBytes(endpoint.database().getBytes(StandardCharsets.UTF_8));
            out.write(0);
        }
        out.writeBytes(plugin.getBytes(StandardCharsets.US_ASCII));
        out.write(0);
        return out.toByteArray();
    }

    private SecretText password() {
        return endpoint.credentials().password();
    }

    /// The server wants another way to log in.
    private void change(byte[] answer) throws Refusal {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(answer, 1, answer.length - 1);
            plugin = word(buffer);
            challenge = new byte[Math.min(20, buffer.remaining())];
            buffer.get(challenge);
        } catch (RuntimeException cut) {
            throw new Refusal(Reason.OTHER_PROTOCOL);
        }
    }

    private byte[] proof(boolean safe) throws Refusal {
        if (plugin.equals("mysql_clear_password")) {
            if (!safe) {
                throw new Refusal(Reason.IN_CLEAR);
            }
            return clear();
        }
        if (!MySqlProof.knows(plugin)) {
            throw new Refusal(Reason.UNKNOWN_LOGIN);
        }
        return MySqlProof.of(plugin, password(), challenge);
    }

    private byte[] clear() {
        byte[] password = password().bytes();
        return Arrays.copyOf(password, password.length + 1);
    }

    /// `caching_sha2_password`: 3, the server remembers the password; 4, it wants all of it.
    private void more(Wire wire, byte[] answer, boolean safe) throws IOException {
        int what = answer.length < 2 ? -1 : answer[1];
        if (what == 3) {
            return;
        }
        if (what != 4) {
            throw new Refusal(Reason.OTHER_PROTOCOL);
        }
        if (encrypted) {
            write(wire, clear());
            return;
        }
        // A key from somebody unknown protects nothing on a network.
        if (!safe) {
            throw new Refusal(Reason.IN_CLEAR);
        }
        write(wire, new byte[] {2});
        byte[] key = read(wire);
        byte[] password = clear();
        for (int i = 0; i < password.length; i++) {
            password[i] ^= challenge[i % challenge.length];
        }
        String pem = new String(key, 1, Math.max(0, key.length - 1), StandardCharsets.US_ASCII);
        write(wire, RsaOaep.encrypt(pem, password).orElseThrow(() -> new Refusal(Reason.OTHER_PROTOCOL)));
    }

    private byte[] read(Wire wire) throws IOException {
        byte[] header = wire.bytes(4);
        sequence = (header[3] & 0xff) + 1;
        byte[] body = wire.bytes((header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16);
        if (body.length > 2 && (body[0] & 0xff) == 0xff) {
            throw new Refusal(reason((body[1] & 0xff) | (body[2] & 0xff) << 8));
        }
        return body;
    }

    private void write(Wire wire, byte[] body) throws IOException {
        int length = body.length;
        byte[] header = {(byte) length, (byte) (length >> 8), (byte) (length >> 16), (byte) sequence++};
        wire.send(ByteBuffer.allocate(4 + length).put(header).put(body).array());
    }

    private static String word(ByteBuffer buffer) {
        var word = new StringBuilder();
        while (buffer.hasRemaining()) {
            byte next = buffer.get();
            if (next == 0) {
                break;
            }
            word.append((char) (next & 0xff));
        }
        return word.toString();
    }

    /// By number (https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html).
    private static Reason reason(int error) {
        return switch (error) {
            case 1045, 1698 -> Reason.WRONG_PASSWORD;
            case 1044, 1049 -> Reason.NO_DATABASE;
            case 1129, 1130, 1227, 3159 -> Reason.NOT_ADMITTED;
            default -> Reason.SERVER_ERROR;
        };
    }
}
