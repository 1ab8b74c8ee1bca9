package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import keyturn.app.Session;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.SecretType;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.Rotations;
import keyturn.rotate.Task;
import keyturn.rotate.TaskText;

/// What a person is asked before a rotation begins or goes on.
final class RotateQuestions {

    static final String CONFIRM = "--confirm";

    private RotateQuestions() {}

    /// What policy runs is a person's decision, the first time and whenever it has changed.
    static void confirm(Call call, Session session, List<Task> unconfirmed) throws Failure {
        if (unconfirmed.isEmpty()) {
            return;
        }
        unconfirmed.forEach(task -> call.say("  " + TaskText.of(task)));
        if (!call.words().has(CONFIRM)) {
            if (!agrees(call, text("cli.rotate.confirm"))) {
                throw new Failure.Refused(text("cli.rotate.notConfirmed"), text("cli.rotate.notConfirmed.remedy"));
            }
        }
        session.rotation().confirm(unconfirmed);
    }

    static List<SecretText> given(Call call, Session session, RotationPlan plan) throws Failure {
        List<RotationPlan.Change> asked = plan.changes().stream()
                .filter(change -> !change.removed())
                .filter(change -> session.rotation().format(change).isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var input = new SecretInput(call.terminal());
        List<String> names = asked.stream()
                .map(change -> change.key() + " (" + change.profile().name() + ")")
                .toList();
        return input.values(names);
    }

    /// Without a grace, whoever uses an old value is locked out: that is said, and at a terminal agreed to. A script
    /// has been written by somebody who knew.
    ///
    /// @param chosen true if the call says that there is to be no grace
    static void lockingOut(Call call, Session session, RotationPlan plan, boolean chosen) throws Failure.Refused {
        if (plan.grace().isPresent()) {
            return;
        }
        var policy = session.policy().policy();
        boolean possible = plan.changes().stream()
                .anyMatch(change ->
                        policy.type(change.key()).flatMap(SecretType::previous).isPresent());
        String names = Rotations.names(plan);
        call.say(possible ? text("cli.rotate.logsOut", names) : text("cli.rotate.noPrevious", names));
        boolean asks =
                call.terminal().inputIsTerminal() && !chosen && !call.words().has(CONFIRM);
        if (asks && !agrees(call, text("cli.rotate.logsOut.ask"))) {
            throw new Failure.Refused(text("cli.rotate.notAgreed"), text("cli.rotate.notAgreed.remedy"));
        }
    }

    private static boolean agrees(Call call, String question) {
        Optional<char[]> answer = call.terminal().ask(question);
        return answer.isPresent()
                && Arrays.equals(answer.get(), text("cli.rotate.yes").toCharArray());
    }
}
