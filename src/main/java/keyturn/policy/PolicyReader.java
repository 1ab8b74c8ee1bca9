package keyturn.policy;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;

/// Makes a policy of a JSON object. A member that cannot be understood is left out and is a problem.
final class PolicyReader {

    /// The version of the format that this program writes and knows.
    private static final long VERSION = 1;

    private final List<PolicyProblem> problems;

    PolicyReader(List<PolicyProblem> problems) {
        this.problems = problems;
    }

    /// @param base what a file that extends the built-in policy starts from
    Policy read(JsonAt.Obj root, java.util.function.Supplier<Policy> base) {
        var file = new Members("", root, problems);
        boolean known = checkVersion(file);
        Policy start = extendsBuiltIn(file) || !known ? base.get() : Policy.empty();
        return new Policy(
                environments(file, start),
                types(file, start),
                loaders(file, start),
                new SettingsReader(problems).read(file, start.settings()),
                new AcceptedReader(problems).read(file),
                new ProcedureReader(problems).read(file),
                headings(file, start));
    }

    /// What a version that is not ours means is not known: then the built-in policy stays in force under what
    /// could be understood, so that more is checked, not less.
    private boolean checkVersion(Members file) {
        Optional<JsonAt.Member> member = file.member("version");
        if (member.isEmpty()) {
            problems.add(
                    new PolicyProblem(file.object().line(), file.object().column(), text("policy.noVersion", VERSION)));
            return false;
        } else if (!(member.get().value() instanceof JsonAt.Whole(var _, var _, long version)) || version < 1) {
            file.refuse(member.get(), text("policy.badVersion", VERSION));
            return false;
        } else if (version > VERSION) {
            file.refuse(member.get(), text("policy.newerVersion", VERSION));
            return false;
        }
        return true;
    }

    /// An unknown base counts as the built-in one: more is checked then, not less.
    private boolean extendsBuiltIn(Members file) {
        file.parsed(
                "extends",
                value -> value.equals("built-in") ? Optional.of(value) : Optional.empty(),
                text("policy.extends"));
        return file.member("extends").isPresent();
    }

    private List<Environment> environments(Members file, Policy start) {
        var found = new LinkedHashMap<ProfileName, Environment>();
        start.environments().forEach(each -> found.put(each.name(), each));
        file.object("environments").ifPresent(object -> {
            var section = new Members("", object, problems);
            object.members().forEach((name, member) -> {
                Optional<ProfileName> profile = ProfileName.parse(name);
                if (profile.isEmpty()) {
                    section.refuse(member, text("policy.profileName", ProfileName.MAX_LENGTH));
                    return;
                }
                section.asObject(name, member)
                        .map(each -> environment(profile.get(), new Members(name, each, problems), found))
                        .ifPresent(each -> found.put(each.name(), each));
            });
        });
        return new ArrayList<>(found.values());
    }

    private Environment environment(ProfileName name, Members members, Map<ProfileName, Environment> known) {
        var base = Optional.ofNullable(known.get(name))
                .orElseGet(() -> new Environment(name, name.fileName(), "", Validation.STANDARD, Map.of()));
        Optional<String> file = members.parsed("file", ProfileFileName::check, text("policy.fileName", name));
        file.flatMap(wanted -> known.values().stream()
                        .filter(each ->
                                each.file().equals(wanted) && !each.name().equals(name))
                        .findFirst())
                .ifPresent(other -> members.refuse(
                        members.member("file").orElseThrow(), text("policy.fileTwice", name, other.name())));
        return new Environment(
                name,
                file.orElse(base.file()),
                members.string("useCase").orElse(base.useCase()),
                members.parsed("validation", Validation::parse, text("policy.validation", name))
                        .orElse(base.validation()),
                require(members, base.require()));
    }

    private Map<EnvKey, String> require(Members environment, Map<EnvKey, String> base) {
        var required = new LinkedHashMap<>(base);
        environment.object("require").ifPresent(object -> {
            var section = new Members(environment.owner(), object, problems);
            object.members().forEach((name, member) -> {
                Optional<EnvKey> key = EnvKey.parse(name);
                if (key.isEmpty()) {
                    section.refuse(member, text("policy.keyName", EnvKey.MAX_LENGTH));
                } else {
                    section.string(name).ifPresent(value -> required.put(key.get(), value));
                }
            });
        });
        return required;
    }

    private List<ChosenLoader> loaders(Members file, Policy start) {
        Optional<JsonAt.Items> items = file.items("loaders");
        if (items.isEmpty()) {
            return start.loaders();
        }
        var found = new LinkedHashMap<String, ChosenLoader>();
        for (JsonAt item : items.get().values()) {
            if (item instanceof JsonAt.Text(int line, var _, String id)
                    && Loaders.find(id).isPresent()) {
                found.putIfAbsent(id, new ChosenLoader(id, line));
            } else {
                problems.add(
                        new PolicyProblem(item.line(), item.column(), text("policy.unknownLoader", knownLoaders())));
            }
        }
        if (items.get().values().isEmpty()) {
            problems.add(new PolicyProblem(items.get().line(), items.get().column(), text("policy.noLoaders")));
        }
        return List.copyOf(found.values());
    }

    private static String knownLoaders() {
        return Loaders.all().stream().map(Loader::id).collect(Collectors.joining(", "));
    }

    private SequencedMap<EnvKey, String> headings(Members file, Policy start) {
        var found = new LinkedHashMap<>(start.headings());
        file.object("categories").ifPresent(object -> {
            var section = new Members("categories", object, problems);
            object.members().forEach((word, member) -> {
                Optional<EnvKey> key = EnvKey.parse(word);
                if (key.isEmpty()) {
                    section.refuse(member, text("policy.keyName", EnvKey.MAX_LENGTH));
                } else {
                    section.string(word)
                            .filter(category -> !category.isBlank())
                            .ifPresent(category -> found.put(key.get(), category));
                }
            });
        });
        return found;
    }

    private SequencedMap<EnvKey, SecretType> types(Members file, Policy start) {
        return new KeyedSection("secrets", problems).read(file, start.types(), PolicyReader::type);
    }

    private static SecretType type(EnvKey key, Members members, Optional<SecretType> known) {
        SecretType base = known.orElseGet(() -> SecretType.unknown(key));
        return new SecretType(
                key,
                members.string("category").orElse(base.category()),
                members.string("purpose").orElse(base.purpose()),
                members.string("source").or(base::source),
                members.parsed("generate", FormatNotation::parse, text("policy.generate", key))
                        .map(FormatNotation::notation)
                        .or(base::generate),
                members.parsed("rotate", RotationRule::parse, text("policy.rotate", key))
                        .orElse(base.rotation()),
                members.string("scope").orElse(base.scope()),
                members.parsed("criticality", Criticality::parse, text("policy.criticality", key))
                        .orElse(base.criticality()),
                members.parsed("previous", EnvKey::parse, text("policy.previous", key))
                        .or(base::previous),
                members.truth("secret").orElse(base.secret()));
    }
}
