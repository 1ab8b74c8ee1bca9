package keyturn.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How a key of a profile is rotated.
///
/// @param steps      in their order
/// @param grace      how long the old value stays valid where the type has a previous key; empty for not at all
/// @param recipients age recipients (`age1…`) that the backup is made for; none for a passphrase
/// @param push       names of remotes
/// @param restart    what makes the service read the profile again
/// @param verify     all of them must succeed
/// @param log        a text file in the work folder that gets a line for each rotation
public record Procedure(
        List<ProcedureStep> steps,
        Optional<Duration> grace,
        List<String> recipients,
        List<String> push,
        Optional<CommandSpec> restart,
        List<VerifySpec> verify,
        Optional<String> log) {

    /// What applies where policy says nothing.
    public static final Procedure USUAL = new Procedure(
            ProcedureStep.USUAL, Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());

    public Procedure {
        steps = List.copyOf(steps);
        recipients = List.copyOf(recipients);
        push = List.copyOf(push);
        verify = List.copyOf(verify);
    }

    /// What policy says in one place; what it does not say there is left to the place above.
    public record Part(
            Optional<List<ProcedureStep>> steps,
            Optional<Duration> grace,
            Optional<List<String>> recipients,
            Optional<List<String>> push,
            Optional<CommandSpec> restart,
            Optional<List<VerifySpec>> verify,
            Optional<String> log) {

        public static final Part NONE = new Part(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// This one, with what `part` says instead.
    Procedure with(Part part) {
        return new Procedure(
                part.steps().orElse(steps),
                part.grace().or(() -> grace),
                part.recipients().orElse(recipients),
                part.push().orElse(push),
                part.restart().or(() -> restart),
                part.verify().orElse(verify),
                part.log().or(() -> log));
    }
}
