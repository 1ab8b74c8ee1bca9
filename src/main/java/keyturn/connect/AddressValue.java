package keyturn.connect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;

/// A value that is an address, such as `postgres://user:password@host:5432/database?sslmode=require` (RFC 3986, 3).
///
/// @param scheme  lower case, without `jdbc:` and without a driver (`postgresql+asyncpg`)
/// @param host    empty for a socket of the file system
/// @param port    empty for the protocol's own
/// @param path    without the slash
/// @param options of the query, names in lower case
record AddressValue(
        String scheme,
        String host,
        Optional<Integer> port,
        Credentials credentials,
        String path,
        Map<String, SecretText> options) {

    private static final int LONGEST = 4096;

    AddressValue {
        options = Map.copyOf(options);
    }

    /// What the value begins with, as in [#scheme()], whether or not the rest is an address.
    static Optional<String> scheme(SecretText value) {
        if (value.length() > LONGEST || !value.contains("://")) {
            return Optional.empty();
        }
        String text = value.reveal().strip();
        String scheme = text.substring(0, text.indexOf("://")).toLowerCase(Locale.ROOT);
        scheme = scheme.startsWith("jdbc:") ? scheme.substring(5) : scheme;
        scheme = scheme.contains("+") ? scheme.substring(0, scheme.indexOf('+')) : scheme;
        return Optional.of(scheme).filter(word -> word.matches("[a-z][a-z0-9.-]*"));
    }

    /// Empty if the value is no address. Of several hosts the first counts.
    static Optional<AddressValue> parse(SecretText value) {
        Optional<String> scheme = scheme(value);
        if (scheme.isEmpty()) {
            return Optional.empty();
        }
        String text = value.reveal().strip();
        String rest = text.substring(text.indexOf("://") + 3);
        int end = end(rest, "/?#");
        String authority = rest.substring(0, end);
        String after = rest.substring(end).split("#", 2)[0];
        int question = after.indexOf('?');
        String path = question < 0 ? after : after.substring(0, question);
        int at = authority.lastIndexOf('@');
        String place = authority.substring(at + 1).split(",", 2)[0];
        int colon = place.startsWith("[") ? place.indexOf(':', place.indexOf(']') + 1) : place.indexOf(':');
        Optional<Integer> port = Optional.empty();
        if (colon >= 0 && colon < place.length() - 1) {
            port = number(place.substring(colon + 1));
            if (port.isEmpty()) {
                return Optional.empty();
            }
        }
        String host = (colon < 0 ? place : place.substring(0, colon)).replaceAll("[\\[\\]]", "");
        return Optional.of(new AddressValue(
                scheme.get(),
                host,
                port,
                at < 0 ? Credentials.NONE : login(authority.substring(0, at)),
                decoded(path.startsWith("/") ? path.substring(1) : path).reveal(),
                question < 0 ? Map.of() : options(after.substring(question + 1))));
    }

    static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,5}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static int end(String text, String marks) {
        int end = 0;
        while (end < text.length() && marks.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Credentials login(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Credentials(decoded(text), SecretText.EMPTY)
                : new Credentials(decoded(text.substring(0, colon)), decoded(text.substring(colon + 1)));
    }

    private static Map<String, SecretText> options(String query) {
        var options = new LinkedHashMap<String, SecretText>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                options.put(part.substring(0, equals).toLowerCase(Locale.ROOT), decoded(part.substring(equals + 1)));
            }
        }
        return options;
    }

    /// Percent signs (RFC 3986, 2.1); one that starts nothing stands for itself.
    private static SecretText decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return SecretText.ofBytes(out.toByteArray());
    }

    /// Holds a password: shows none of it.
    @Override
    public String toString() {
        return scheme + "://" + SecretText.MASK;
    }
}
