package keyturn.connect;

import java.util.Optional;

/// Where a server listens.
///
/// @param host a name or an address, an IPv6 one without brackets
/// @param port 1 to 65535
public record Server(String host, int port) {

    private static final int LONGEST_NAME = 253;
    private static final int LAST_PORT = 65_535;

    public Server {
        if (!isHost(host) || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("not a server");
        }
    }

    /// Empty if the host is no name and no address, such as a placeholder, or the port is none.
    public static Optional<Server> parse(String host, int port) {
        return isHost(host) && port >= 1 && port <= LAST_PORT ? Optional.of(new Server(host, port)) : Optional.empty();
    }

    private static boolean isHost(String text) {
        boolean six = text.indexOf(':') >= 0;
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && text.chars().allMatch(c -> isOfHost(c) || (six && c == ':'));
    }

    private static boolean isOfHost(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    /// True for this machine: what is sent there crosses no network.
    boolean isLocal() {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    /// As in an address: `db.internal:5432`, `[::1]:6379`.
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
