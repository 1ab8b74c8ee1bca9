package keyturn.policy;

import static keyturn.text.Texts.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// Reads `accepted`: findings that somebody answers for. One that lacks a part accepts nothing, and is a problem.
final class AcceptedReader {

    private final List<PolicyProblem> problems;

    AcceptedReader(List<PolicyProblem> problems) {
        this.problems = problems;
    }

    List<Acceptance> read(Members file) {
        var accepted = new ArrayList<Acceptance>();
        for (JsonAt item : file.items("accepted").map(JsonAt.Items::values).orElse(List.of())) {
            if (item instanceof JsonAt.Obj object) {
                acceptance(new Members("", object, problems)).ifPresent(accepted::add);
            } else {
                problems.add(new PolicyProblem(item.line(), item.column(), text("policy.acceptedObject")));
            }
        }
        return accepted;
    }

    private Optional<Acceptance> acceptance(Members members) {
        int before = problems.size();
        Optional<String> rule = needed(members, "rule");
        Optional<String> reason = needed(members, "reason");
        Optional<String> by = needed(members, "by");
        Optional<ProfileName> profile =
                members.parsed("profile", ProfileName::parse, text("policy.profileName", ProfileName.MAX_LENGTH));
        Optional<EnvKey> key = members.parsed("key", EnvKey::parse, text("policy.keyName", EnvKey.MAX_LENGTH));
        Optional<String> fingerprint = members.parsed(
                "fingerprint",
                value -> value.matches("[0-9a-f]{4}") ? Optional.of(value) : Optional.empty(),
                text("policy.acceptedFingerprint"));
        needed(members, "until");
        Optional<LocalDate> until = members.parsed("until", AcceptedReader::date, text("policy.acceptedUntil"));
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Acceptance(
                rule.orElseThrow(),
                profile,
                key,
                members.string("file"),
                reason.orElseThrow(),
                by.orElseThrow(),
                until.orElseThrow(),
                fingerprint,
                members.object().line()));
    }

    private Optional<String> needed(Members members, String name) {
        Optional<String> value = members.string(name).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            problems.add(new PolicyProblem(
                    members.object().line(), members.object().column(), text("policy.acceptedPart", name)));
        }
        return value;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
