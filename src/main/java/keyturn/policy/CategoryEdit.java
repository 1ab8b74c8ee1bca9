package keyturn.policy;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.EnvKey;
import keyturn.failure.Failure;

/// Gives keys other headings in the text of a keyturn.json: every other byte stays as it is. The heading of a
/// key that has a type is a member of the type. Others stand in `categories`, since a type would make more of
/// them than a heading: a secret with a schedule, or a key that every profile must have.
public final class CategoryEdit {

    private CategoryEdit() {}

    /// The policy with keys under other headings.
    ///
    /// @param json       the present file; empty where there is none, and then the new one extends the built-in
    ///                   policy
    /// @param categories none is blank
    /// @throws Failure.Damaged if the present file has a mistake that keeps this from being done safely
    public static byte[] set(Optional<byte[]> json, SequencedMap<EnvKey, String> categories) throws Failure.Damaged {
        byte[] present = json.orElseGet(
                () -> "{\n  \"version\": 1,\n  \"extends\": \"built-in\"\n}\n".getBytes(StandardCharsets.UTF_8));
        PolicyFile.Reading before = PolicyFile.read(present);
        String source = new String(present, StandardCharsets.UTF_8);
        String mark = source.startsWith("\uFEFF") ? "\uFEFF" : "";
        source = source.substring(mark.length());
        try {
            for (var entry : categories.entrySet()) {
                source = JsonPlace.put(source, path(before.policy(), entry.getKey()), entry.getValue());
            }
        } catch (IOException | IllegalStateException notSafe) {
            throw mendFirst();
        }
        byte[] edited = (mark + source).getBytes(StandardCharsets.UTF_8);
        if (!saysOnlyThat(before, PolicyFile.read(edited), categories)) {
            throw mendFirst();
        }
        return edited;
    }

    private static List<String> path(Policy policy, EnvKey key) {
        return policy.type(key).isPresent() && !policy.headings().containsKey(key)
                ? List.of("secrets", key.name(), "category")
                : List.of("categories", key.name());
    }

    private static boolean saysOnlyThat(
            PolicyFile.Reading before, PolicyFile.Reading after, Map<EnvKey, String> categories) {
        Policy was = before.policy();
        Policy is = after.policy();
        return categories.entrySet().stream()
                        .allMatch(it -> is.category(it.getKey()).equals(it.getValue()))
                && after.problems().size() == before.problems().size()
                && is.environments().equals(was.environments())
                && is.settings().equals(was.settings())
                && is.accepted().size() == was.accepted().size()
                && others(is.types(), categories).equals(others(was.types(), categories))
                && is.types().keySet().equals(was.types().keySet());
    }

    private static <T> Map<EnvKey, T> others(Map<EnvKey, T> all, Map<EnvKey, String> but) {
        var others = new LinkedHashMap<>(all);
        others.keySet().removeAll(but.keySet());
        return others;
    }

    private static Failure.Damaged mendFirst() {
        return new Failure.Damaged(text("policy.cannotAccept", PolicyFile.NAME), text("policy.cannotAccept.remedy"));
    }
}
