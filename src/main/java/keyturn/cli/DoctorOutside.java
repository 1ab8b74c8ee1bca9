package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import keyturn.app.Session;
import keyturn.doctor.LogSearch;
import keyturn.doctor.Plan;
import keyturn.doctor.RunningProcesses;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.job.Progress;
import keyturn.work.ActiveProfile;

/// What the doctor looks at outside of the work folder, only because it is asked to.
record DoctorOutside(Call call) {

    ExitCode look(boolean processes, List<String> logs) throws Failure, InterruptedException {
        var places = new ArrayList<Path>();
        for (String word : logs) {
            places.add(call.path(word));
        }
        try (Session session = call.read()) {
            var findings = new ArrayList<Finding>();
            if (processes) {
                findings.addAll(processes(session));
            }
            if (!places.isEmpty()) {
                findings.addAll(logs(session, places));
            }
            return new DoctorReport(call, session.snapshot(), session.policy().policy(), findings, Plan.NONE)
                    .print(List.of());
        }
    }

    private List<Finding> processes(Session session) throws Failure {
        RunningProcesses.Found found = session.inspection().processes();
        call.say(text("cli.doctor.processes.seen", found.seen()));
        if (session.snapshot().active() instanceof ActiveProfile.None) {
            call.say(text("cli.doctor.processes.noneActive"));
        }
        return found.findings();
    }

    private List<Finding> logs(Session session, List<Path> places) throws Failure, InterruptedException {
        LogSearch.Found found = session.inspection().logs(places, Progress.NONE);
        call.say(text("cli.doctor.logs.searched", found.files()));
        if (!found.leftOut().isEmpty()) {
            call.say(text("cli.doctor.logs.short", String.join(", ", found.leftOut())));
        }
        for (Path file : found.unread()) {
            call.say(text("cli.doctor.logs.unread", file));
        }
        Set<Path> toClear = new LinkedHashSet<>();
        found.findings().forEach(finding -> finding.file().ifPresent(toClear::add));
        if (!toClear.isEmpty()) {
            call.say(text("cli.doctor.logs.emergency"));
            call.say(text("cli.doctor.logs.clear"));
            toClear.forEach(file -> call.say("  $ " + clear(file)));
        }
        return found.findings();
    }

    /// A program may have the log open: emptied, it stays the same file. A packed one is not written any more.
    private static String clear(Path file) {
        String name = "'" + file.toString().replace("'", "'\\''") + "'";
        return file.toString().endsWith(".gz") ? "rm " + name : ": > " + name;
    }
}
