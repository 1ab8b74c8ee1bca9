package keyturn.connect;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// The bytes of one connection, with bounds on what is taken.
final class Wire {

    /// More than any message of a login.
    private static final int LONGEST = 1 << 16;

    private final Socket socket;
    private final InputStream in;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    Socket socket() {
        return socket;
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void send(String ascii) throws IOException {
        send(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /// @throws EOFException if the server hangs up
    int one() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new EOFException();
        }
        return read;
    }

    byte[] bytes(int count) throws IOException {
        if (count < 0 || count > LONGEST) {
            throw new Refusal(Reason.OTHER_PROTOCOL);
        }
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /// A line without its end (CR LF, or LF).
    String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = one(); next != '\n'; next = one()) {
            if (line.size() == 2048) {
                throw new Refusal(Reason.OTHER_PROTOCOL);
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
