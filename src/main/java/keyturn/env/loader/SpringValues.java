package keyturn.env.loader;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.SecretText;

/// The properties of a file with their placeholders resolved, the environment first, each only once.
final class SpringValues {

    /// Longer chains of references end in the real program with its stack, somewhat later.
    private static final int LONGEST_CHAIN = 400;

    private final Map<String, SpringProperties.Property> properties;
    private final Map<String, SecretText> environment;
    private final Map<String, Set<String>> relaxed = new HashMap<>();
    private final Map<String, String> resolved = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final ExpansionBudget budget = new ExpansionBudget();
    private int line = 1;

    SpringValues(Map<String, SpringProperties.Property> properties, Map<String, SecretText> environment) {
        this.properties = properties;
        this.environment = environment;
        properties
                .keySet()
                .forEach(key -> relaxed.computeIfAbsent(SpringName.relaxed(key), _ -> new HashSet<>())
                        .add(key));
    }

    /// The value of a property of the file.
    ///
    /// @throws RefusedFile for a placeholder without value or fallback, and one that leads back to itself
    String value(String key, SpringProperties.Property property) throws RefusedFile {
        line = property.line();
        Optional<String> value = resolve(key);
        return value.isPresent() ? value.get() : property.value();
    }

    private Optional<String> resolve(String name) throws RefusedFile {
        String known = resolved.get(name);
        if (known != null) {
            budget.spend(known.length(), line);
            return Optional.of(known);
        }
        Optional<String> raw = raw(name);
        if (raw.isEmpty()) {
            return raw;
        }
        if (!open.add(name)) {
            throw new RefusedFile(Refusal.CIRCULAR_REFERENCE, line);
        }
        if (open.size() > LONGEST_CHAIN) {
            throw new RefusedFile(Refusal.TOO_MUCH, line);
        }
        String value = text(SpringPlaceholder.parse(raw.get(), line));
        open.remove(name);
        resolved.put(name, value);
        return Optional.of(value);
    }

    private String text(List<SpringPlaceholder> parts) throws RefusedFile {
        if (parts.size() == 1 && parts.getFirst() instanceof SpringPlaceholder.Text(String only)) {
            return only;
        }
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(
                    switch (part) {
                        case SpringPlaceholder.Text(String only) -> only;
                        case SpringPlaceholder.Simple simple -> text(simple);
                        case SpringPlaceholder.Nested nested -> text(nested);
                    });
        }
        return text.toString();
    }

    private String text(SpringPlaceholder.Simple simple) throws RefusedFile {
        Optional<String> value = resolve(simple.whole());
        if (value.isEmpty() && !simple.name().equals(simple.whole())) {
            value = resolve(simple.name());
        }
        return value.or(simple::fallback).orElseThrow(this::undefined);
    }

    private String text(SpringPlaceholder.Nested nested) throws RefusedFile {
        Optional<String> value = resolve(text(nested.name()));
        return value.isPresent() ? value.get() : text(nested.fallback().orElseThrow(this::undefined));
    }

    private RefusedFile undefined() {
        return new RefusedFile(Refusal.UNDEFINED_VARIABLE, line);
    }

    /// The environment's value, the file's of exactly that name, or, for a name in the canonical form, the file's of
    /// a name that is the same when relaxed; of several the one that a hash set gives first, as in the program.
    private Optional<String> raw(String name) {
        SecretText before = environment.get(name);
        if (before != null) {
            return Optional.of(FileText.decoded(FileText.byteText(before).getBytes(StandardCharsets.ISO_8859_1)));
        }
        var property = properties.get(name);
        if (property == null && SpringName.canonical(name)) {
            property = relaxed.getOrDefault(SpringName.relaxed(name), Set.of()).stream()
                    .findFirst()
                    .map(properties::get)
                    .orElse(null);
        }
        return Optional.ofNullable(property).map(SpringProperties.Property::value);
    }
}
