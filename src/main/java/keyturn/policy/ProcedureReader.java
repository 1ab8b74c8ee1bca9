package keyturn.policy;

import static keyturn.text.Texts.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// Reads `rotation` of the file, of environments and of secrets, and `remotes`.
final class ProcedureReader {

    /// A step that takes longer is no restart and no test.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration RESTART_LIMIT = Duration.ofSeconds(60);
    private static final Duration VERIFY_WITHIN = Duration.ofSeconds(30);
    private static final Duration LONGEST_GRACE = Duration.ofDays(366);

    private final List<PolicyProblem> problems;

    ProcedureReader(List<PolicyProblem> problems) {
        this.problems = problems;
    }

    Procedures read(Members file) {
        List<RemoteSpec> remotes = remotes(file);
        List<String> names = remotes.stream().map(RemoteSpec::name).toList();
        var byEnvironment = new HashMap<ProfileName, Procedure.Part>();
        section(file, "environments")
                .forEach((name, members) -> ProfileName.parse(name)
                        .ifPresent(
                                profile -> part(members, names).ifPresent(part -> byEnvironment.put(profile, part))));
        var byKey = new HashMap<EnvKey, Procedure.Part>();
        section(file, "secrets")
                .forEach((name, members) -> EnvKey.parse(name)
                        .ifPresent(key -> part(members, names).ifPresent(part -> byKey.put(key, part))));
        return new Procedures(part(file, names).orElse(Procedure.Part.NONE), byEnvironment, byKey, remotes);
    }

    /// The objects in a section. That it is no object, or a member none, is told by who reads the section itself.
    private Map<String, Members> section(Members file, String name) {
        var found = new LinkedHashMap<String, Members>();
        if (file.member(name).map(JsonAt.Member::value).orElse(null) instanceof JsonAt.Obj section) {
            section.members().forEach((word, member) -> {
                if (member.value() instanceof JsonAt.Obj object) {
                    found.put(word, new Members(word, object, problems));
                }
            });
        }
        return found;
    }

    private Optional<Procedure.Part> part(Members owner, List<String> remotes) {
        return owner.object("rotation").map(object -> {
            var members = new Members(owner.owner(), object, problems);
            return new Procedure.Part(
                    steps(members),
                    duration(members, "grace", Duration.ZERO, LONGEST_GRACE),
                    members.texts("recipients"),
                    push(members, remotes),
                    members.object("restart")
                            .flatMap(each -> command(new Members("restart", each, problems), RESTART_LIMIT)),
                    verify(members),
                    members.parsed("log", ProcedureReader::inside, text("policy.procedureLog")));
        });
    }

    private static Optional<String> inside(String path) {
        boolean inside = !path.isBlank()
                && !path.startsWith("/")
                && !List.of(path.split("/", -1)).contains("..")
                && path.indexOf('\0') < 0;
        return inside ? Optional.of(path) : Optional.empty();
    }

    private Optional<List<ProcedureStep>> steps(Members members) {
        return members.texts("steps").flatMap(names -> {
            var steps = new ArrayList<ProcedureStep>(List.of(ProcedureStep.GENERATE));
            names.stream()
                    .filter(name -> !name.equals(ProcedureStep.GENERATE.notation()))
                    .forEach(name -> ProcedureStep.parse(name).ifPresent(steps::add));
            if (!steps.getLast().equals(ProcedureStep.RECORD)) {
                steps.add(ProcedureStep.RECORD);
            }
            boolean known =
                    names.stream().allMatch(name -> ProcedureStep.parse(name).isPresent());
            return known && ProcedureStep.isOrder(steps)
                    ? Optional.of(List.copyOf(steps))
                    : members.refuse(members.member("steps").orElseThrow(), text("policy.procedureSteps"));
        });
    }

    private Optional<List<String>> push(Members members, List<String> remotes) {
        return members.texts("push").map(names -> {
            var known = new ArrayList<String>();
            for (String name : names) {
                if (remotes.contains(name)) {
                    known.add(name);
                } else {
                    members.refuse(members.member("push").orElseThrow(), text("policy.unknownRemote", name));
                }
            }
            return known;
        });
    }

    private Optional<CommandSpec> command(Members members, Duration limit) {
        List<String> words = members.texts("command").orElse(List.of());
        if (words.isEmpty()
                || !words.getFirst().startsWith("/")
                || String.join("", words).indexOf('\0') >= 0) {
            problems.add(new PolicyProblem(
                    members.object().line(), members.object().column(), text("policy.procedureCommand")));
            return Optional.empty();
        }
        return Optional.of(new CommandSpec(
                words,
                members.texts("environment").orElse(List.of()),
                duration(members, "within", Duration.ofMillis(1), LONGEST).orElse(limit),
                members.truth("repeatable").orElse(true)));
    }

    private Optional<List<VerifySpec>> verify(Members members) {
        return members.items("verify").map(items -> {
            var found = new ArrayList<VerifySpec>();
            for (JsonAt item : items.values()) {
                Optional<VerifySpec> spec = item instanceof JsonAt.Obj object
                        ? verification(new Members("verify", object, problems))
                        : Optional.empty();
                if (spec.isPresent()) {
                    found.add(spec.get());
                } else {
                    problems.add(new PolicyProblem(item.line(), item.column(), text("policy.procedureVerify")));
                }
            }
            return found;
        });
    }

    private Optional<VerifySpec> verification(Members members) {
        Duration within =
                duration(members, "within", Duration.ofMillis(1), LONGEST).orElse(VERIFY_WITHIN);
        if (members.member("http").isPresent()) {
            return members.parsed("http", ProcedureReader::webAddress, text("policy.procedureUrl"))
                    .map(url -> new VerifySpec.Http(
                            url,
                            members.parsed("method", ProcedureReader::method, text("policy.procedureMethod"))
                                    .orElse("GET"),
                            headers(members),
                            members.string("body").orElse(""),
                            members.whole("status", 100, 599).orElse(200),
                            within));
        } else if (members.member("tcp").isPresent()) {
            return members.string("tcp").map(address -> new VerifySpec.Tcp(address, within));
        } else if (members.member("login").isPresent()) {
            return members.parsed("login", ProcedureReader::service, text("policy.procedureLogin"))
                    .map(service -> new VerifySpec.Login(service, within));
        } else if (members.member("command").isPresent()) {
            boolean input = members.string("input").filter("value"::equals).isPresent();
            return command(members, VERIFY_WITHIN).map(command -> new VerifySpec.Program(command, input, within));
        }
        return Optional.empty();
    }

    private static Optional<String> webAddress(String url) {
        return url.matches("https?://[^\\s/][^\\s]*") ? Optional.of(url) : Optional.empty();
    }

    private static Optional<String> method(String name) {
        return name.matches("[A-Z]{3,10}") ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> service(String name) {
        return List.of("postgres", "mysql", "redis", "smtp").contains(name) ? Optional.of(name) : Optional.empty();
    }

    private SequencedMap<String, String> headers(Members members) {
        var headers = new LinkedHashMap<String, String>();
        members.object("headers").ifPresent(object -> {
            var section = new Members("headers", object, problems);
            object.members()
                    .keySet()
                    .forEach(name -> section.parsed(
                                    name,
                                    value -> name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") && value.indexOf('\n') < 0
                                            ? Optional.of(value)
                                            : Optional.empty(),
                                    text("policy.procedureHeader"))
                            .ifPresent(value -> headers.put(name, value)));
        });
        return headers;
    }

    private Optional<Duration> duration(Members members, String name, Duration least, Duration most) {
        return members.parsed(
                name,
                value -> {
                    try {
                        Duration found = Duration.parse(value);
                        return found.compareTo(least) >= 0 && found.compareTo(most) <= 0
                                ? Optional.of(found)
                                : Optional.empty();
                    } catch (DateTimeException | ArithmeticException noDuration) {
                        return Optional.empty();
                    }
                },
                text("policy.procedureTime", name));
    }

    private List<RemoteSpec> remotes(Members file) {
        var found = new ArrayList<RemoteSpec>();
        file.object("remotes").ifPresent(object -> {
            var section = new Members("", object, problems);
            object.members()
                    .forEach((name, member) -> section.asObject(name, member).ifPresent(each -> {
                        var members = new Members(name, each, problems);
                        Optional<String> path = members.string("directory").filter(text -> !text.isBlank());
                        if (path.isPresent() && name.matches("[A-Za-z0-9_.-]{1,64}")) {
                            found.add(new RemoteSpec.Directory(name, path.get()));
                        } else {
                            section.refuse(member, text("policy.remote"));
                        }
                    }));
        });
        return found;
    }
}
