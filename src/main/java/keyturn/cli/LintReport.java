package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keyturn.health.Finding;
import keyturn.health.Fix;

/// What lint found, for people or in JSON. Holds no value.
final class LintReport {

    private LintReport() {}

    /// @param target the file that it was found in
    record Found(LintTarget target, Finding finding) {

        String severity() {
            return finding.severity().name().toLowerCase(Locale.ROOT);
        }

        /// True if `--fix` would mend it.
        boolean fixable() {
            Optional<Fix> fix = finding.fix();
            return fix.isPresent()
                    && (fix.get() instanceof Fix.Requote
                            || fix.get() instanceof Fix.UseLineFeeds
                            || fix.get() instanceof Fix.RemoveByteOrderMark);
        }
    }

    static void print(Call call, List<Found> findings) {
        if (call.inJson()) {
            json(call, findings);
            return;
        }
        for (Found each : findings) {
            Finding finding = each.finding();
            String place = each.target().shown()
                    + finding.line().map(line -> ":" + line).orElse("");
            String sentence = text("cli.lint.line", place, each.severity(), finding.sentence(), finding.rule());
            call.print(each.fixable() ? sentence + " " + text("cli.lint.fixable") : sentence);
        }
        if (findings.isEmpty()) {
            call.say(text("cli.lint.clean"));
        }
    }

    private static void json(Call call, List<Found> findings) {
        call.print(out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("findings");
            for (Found each : findings) {
                Finding finding = each.finding();
                out.writeStartObject();
                out.writeStringField("rule", finding.rule());
                out.writeStringField("severity", each.severity());
                Json.nullable(out, "profile", each.target().profile());
                Json.nullable(out, "key", finding.key());
                out.writeStringField("file", each.target().shown());
                if (finding.line().isPresent()) {
                    out.writeNumberField("line", finding.line().get());
                } else {
                    out.writeNullField("line");
                }
                out.writeStringField("message", finding.sentence());
                out.writeBooleanField("fixable", each.fixable());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }
}
