package keyturn.cli;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import keyturn.doctor.Cause;
import keyturn.doctor.CommandForm;
import keyturn.doctor.Plan;
import keyturn.doctor.Repair;
import keyturn.health.Finding;
import keyturn.health.Severity;
import keyturn.policy.Policy;
import keyturn.work.WorkSnapshot;

/// What the doctor found, for people by cause, or in JSON. Holds no value.
///
/// @param findings worst first
/// @param plan     what would be mended
record DoctorReport(Call call, WorkSnapshot snapshot, Policy policy, List<Finding> findings, Plan plan) {

    private static final String INDENT = "           ";

    DoctorReport {
        findings = List.copyOf(findings);
    }

    /// Says what is about to be done, before it is.
    void announce() {
        call.say(text("cli.doctor.mends", plan.mends().size()));
        var commands = new CommandForm(snapshot, policy);
        for (Finding finding : plan.mends()) {
            call.say("  " + finding.sentence()
                    + commands.of(finding).map(line -> "  $ " + line).orElse(""));
        }
    }

    /// @param mended what was mended just now
    ExitCode print(List<Finding> mended) {
        if (call.inJson()) {
            json(mended);
        } else {
            people(mended);
        }
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
        return wrong ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void people(List<Finding> mended) {
        var commands = new CommandForm(snapshot, policy);
        Map<Cause, List<Finding>> groups = new EnumMap<>(Cause.class);
        findings.forEach(finding -> groups.computeIfAbsent(Cause.of(finding), _ -> new ArrayList<>())
                .add(finding));
        groups.forEach((cause, group) -> {
            call.print(text("cli.doctor.group", cause.title(), group.size()));
            for (Finding finding : group) {
                call.print("  %-8s %s".formatted(SeverityWord.of(finding.severity()), sentence(finding)));
                if (!finding.detail().isEmpty()) {
                    call.print(INDENT + finding.detail());
                }
                commands.of(finding).ifPresent(line -> call.print(INDENT + "$ " + line));
            }
            call.print("");
        });
        if (!mended.isEmpty()) {
            call.say(text("cli.doctor.mended", mended.size()));
        }
        if (findings.isEmpty()) {
            call.say(text("cli.doctor.clean"));
        } else if (!plan.isEmpty()) {
            call.say(text("cli.doctor.summary", findings.size(), plan.mends().size()));
        } else {
            call.say(text("cli.doctor.left", findings.size()));
        }
    }

    private String sentence(Finding finding) {
        String place = finding.line()
                .map(line -> shown(finding.file().orElse(snapshot.root())) + ":" + line)
                .orElse("");
        return finding.sentence() + (place.isEmpty() ? "" : "  (" + place + ")");
    }

    private void json(List<Finding> mended) {
        call.print(out -> {
            out.writeStartObject();
            list(out, "findings", findings);
            list(out, "fixed", mended);
            out.writeEndObject();
        });
    }

    private void list(JsonGenerator out, String name, List<Finding> list) throws IOException {
        var commands = new CommandForm(snapshot, policy);
        out.writeArrayFieldStart(name);
        for (Finding finding : list) {
            var told = FindingReport.Told.of(finding, snapshot.root(), plan.mends()::contains);
            FindingReport.json(out, told, more -> {
                more.writeStringField("detail", finding.detail());
                more.writeStringField("cause", Cause.of(finding).name().toLowerCase(Locale.ROOT));
                Json.nullable(more, "command", commands.of(finding));
            });
        }
        out.writeEndArray();
    }

    /// A file as it is called from the work folder.
    String shown(Path file) {
        return shown(snapshot.root(), file);
    }

    private static String shown(Path root, Path file) {
        Path real = root;
        try {
            real = root.toRealPath();
        } catch (IOException gone) {
            // Then the name stays long.
        }
        Path base = file.startsWith(root) ? root : real;
        return file.startsWith(base) && !file.equals(base)
                ? base.relativize(file).toString()
                : file.toString();
    }

    /// @param root the work folder
    static void printUndo(Call call, Path root, Repair repair) {
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                Json.list(
                        out,
                        "restored",
                        repair.done().stream().map(file -> shown(root, file)).toList());
                out.writeArrayFieldStart("refused");
                for (Repair.Refused refused : repair.refused()) {
                    out.writeStartObject();
                    out.writeStringField("file", shown(root, refused.file()));
                    out.writeStringField("reason", refused.reason());
                    out.writeEndObject();
                }
                out.writeEndArray();
                out.writeEndObject();
            });
            return;
        }
        repair.done().forEach(file -> call.print(text("cli.doctor.restored", shown(root, file))));
        repair.refused()
                .forEach(refused ->
                        call.say(text("cli.doctor.notRestored", shown(root, refused.file()), refused.reason())));
    }
}
