package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.remote.Remote;
import keyturn.rotate.RotationPlan.Change;
import keyturn.rotate.RotationPlan.Previous;
import keyturn.rotate.RotationValues.Pair;

/// Puts values into remotes, and back. After each change the remote is read back where it can be: what it says it
/// has taken is not yet what it holds.
final class Pushing {

    private final Effects effects;
    private final SealedValues envelope;
    private final RotationPlan plan;
    private final RotationValues values;

    Pushing(Effects effects, SealedValues envelope, RotationPlan plan, RotationValues values) {
        this.effects = effects;
        this.envelope = envelope;
        this.plan = plan;
        this.values = values;
    }

    /// What the remote holds before, sealed for the way back.
    Optional<String> before(Task.Push push, int number) {
        Remote.Content before = effects.remote(push.remote()).read(push.key());
        return Optional.of(envelope.seal(plan.id(), number, before));
    }

    JournalRecord.Ended push(Task.Push push, Direction way, int number, Rotation rotation) throws Failure.Damaged {
        Remote remote = effects.remote(push.remote());
        int index = index(push);
        Change change = plan.changes().get(index);
        Pair pair = values.pairs().get(index);
        String token = plan.id() + "-" + number + "-" + way;
        Result main = switch (way) {
            case FORWARD ->
                change.removed() ? remove(remote, push.key(), token) : put(remote, push.key(), pair.next(), token);
            case BACK -> back(remote, push, number, rotation, pair, token);
            case RETIRE -> new Result(TaskState.DONE, "");
        };
        if (main.state() == TaskState.DONE && change.previous().isPresent() && change.usage() != Previous.LEFT) {
            main = beside(remote, change.previous().get(), way, change.usage(), pair, token, main);
        }
        return new JournalRecord.Ended(way, number, main.state(), main.detail());
    }

    private record Result(TaskState state, String detail) {}

    private int index(Task.Push push) {
        for (int i = 0; i < plan.changes().size(); i++) {
            Change change = plan.changes().get(i);
            if (change.profile().equals(push.profile()) && change.key().equals(push.key())) {
                return i;
            }
        }
        throw new IllegalStateException("a push of something that does not change");
    }

    /// The remote gets what it held before; the old value where it does not tell what that was.
    private Result back(Remote remote, Task.Push push, int number, Rotation rotation, Pair pair, String token)
            throws Failure.Damaged {
        Optional<String> before = rotation.progress(Direction.FORWARD, number).before();
        Remote.Content held = before.isPresent()
                ? envelope.openContent(plan.id(), number, before.get())
                : new Remote.Content.NotReadable();
        return switch (held) {
            case Remote.Content.Absent() -> remove(remote, push.key(), token);
            case Remote.Content.Value(SecretText value) -> put(remote, push.key(), value, token);
            case Remote.Content.NotReadable(), Remote.Content.Failed _ -> put(remote, push.key(), pair.old(), token);
        };
    }

    /// The key that keeps the old value while both are valid.
    private static Result beside(
            Remote remote, EnvKey key, Direction way, Previous usage, Pair pair, String token, Result main) {
        String own = token + "-previous";
        Result result = switch (way) {
            case FORWARD -> usage == Previous.KEEPS_OLD ? put(remote, key, pair.old(), own) : remove(remote, key, own);
            case BACK ->
                pair.previous().isPresent() ? put(remote, key, pair.previous().get(), own) : remove(remote, key, own);
            case RETIRE -> remove(remote, key, own);
        };
        return result.state() == TaskState.DONE && !main.detail().isEmpty() ? main : result;
    }

    private static Result put(Remote remote, EnvKey key, SecretText value, String token) {
        return switch (remote.put(key, value, token)) {
            case Remote.Delivery.Refused(var _, String reason) -> failed(remote, key, reason);
            case Remote.Delivery.Taken _ -> readBack(remote, key, Optional.of(value), true);
            case Remote.Delivery.Unknown _ -> readBack(remote, key, Optional.of(value), false);
        };
    }

    private static Result remove(Remote remote, EnvKey key, String token) {
        return switch (remote.remove(key, token)) {
            case Remote.Delivery.Refused(var _, String reason) -> failed(remote, key, reason);
            case Remote.Delivery.Taken _ -> readBack(remote, key, Optional.empty(), true);
            case Remote.Delivery.Unknown _ -> readBack(remote, key, Optional.empty(), false);
        };
    }

    private static Result readBack(Remote remote, EnvKey key, Optional<SecretText> wanted, boolean taken) {
        return switch (remote.read(key)) {
            case Remote.Content.Value(SecretText found) -> compared(remote, key, wanted.equals(Optional.of(found)));
            case Remote.Content.Absent() -> compared(remote, key, wanted.isEmpty());
            case Remote.Content.NotReadable() ->
                taken
                        ? new Result(TaskState.DONE, text("rotate.accepted", remote.place(key)))
                        : new Result(TaskState.UNKNOWN, text("rotate.pushUnknown", remote.place(key)));
            case Remote.Content.Failed(var _, String reason) ->
                new Result(TaskState.UNKNOWN, text("rotate.notReadBack", remote.place(key), reason));
        };
    }

    private static Result compared(Remote remote, EnvKey key, boolean equal) {
        return equal
                ? new Result(TaskState.DONE, remote.place(key))
                : failed(remote, key, text("rotate.readBackDiffers"));
    }

    private static Result failed(Remote remote, EnvKey key, String reason) {
        return new Result(TaskState.FAILED, text("rotate.pushFailed", remote.place(key), reason));
    }
}
