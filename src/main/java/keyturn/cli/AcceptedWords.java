package keyturn.cli;

import static keyturn.text.Texts.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import keyturn.app.State;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.policy.Acceptance;
import keyturn.policy.PolicyFile;

/// `check --accept RULE [PROFILE|FILE] [KEY] --reason TEXT --until DATE [--by NAME]`.
final class AcceptedWords {

    static final String ACCEPT = "--accept";
    static final String UNACCEPT = "--unaccept";
    static final String REASON = "--reason";
    static final String UNTIL = "--until";
    static final String BY = "--by";

    private AcceptedWords() {}

    static boolean areIn(Call call) throws Failure.Usage {
        boolean accept = call.words().has(ACCEPT);
        boolean others = call.words().has(REASON)
                || call.words().has(UNTIL)
                || call.words().has(BY);
        if (others && !accept) {
            throw new Failure.Usage(text("cli.check.acceptWhat"), text("cli.check.acceptHow"));
        }
        return accept;
    }

    /// `check --unaccept RULE [PROFILE|FILE] [KEY]`: also what covers nothing any more.
    static ExitCode takeBack(Call call) throws Failure {
        String rule = call.words().value(UNACCEPT).orElseThrow();
        List<String> places = call.words().placesFrom(0);
        if (call.words().has(ACCEPT)
                || call.words().has(REASON)
                || call.words().has(UNTIL)
                || call.words().has(BY)
                || places.size() > 2) {
            throw new Failure.Usage(text("cli.check.unacceptWhat"), text("cli.check.unacceptHow"));
        }
        try (var session = call.write()) {
            List<Acceptance> there = session.policy().policy().accepted().stream()
                    .filter(each -> each.rule().equals(rule))
                    .toList();
            Optional<Acceptance> wanted =
                    there.stream().filter(each -> words(each).equals(places)).findFirst();
            if (wanted.isEmpty()) {
                List<String> known = there.stream()
                        .map(each -> String.join(" ", words(each)))
                        .toList();
                throw new Failure.NotFound(
                        text("cli.check.notAccepted", rule, String.join(" ", places)),
                        there.isEmpty()
                                ? otherRules(session.policy().policy().accepted())
                                : text("cli.thereAre", String.join(", ", known)));
            }
            session.answers().takeBack(wanted.get());
            if (call.inJson()) {
                State state = session.read();
                call.print(out -> CheckLines.json(
                        out, state.snapshot().root(), new keyturn.health.Review(state.findings(), state.accepted())));
            } else {
                call.say(text("cli.check.unacceptDone", rule, String.join(" ", places), PolicyFile.NAME));
            }
        }
        return ExitCode.DONE;
    }

    /// What is accepted under other names.
    private static String otherRules(List<Acceptance> accepted) {
        if (accepted.isEmpty()) {
            return text("cli.check.noneAccepted");
        }
        return text(
                "cli.thereAre",
                accepted.stream()
                        .map(each -> String.join(" ", each.rule(), String.join(" ", words(each)))
                                .strip())
                        .collect(Collectors.joining(", ")));
    }

    private static List<String> words(Acceptance acceptance) {
        var words = new ArrayList<String>();
        acceptance.profile().map(Object::toString).or(acceptance::file).ifPresent(words::add);
        acceptance.key().map(Object::toString).ifPresent(words::add);
        return words;
    }

    static ExitCode accept(Call call) throws Failure {
        String rule = call.words().value(ACCEPT).orElseThrow();
        String reason = needed(call, REASON);
        LocalDate until = date(needed(call, UNTIL));
        String by = call.words().value(BY).orElseGet(AcceptedWords::userName);
        if (call.words().places().size() > 2) {
            throw new Failure.Usage(text("cli.check.acceptWhat"), text("cli.check.acceptHow"));
        }
        try (var session = call.write()) {
            State state = session.read();
            Finding finding = find(state, rule, call.words().placesFrom(0));
            session.answers().accept(finding, reason, by, until);
            if (call.inJson()) {
                call.print(out -> CheckLines.json(
                        out, state.snapshot().root(), new keyturn.health.Review(List.of(finding), List.of())));
            } else {
                call.say(text("cli.check.acceptDone", finding.sentence(), until.toString(), PolicyFile.NAME));
            }
        }
        return ExitCode.DONE;
    }

    /// What is accepted must be there, or a slip of the hand would accept what comes later.
    private static Finding find(State state, String rule, List<String> places) throws Failure.NotFound {
        for (Finding finding : state.findings()) {
            if (finding.rule().equals(rule) && isAt(finding, places)) {
                return finding;
            }
        }
        List<String> there = state.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(AcceptedWords::place)
                .distinct()
                .toList();
        throw new Failure.NotFound(
                text("cli.check.noFinding", rule, String.join(" ", places)),
                there.isEmpty() ? text("cli.check.seeFindings") : text("cli.thereAre", String.join(", ", there)));
    }

    private static boolean isAt(Finding finding, List<String> places) {
        List<String> at = List.of(place(finding).split(" ", -1));
        boolean wholeFolder = places.isEmpty() && finding.profile().isEmpty();
        return wholeFolder || at.equals(places);
    }

    private static String place(Finding finding) {
        Optional<String> first = finding.profile()
                .map(Object::toString)
                .or(() -> finding.file().map(file -> String.valueOf(file.getFileName())));
        return first.orElse("") + finding.key().map(key -> " " + key).orElse("");
    }

    private static String needed(Call call, String option) throws Failure.Usage {
        Optional<String> value = call.words().value(option).filter(word -> !word.isBlank());
        if (value.isEmpty()) {
            throw new Failure.Usage(text("cli.check.acceptNeeds", option), text("cli.check.acceptHow"));
        }
        return value.get();
    }

    private static LocalDate date(String word) throws Failure.Usage {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException _) {
            throw new Failure.Usage(text("cli.rotated.badDate", word), text("cli.rotated.date.remedy"));
        }
    }

    static String userName() {
        return System.getProperty("user.name", "");
    }
}
