package keyturn.health.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import keyturn.env.SecretText;

/// Where a value points: scheme and host of an address, without user, password, path and query.
///
/// @param scheme lower case
/// @param host   lower case, without port
record Address(String scheme, String host) {

    private static final String MARK = "://";

    /// What carries data for everybody on the way to read.
    private static final Set<String> OPEN = Set.of("http", "ws", "ftp", "telnet");

    /// Longer values are documents, not addresses.
    private static final int LONGEST = 2048;

    /// The addresses in a value; there are several in a list such as allowed origins.
    static List<Address> in(SecretText value) {
        var addresses = new ArrayList<Address>();
        if (value.length() <= LONGEST && value.contains(MARK)) {
            String text = value.reveal();
            for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
                String scheme = text.substring(schemeStart(text, at), at);
                if (!scheme.isEmpty() && Character.isLetter(scheme.charAt(0))) {
                    addresses.add(new Address(scheme.toLowerCase(Locale.ROOT), host(text, at + MARK.length())));
                }
            }
        }
        return addresses;
    }

    private static int schemeStart(String text, int end) {
        int start = end;
        while (start > 0 && isOfScheme(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfScheme(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '.' || c == '-');
    }

    /// Without user, password and port. An IPv6 address stands in brackets (RFC 3986, 3.2.2).
    private static String host(String text, int start) {
        int end = start;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "/?#,".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(start, end);
        String place = authority.substring(authority.lastIndexOf('@') + 1);
        int bracket = place.indexOf(']');
        int colon = place.indexOf(':');
        String host = place.startsWith("[") && bracket > 0
                ? place.substring(0, bracket + 1)
                : colon < 0 ? place : place.substring(0, colon);
        return host.toLowerCase(Locale.ROOT);
    }

    /// True for this machine.
    boolean isLocal() {
        return isLocal(host);
    }

    static boolean isLocal(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || host.equals("::1")
                || host.equals("0.0.0.0")
                || host.equals("host.docker.internal")
                || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    boolean isUnencrypted() {
        return OPEN.contains(scheme);
    }

    boolean isWeb() {
        return scheme.equals("http") || scheme.equals("https") || scheme.equals("ws") || scheme.equals("wss");
    }

    /// A name without a dot is resolved inside a network of containers only.
    boolean isInternal() {
        return !host.contains(".") && !host.startsWith("[");
    }
}
