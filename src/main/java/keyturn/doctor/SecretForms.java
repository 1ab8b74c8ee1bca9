package keyturn.doctor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import keyturn.env.SecretText;

/// The ways in which programs write a value down.
final class SecretForms {

    /// Shorter texts are found everywhere by chance.
    static final int SHORTEST = 8;

    private SecretForms() {}

    /// How a value is written.
    enum Form {
        RAW,
        URL,
        JSON,
        BASE64
    }

    /// Every form of a value that is at least [#SHORTEST] bytes long, each once.
    static Map<SecretText, Form> of(SecretText value) {
        byte[] bytes = value.bytes();
        var forms = new LinkedHashMap<SecretText, Form>();
        add(forms, bytes, Form.RAW);
        password(bytes).ifPresent(part -> add(forms, part, Form.RAW));
        add(forms, json(bytes, false), Form.JSON);
        add(forms, json(bytes, true), Form.JSON);
        add(forms, url(bytes, true, false), Form.URL);
        add(forms, url(bytes, false, false), Form.URL);
        add(forms, url(bytes, true, true), Form.URL);
        for (int offset = 0; offset < 3; offset++) {
            add(forms, base64(bytes, offset, Base64.getEncoder()), Form.BASE64);
            add(forms, base64(bytes, offset, Base64.getUrlEncoder()), Form.BASE64);
        }
        return forms;
    }

    private static void add(Map<SecretText, Form> forms, byte[] bytes, Form form) {
        if (bytes.length >= SHORTEST) {
            forms.putIfAbsent(SecretText.ofBytes(bytes), form);
        }
    }

    /// The password in `scheme://user:password@host`: logs show it without the rest.
    private static java.util.Optional<byte[]> password(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("://");
        int at = start < 0 ? -1 : text.lastIndexOf('@');
        int colon = start < 0 ? -1 : text.indexOf(':', start + 3);
        return colon >= 0 && colon < at
                ? java.util.Optional.of(Arrays.copyOfRange(bytes, colon + 1, at))
                : java.util.Optional.empty();
    }

    /// Percent-encoded (RFC 3986, 2.1): all but unreserved characters.
    ///
    /// @param upper hex digits in upper case
    /// @param form  a blank as `+`, as forms have it
    private static byte[] url(byte[] bytes, boolean upper, boolean form) {
        var out = new ByteArrayOutputStream();
        for (byte b : bytes) {
            boolean plain = (b >= 'a' && b <= 'z')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= '0' && b <= '9')
                    || "-._~".indexOf(b) >= 0;
            if (plain) {
                out.write(b);
            } else if (form && b == ' ') {
                out.write('+');
            } else {
                out.writeBytes((upper ? "%%%02X" : "%%%02x").formatted(b & 0xFF).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toByteArray();
    }

    /// Within the quotation marks of a JSON text (RFC 8259, 7).
    private static byte[] json(byte[] bytes, boolean slashes) {
        var out = new ByteArrayOutputStream();
        for (byte b : bytes) {
            if (b == '"' || b == '\\' || (slashes && b == '/')) {
                out.write('\\');
                out.write(b);
            } else if (b == '\n' || b == '\r' || b == '\t') {
                out.write('\\');
                out.write(b == '\n' ? 'n' : b == '\r' ? 'r' : 't');
            } else if (b >= 0 && b < 0x20) {
                out.writeBytes("\\u%04x".formatted(b).getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }

    /// The characters that are the same whatever stands before and behind the value in the encoded text, such as
    /// the user's name and the colon of a basic authentication.
    ///
    /// @param offset bytes before the value, modulo 3
    private static byte[] base64(byte[] bytes, int offset, Base64.Encoder encoder) {
        var shifted = new byte[bytes.length + offset];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        byte[] encoded = encoder.withoutPadding().encode(shifted);
        // The first characters hold bits of what is before, the last one of what follows.
        int start = offset == 0 ? 0 : offset + 1;
        int end = shifted.length % 3 == 0 ? encoded.length : encoded.length - 1;
        return Arrays.copyOfRange(encoded, start, Math.max(start, end));
    }
}
