package keyturn.health.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.EnvLine.Comment;
import keyturn.policy.SettingKind;
import keyturn.policy.SettingType;

/// What a template says of the types of its settings, in the comment behind a value or on the line above it:
/// `one of: debug, info`, `debug | info`, `number`, `type: port`.
final class TemplateTypes {

    private static final Pattern ONE_OF =
            Pattern.compile("(?i)(?:one of|values|allowed|allowed values|options|choices)\\s*:?\\s+(.+)");
    private static final Pattern BARS = Pattern.compile("[^\\s|,]+(\\s*\\|\\s*[^\\s|,]+)+");
    private static final Pattern KIND = Pattern.compile(
            "(?i)(?:type\\s*:\\s*|an?\\s+)?\\(?(number|integer|int|boolean|bool|true or false|url|uri|e-?mail|port)\\)?"
                    + "(?:\\s+(?:number|address))?\\.?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.+-]*");

    private TemplateTypes() {}

    /// @param guessed from the template's own value, which proves little
    record Typed(SettingType type, boolean guessed) {}

    static Map<EnvKey, Typed> of(EnvDocument template) {
        var types = new HashMap<EnvKey, Typed>();
        String above = "";
        for (var line : template.lines()) {
            switch (line) {
                case Comment comment -> above = comment.text();
                case Assignment assignment -> {
                    typed(template, assignment, above).ifPresent(type -> types.put(assignment.key(), type));
                    above = "";
                }
                default -> above = "";
            }
        }
        return types;
    }

    private static Optional<Typed> typed(EnvDocument template, Assignment assignment, String above) {
        EnvKey key = assignment.key();
        Optional<String> own = SettingText.of(template, key);
        for (String comment : List.of(assignment.comment(), above)) {
            Optional<SettingType> said = said(key, comment)
                    // A template that breaks what its comment seems to say, says something else.
                    .filter(type -> own.isEmpty() || type.allows(own.get()));
            if (said.isPresent()) {
                return Optional.of(new Typed(said.get(), false));
            }
        }
        return own.flatMap(value -> guessed(key, value)).map(kind -> new Typed(of(key, kind), true));
    }

    private static Optional<SettingType> said(EnvKey key, String comment) {
        Matcher oneOf = ONE_OF.matcher(comment);
        if (oneOf.matches()) {
            return values(key, oneOf.group(1).split("\\s*(?:,|\\||\\bor\\b)\\s*", 0));
        }
        if (BARS.matcher(comment).matches()) {
            return values(key, comment.split("\\s*\\|\\s*", 0));
        }
        Matcher kind = KIND.matcher(comment);
        return kind.matches() ? Optional.of(of(key, kind(kind.group(1)))) : Optional.empty();
    }

    private static Optional<SettingType> values(EnvKey key, String... words) {
        List<String> values = Arrays.stream(words)
                .map(word -> word.strip().replaceAll("^[\"'`(]+|[\"'`).]+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean plain = values.size() >= 2
                && values.stream().allMatch(value -> WORD.matcher(value).matches());
        return plain ? Optional.of(new SettingType(key, SettingKind.TEXT, values, false)) : Optional.empty();
    }

    private static SettingKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "number", "integer", "int" -> SettingKind.NUMBER;
            case "boolean", "bool", "true or false" -> SettingKind.BOOLEAN;
            case "url", "uri" -> SettingKind.URL;
            case "port" -> SettingKind.PORT;
            default -> SettingKind.EMAIL;
        };
    }

    private static Optional<SettingKind> guessed(EnvKey key, String value) {
        if (value.equals("true") || value.equals("false")) {
            return Optional.of(SettingKind.BOOLEAN);
        }
        boolean port = key.name().equals("PORT") || key.name().endsWith("_PORT");
        return port && SettingKind.PORT.fits(value) ? Optional.of(SettingKind.PORT) : Optional.empty();
    }

    private static SettingType of(EnvKey key, SettingKind kind) {
        return new SettingType(key, kind, List.of(), false);
    }
}
