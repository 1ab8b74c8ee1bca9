package keyturn.env.loader;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import keyturn.env.SecretText;

/// The grammar of Bun's env files (its `env_loader`), on bytes.
final class BunFile {

    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int at;

    private BunFile(String text) {
        this.text = text;
    }

    static Reading read(String bytes, Map<String, SecretText> environment) {
        var file = new BunFile(bytes.startsWith("\u00EF\u00BB\u00BF") ? bytes.substring(3) : bytes);
        file.read();
        var expansion = new BunExpansion(
                name -> {
                    SecretText existing = environment.get(name);
                    return existing == null ? file.values.get(name) : FileText.byteText(existing);
                },
                new Effort());
        for (var each : file.values.entrySet()) {
            try {
                each.setValue(expansion.of(each.getValue()));
            } catch (Endless _) {
                int place = file.places.getOrDefault(each.getKey(), 0);
                return Reading.Refused.at(Refusal.HANGS, FileText.line(file.text, place));
            }
        }
        var decoded = new LinkedHashMap<String, String>();
        file.values.forEach((key, value) -> decoded.put(key, FileText.decodedBytes(value)));
        decoded.remove("__proto__");
        LoadedValues.keepExisting(decoded, environment);
        return LoadedValues.of(decoded);
    }

    private void read() {
        while (at < text.length()) {
            skipBlanks();
            String key = key();
            if (key.isEmpty()) {
                at = Math.min(text.length(), lineEnd(at) + 1);
            } else {
                places.put(key, at);
                values.put(key, value());
            }
        }
    }

    /// Empty if no assignment begins here; then the place is as it was.
    private String key() {
        int start = at;
        String key = keyAt();
        if (key.equals("export") && at < text.length() && isBlank(text.charAt(at))) {
            skipBlanks();
            String exported = keyAt();
            if (sign()) {
                return exported;
            }
            at = start + key.length();
        }
        if (sign()) {
            return key;
        }
        at = start;
        return "";
    }

    private String keyAt() {
        int start = at;
        while (at < text.length() && JsText.isNameChar(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /// Goes behind `=`, or `:` and a blank, which must follow a name.
    private boolean sign() {
        if (at == 0 || !JsText.isNameChar(text.charAt(at - 1))) {
            return false;
        }
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            return true;
        }
        if (at + 1 < text.length() && text.charAt(at) == ':' && isBlank(text.charAt(at + 1))) {
            at += 2;
            return true;
        }
        return false;
    }

    /// A quoted value may begin on a later line; any other ends with this one.
    private String value() {
        int start = at;
        skipBlanks();
        if (at < text.length() && JsText.isQuote(text.charAt(at))) {
            int close = closing(text.charAt(at));
            if (close > 0) {
                String inner = text.substring(at + 1, close);
                boolean escapes = text.charAt(at) == '"';
                at = lineEnd(close);
                return escapes ? unescaped(inner) : withLineFeeds(inner);
            }
        }
        int end = start;
        while (end < text.length() && "#\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        at = lineEnd(end);
        return trim(text.substring(start, end));
    }

    /// The first quote without a backslash before it, or -1.
    private int closing(char quote) {
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i < text.length() ? i : -1;
    }

    private static String unescaped(String inner) {
        String text = withLineFeeds(inner);
        var out = new StringBuilder(text.length());
        int from = 0;
        for (int i = text.indexOf('\\'); i >= 0 && i + 1 < text.length(); i = text.indexOf('\\', from)) {
            char next = text.charAt(i + 1);
            out.append(text, from, i);
            switch (next) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                default -> out.append('\\').append(next);
            }
            from = i + 2;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String withLineFeeds(String inner) {
        return inner.indexOf('\r') < 0 ? inner : inner.replace("\r\n", "\n").replace('\r', '\n');
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static String trim(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
