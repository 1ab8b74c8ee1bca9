package keyturn.rotate.effect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import keyturn.env.SecretText;

/// Takes values out of what a program or a server has printed: as they are, and in the forms in which they
/// usually turn up (base64, percent-encoded, hex). What a program makes of a value in other ways is not
/// recognised.
final class Redaction {

    /// A shorter one would take letters out of every text.
    private static final int SHORTEST = 4;

    private final List<String> forms = new ArrayList<>();

    Redaction(List<SecretText> hidden) {
        for (SecretText value : hidden) {
            byte[] bytes = value.bytes();
            String plain = value.reveal();
            if (plain.length() >= SHORTEST) {
                forms.add(plain);
                forms.add(URLEncoder.encode(plain, StandardCharsets.UTF_8));
                forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
                forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
                forms.add(HexFormat.of().formatHex(bytes));
                plain.lines().filter(line -> line.length() >= 2 * SHORTEST).forEach(forms::add);
            }
        }
        // Longest first: a value may be a part of another one.
        forms.sort(Comparator.comparingInt(String::length).reversed());
    }

    String apply(String text) {
        String clean = text;
        for (String form : forms) {
            clean = clean.replace(form, SecretText.MASK);
        }
        return clean;
    }
}
