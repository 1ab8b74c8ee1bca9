package keyturn.rotate;

import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.policy.CommandSpec;
import keyturn.policy.ProcedureStep;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;

/// One thing that a rotation does: a step, or a part of one that succeeds or fails by itself.
public sealed interface Task {

    ProcedureStep step();

    /// Makes the new values.
    record Generate() implements Task {
        @Override
        public ProcedureStep step() {
            return ProcedureStep.GENERATE;
        }
    }

    /// Backs up the profiles that change.
    record BackUp() implements Task {
        @Override
        public ProcedureStep step() {
            return ProcedureStep.BACKUP;
        }
    }

    /// Writes all profiles that change, all or none.
    record Write() implements Task {
        @Override
        public ProcedureStep step() {
            return ProcedureStep.WRITE;
        }
    }

    /// Puts one value into one remote.
    record Push(RemoteSpec remote, ProfileName profile, EnvKey key) implements Task {
        @Override
        public ProcedureStep step() {
            return ProcedureStep.PUSH;
        }
    }

    /// Restarts a service.
    record Restart(CommandSpec command) implements Task {
        @Override
        public ProcedureStep step() {
            return ProcedureStep.RESTART;
        }
    }

    /// Tests that a value works.
    record Verify(VerifySpec verification, ProfileName profile, EnvKey key) implements Task {
        @Override
        public ProcedureStep step() {
            return ProcedureStep.VERIFY;
        }
    }

    /// Writes down that it is done.
    record Recording() implements Task {
        @Override
        public ProcedureStep step() {
            return ProcedureStep.RECORD;
        }
    }

    /// What it reaches outside the work folder, in a form that is the same for the same thing; empty if it stays
    /// inside. A person confirms it once, and again when it has changed: policy may come from somebody else.
    default Optional<String> outside() {
        return switch (this) {
            case Generate _, BackUp _, Write _, Recording _ -> Optional.empty();
            case Push _, Restart _, Verify _ -> Optional.of(TaskJson.outside(this));
        };
    }
}
