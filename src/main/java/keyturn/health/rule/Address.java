package keyturn.health.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import keyturn.env.SecretText;

/// Where a value points: scheme and host of an address, without user, password, path and query.
///
/// @param scheme lower case
/// @param host   lower case, without port
record Address(String scheme, String host) {

    /// An IPv6 address stands in brackets (RFC 3986, 3.2.2).
    private static final Pattern IN_TEXT =
            Pattern.compile("\\b([A-Za-z][A-Za-z0-9+.-]{0,20})://(?:[^\\s/?#@,]*@)?(\\[[0-9A-Fa-f:.]+]|[^\\s/?#:,@]*)");

    /// What carries data for everybody on the way to read.
    private static final Set<String> OPEN = Set.of("http", "ws", "ftp", "telnet");

    /// Longer values are documents, not addresses.
    private static final int LONGEST = 2048;

    /// The addresses in a value; there are several in a list such as allowed origins.
    static List<Address> in(SecretText value) {
        var addresses = new ArrayList<Address>();
        if (value.length() <= LONGEST && value.contains("://")) {
            Matcher matcher = IN_TEXT.matcher(value.reveal());
            while (matcher.find()) {
                addresses.add(new Address(
                        matcher.group(1).toLowerCase(Locale.ROOT),
                        matcher.group(2).toLowerCase(Locale.ROOT)));
            }
        }
        return addresses;
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
