package keyturn.cli;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import keyturn.app.ConnectionCheck;
import keyturn.app.Session;
import keyturn.connect.Reason;
import keyturn.connect.Server;
import keyturn.connect.Step;
import keyturn.doctor.FailedConnection;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;

/// `keyturn doctor --connect PROFILE`: every server that the profile leads to, step by step.
record DoctorConnections(Call call) {

    ExitCode look(String word) throws Failure, InterruptedException {
        ProfileName profile = Profiles.named(Glance.at(call.folder()), word).name();
        try (Session session = call.read()) {
            ConnectionCheck check = session.connectionCheck();
            ConnectionCheck.Plan plan = check.plan(profile);
            try {
                check.record(plan);
            } catch (Failure.Storage failure) {
                call.say(text("cli.notRecorded", failure.reason()));
            }
            List<ConnectionCheck.Tried> tried = check.run(plan);
            if (call.inJson()) {
                json(session.folder().root(), plan, tried);
            } else {
                people(plan, tried);
            }
            return tried.stream().allMatch(ConnectionCheck.Tried::passed) ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private void people(ConnectionCheck.Plan plan, List<ConnectionCheck.Tried> tried) {
        for (ConnectionCheck.Tried each : tried) {
            String keys = String.join(
                    ", ", each.connection().keys().stream().map(String::valueOf).toList());
            String readers =
                    each.readers().isEmpty() ? "" : text("cli.doctor.connect.as", String.join(", ", each.readers()));
            call.print(each.connection().title() + "  (" + keys + readers + ")");
            for (Step step : each.steps()) {
                String time = step.state() == Step.State.NOT_TRIED
                        ? ""
                        : "  " + text("cli.doctor.connect.time", step.took().toMillis());
                call.print(
                        "  %-9s %-7s %s%s".formatted(state(step), step.stage().title(), step.said(), time));
            }
            call.print("");
        }
        plan.leftOut().forEach(why -> call.say(text("cli.doctor.connect.leftOut", why)));
        long failed = tried.stream().filter(each -> !each.passed()).count();
        call.say(
                tried.isEmpty()
                        ? text("cli.doctor.connect.none", plan.profile())
                        : text("cli.doctor.connect.summary", tried.size(), failed));
    }

    private static String state(Step step) {
        return switch (step.state()) {
            case PASSED -> text("cli.doctor.connect.passed");
            case FAILED -> text("cli.doctor.connect.failed");
            case NOT_TRIED -> text("cli.doctor.connect.notTried");
        };
    }

    private void json(Path root, ConnectionCheck.Plan plan, List<ConnectionCheck.Tried> tried) {
        call.print(out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("findings");
            for (ConnectionCheck.Tried each : tried) {
                if (!each.passed()) {
                    var finding = FailedConnection.finding(plan.profile(), each.connection(), each.steps());
                    FindingReport.json(out, FindingReport.Told.of(finding, root, _ -> false), _ -> {});
                }
            }
            out.writeEndArray();
            out.writeArrayFieldStart("connections");
            for (ConnectionCheck.Tried each : tried) {
                connection(out, each);
            }
            out.writeEndArray();
            Json.list(out, "leftOut", plan.leftOut());
            out.writeEndObject();
        });
    }

    private static void connection(JsonGenerator out, ConnectionCheck.Tried tried) throws IOException {
        Server server = tried.connection().endpoint().server();
        out.writeStartObject();
        out.writeStringField("protocol", tried.connection().endpoint().protocol());
        out.writeStringField("host", server.host());
        out.writeNumberField("port", server.port());
        Json.list(
                out,
                "keys",
                tried.connection().keys().stream().map(String::valueOf).toList());
        Json.list(out, "readBy", tried.readers());
        out.writeArrayFieldStart("steps");
        for (Step step : tried.steps()) {
            out.writeStartObject();
            out.writeStringField("step", step.stage().id());
            out.writeStringField("state", step.state().id());
            Json.nullable(out, "reason", step.reason().map(Reason::id));
            out.writeStringField("message", step.said());
            out.writeNumberField("millis", step.took().toMillis());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
