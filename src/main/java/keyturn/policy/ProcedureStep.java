package keyturn.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a rotation does, one after the other. The notations are part of the policy's format and of the command
/// line's JSON.
public enum ProcedureStep {
    /// Make the new value, or take the one that was given. Always first.
    GENERATE,
    /// An encrypted backup of the profiles that change.
    BACKUP,
    /// Write the profiles.
    WRITE,
    /// Put the value into remotes.
    PUSH,
    /// Make the service read its profile again.
    RESTART,
    /// Prove that the new value works.
    VERIFY,
    /// Write down that it is done. Always last.
    RECORD;

    /// The usual order.
    public static final List<ProcedureStep> USUAL = List.of(values());

    public String notation() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProcedureStep> parse(String notation) {
        return Arrays.stream(values())
                .filter(each -> each.notation().equals(notation))
                .findFirst();
    }

    /// True if a rotation can go in this order: each step once, generating first, recording last, writing among
    /// them, nothing outside before the backup.
    static boolean isOrder(List<ProcedureStep> steps) {
        boolean once = steps.size()
                == List.copyOf(new java.util.LinkedHashSet<>(steps)).size();
        int backup = steps.indexOf(BACKUP);
        int write = steps.indexOf(WRITE);
        int push = steps.indexOf(PUSH);
        int restart = steps.indexOf(RESTART);
        int verify = steps.indexOf(VERIFY);
        return once
                && !steps.isEmpty()
                && steps.getFirst() == GENERATE
                && steps.getLast() == RECORD
                && write > 0
                && backup < write
                && (push < 0 || backup < push)
                && (restart < 0 || restart > write)
                && (verify < 0 || verify > Math.max(write, restart));
    }
}
