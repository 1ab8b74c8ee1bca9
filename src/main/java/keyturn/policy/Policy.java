package keyturn.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// Types of secrets, environments and their rules. Holds no secret.
///
/// @param environments in the order in which they are shown
/// @param types        in the order in which they are shown
/// @param loaders      the programs that load the profiles, each once; empty if they are to be found out
/// @param settings     what the values of settings must be
/// @param accepted     findings that somebody answers for
/// @param procedures   how rotations are carried out
/// @param headings     of keys that no type gives one, or another one
public record Policy(
        List<Environment> environments,
        SequencedMap<EnvKey, SecretType> types,
        List<ChosenLoader> loaders,
        SequencedMap<EnvKey, SettingType> settings,
        List<Acceptance> accepted,
        Procedures procedures,
        SequencedMap<EnvKey, String> headings) {

    /// The category of keys that no type covers.
    public static final String SETTINGS = "Settings";

    public Policy {
        environments = List.copyOf(environments);
        types = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        loaders = List.copyOf(loaders);
        settings = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
        accepted = List.copyOf(accepted);
        headings = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headings));
    }

    /// One that leaves the loaders to be found out.
    public Policy(List<Environment> environments, SequencedMap<EnvKey, SecretType> types) {
        this(environments, types, List.of(), new LinkedHashMap<>(), List.of(), Procedures.NONE, new LinkedHashMap<>());
    }

    public Optional<SecretType> type(EnvKey key) {
        return Optional.ofNullable(types.get(key));
    }

    public Optional<SettingType> setting(EnvKey key) {
        return Optional.ofNullable(settings.get(key));
    }

    public Optional<Environment> environment(ProfileName name) {
        return environments.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// True if policy says that `key` is a secret, or, where policy is silent, if its name looks like one.
    public boolean isSecret(EnvKey key) {
        return type(key).map(SecretType::secret).orElseGet(() -> SecretName.looksSecret(key));
    }

    /// The heading that `key` is shown under. A key that keeps the old value of another stands beside it.
    public String category(EnvKey key) {
        return Optional.ofNullable(headings.get(key)).orElseGet(() -> categoryOfType(key));
    }

    private String categoryOfType(EnvKey key) {
        return type(key)
                .or(() -> types.values().stream()
                        .filter(type -> type.previous().filter(key::equals).isPresent())
                        .findFirst())
                .map(SecretType::category)
                .orElse(SETTINGS);
    }

    /// All categories in order, [#SETTINGS] last.
    public List<String> categories() {
        var names = new java.util.LinkedHashSet<String>();
        types.values().forEach(type -> names.add(type.category()));
        names.addAll(headings.values());
        names.remove(SETTINGS);
        names.add(SETTINGS);
        return List.copyOf(names);
    }

    /// Without any type or environment.
    public static Policy empty() {
        return new Policy(List.of(), new LinkedHashMap<>(Map.of()));
    }
}
