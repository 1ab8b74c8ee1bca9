package keyturn.cli;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Review;
import keyturn.health.Severity;
import keyturn.policy.Acceptance;

/// What `check` answers, for people and in JSON.
final class CheckLines {

    private CheckLines() {}

    static void print(Call call, Path root, Review review) {
        for (Finding finding : review.findings()) {
            call.print(told(finding, root).line());
            detail(call, finding.detail());
        }
        if (!review.accepted().isEmpty()) {
            call.print(text("cli.check.accepted", review.accepted().size()));
            for (Review.Accepted each : review.accepted()) {
                Acceptance acceptance = each.acceptance();
                call.print(told(each.finding(), root).line());
                detail(
                        call,
                        text(
                                "cli.check.acceptedBy",
                                acceptance.by(),
                                acceptance.until().toString(),
                                acceptance.reason()));
            }
        }
        List<Finding> findings = review.findings();
        call.say(
                findings.isEmpty()
                        ? text("cli.check.clean")
                        : text(
                                "cli.check.counts",
                                count(findings, Severity.ERROR),
                                count(findings, Severity.WARNING),
                                count(findings, Severity.NOTE)));
        long safe = findings.stream()
                .filter(finding -> finding.fix().filter(Fix::isSafe).isPresent())
                .count();
        if (safe > 0) {
            call.say(text("cli.check.safe", safe));
        }
    }

    private static void detail(Call call, String detail) {
        if (!detail.isEmpty()) {
            call.print("    " + detail);
        }
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /// The document of the contract; accepted findings stand behind the others and say who answers for them.
    static void json(JsonGenerator out, Path root, Review review) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("findings");
        for (Finding finding : review.findings()) {
            FindingReport.json(out, told(finding, root), more -> detail(more, finding));
        }
        for (Review.Accepted each : review.accepted()) {
            FindingReport.json(out, told(each.finding(), root), more -> {
                detail(more, each.finding());
                more.writeObjectFieldStart("accepted");
                more.writeStringField("reason", each.acceptance().reason());
                more.writeStringField("by", each.acceptance().by());
                more.writeStringField("until", each.acceptance().until().toString());
                more.writeEndObject();
            });
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void detail(JsonGenerator out, Finding finding) throws IOException {
        out.writeStringField("detail", finding.detail());
        Json.list(out, "others", finding.others());
    }

    static FindingReport.Told told(Finding finding, Path root) {
        return FindingReport.Told.of(finding, root, CheckLines::isFixable);
    }

    /// True if Keyturn mends it; what only leads to where a person decides does not.
    private static boolean isFixable(Finding finding) {
        return finding.fix().filter(fix -> !(fix instanceof Fix.Leading)).isPresent();
    }
}
