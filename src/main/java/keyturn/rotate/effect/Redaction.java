package keyturn.rotate.effect;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import keyturn.env.SecretText;

/// Takes values out of what a program or a server has printed: as they are, and in the forms in which they
/// usually turn up (base64, also within a longer text; percent-encoded; hex; as JSON), also wrapped over lines,
/// escaped, in other letters' case, or cut off at either end of the output. What a program makes of a value in
/// other ways is not recognised.
final class Redaction {

    /// In characters. A shorter form would take letters out of every text.
    private static final int SHORTEST = 4;

    private static final int BASE64_BITS = 6;

    private final Set<String> forms = new LinkedHashSet<>();

    Redaction(List<SecretText> hidden) {
        for (SecretText value : hidden) {
            byte[] bytes = value.bytes();
            String plain = value.reveal();
            if (plain.length() >= SHORTEST) {
                add(plain);
                add(URLEncoder.encode(plain, StandardCharsets.UTF_8));
                add(new String(JsonStringEncoder.getInstance().quoteAsString(plain)));
                add(HexFormat.of().formatHex(bytes));
                for (int shift = 0; shift < 3; shift++) {
                    add(within(Base64.getEncoder(), bytes, shift));
                    add(within(Base64.getUrlEncoder(), bytes, shift));
                }
                plain.lines().filter(line -> line.length() >= 2 * SHORTEST).forEach(this::add);
            }
        }
    }

    private void add(String form) {
        String folded = new Folded(form).text();
        if (folded.length() >= SHORTEST) {
            forms.add(folded);
        }
    }

    /// The letters that bytes have in the base64 of a longer text, whatever stands around them.
    ///
    /// @param shift where they begin, in bytes after a multiple of three
    private static String within(Base64.Encoder encoder, byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String text = encoder.withoutPadding().encodeToString(shifted);
        int first = (shift * Byte.SIZE + BASE64_BITS - 1) / BASE64_BITS;
        return text.substring(Math.min(first, text.length()), shifted.length * Byte.SIZE / BASE64_BITS);
    }

    String apply(String text) {
        var folded = new Folded(text);
        var hidden = new BitSet();
        for (String form : forms) {
            for (int at = folded.text().indexOf(form);
                    at >= 0;
                    at = folded.text().indexOf(form, at + 1)) {
                folded.mark(hidden, at, at + form.length());
            }
            cutOff(folded, form, hidden);
        }
        var clean = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = hidden.get(at) ? hidden.nextClearBit(at) : hidden.nextSetBit(at);
            int next = end < 0 ? text.length() : end;
            clean.append(hidden.get(at) ? SecretText.MASK : text.substring(at, next));
            at = next;
        }
        return clean.toString();
    }

    /// The end of the output may hold the beginning of a value, and its beginning the end of one: it was cut there.
    private static void cutOff(Folded folded, String form, BitSet hidden) {
        String text = folded.text();
        for (int length = form.length() - 1; length >= SHORTEST; length--) {
            if (text.endsWith(form.substring(0, length))) {
                folded.mark(hidden, text.length() - length, text.length());
                break;
            }
        }
        for (int length = form.length() - 1; length >= SHORTEST; length--) {
            if (text.startsWith(form.substring(form.length() - length))) {
                folded.mark(hidden, 0, length);
                break;
            }
        }
    }

    /// A text without blanks, quotes and backslashes, in small letters, that knows where each of its characters was.
    private static final class Folded {
        private final String text;
        private final int[] places;

        Folded(String whole) {
            var kept = new StringBuilder();
            int[] found = new int[whole.length()];
            for (int i = 0; i < whole.length(); i++) {
                char c = whole.charAt(i);
                if (c > ' ' && "\"'\\".indexOf(c) < 0) {
                    found[kept.length()] = i;
                    kept.append(Character.toLowerCase(c));
                }
            }
            text = kept.toString();
            places = Arrays.copyOf(found, kept.length());
        }

        String text() {
            return text;
        }

        void mark(BitSet hidden, int from, int to) {
            hidden.set(places[from], places[to - 1] + 1);
        }
    }
}
