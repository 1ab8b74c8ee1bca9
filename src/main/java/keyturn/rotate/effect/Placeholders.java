package keyturn.rotate.effect;

import static keyturn.text.Texts.text;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;

/// Fills `${KEY}` in a text of the policy with values of a profile.
///
/// @param values what the profile holds
/// @param secret true for keys whose values are secrets
record Placeholders(Function<EnvKey, Optional<SecretText>> values, Predicate<EnvKey> secret) {

    /// @param spelling how a value is written in this kind of text, so that it cannot change its meaning
    /// @throws Failure.NotFound if the profile does not have a key
    String fill(String pattern, UnaryOperator<String> spelling) throws Failure.NotFound {
        var out = new StringBuilder();
        int at = 0;
        for (int start = pattern.indexOf("${"); start >= 0; start = pattern.indexOf("${", at)) {
            int end = pattern.indexOf('}', start);
            Optional<EnvKey> key = end < 0 ? Optional.empty() : EnvKey.parse(pattern.substring(start + 2, end));
            if (key.isEmpty()) {
                break;
            }
            SecretText value = values.apply(key.get())
                    .orElseThrow(() -> new Failure.NotFound(text("rotate.noPlaceholder", key.get()), ""));
            out.append(pattern, at, start).append(spelling.apply(value.reveal()));
            at = end + 1;
        }
        return out.append(pattern, at, pattern.length()).toString();
    }

    /// True if a text asks for a secret.
    boolean asksForSecret(String pattern) {
        int at = 0;
        for (int start = pattern.indexOf("${"); start >= 0; start = pattern.indexOf("${", at)) {
            int end = pattern.indexOf('}', start);
            if (end < 0) {
                return false;
            }
            if (EnvKey.parse(pattern.substring(start + 2, end)).filter(secret).isPresent()) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }
}
