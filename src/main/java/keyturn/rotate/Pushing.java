package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.util.List;
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

    /// Between what was sealed of the two keys; no letter of base64.
    private static final String BESIDE = ".";

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

    /// What the remote holds before, sealed for the way back: under the key, and under the one beside it.
    Optional<String> before(Task.Push push, int number) {
        Remote remote = effects.remote(push.remote());
        Change change = plan.changes().get(index(push));
        String own = envelope.seal(plan.id(), String.valueOf(number), remote.read(push.key()));
        return Optional.of(
                change.previous().isPresent() && change.usage() != Previous.LEFT
                        ? own
                                + BESIDE
                                + envelope.seal(
                                        plan.id(),
                                        number + BESIDE,
                                        remote.read(change.previous().get()))
                        : own);
    }

    /// What it held, as far as that is known.
    ///
    /// @param beside true for the key beside it
    private Remote.Content held(int number, Rotation rotation, boolean beside) throws Failure.Damaged {
        Optional<String> sealed = rotation.progress(Direction.FORWARD, number).before();
        List<String> parts = List.of(sealed.orElse("").split("\\.", -1));
        int part = beside ? 1 : 0;
        return sealed.isPresent() && parts.size() > part
                ? envelope.openContent(plan.id(), beside ? number + BESIDE : String.valueOf(number), parts.get(part))
                : new Remote.Content.NotReadable();
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
            case BACK -> back(remote, push.key(), held(number, rotation, false), Optional.of(pair.old()), token);
            case RETIRE -> new Result(TaskState.DONE, "");
        };
        if (main.state() == TaskState.DONE && change.previous().isPresent() && change.usage() != Previous.LEFT) {
            Remote.Content held = way == Direction.BACK ? held(number, rotation, true) : new Remote.Content.Absent();
            Result own = beside(remote, change, way, held, pair, token + "-previous");
            main = own.state() == TaskState.DONE && !main.detail().isEmpty() ? main : own;
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

    /// The remote gets what it held before; where it does not tell what that was, the old value.
    private static Result back(Remote remote, EnvKey key, Remote.Content held, Optional<SecretText> old, String token) {
        Optional<SecretText> wanted = switch (held) {
            case Remote.Content.Absent() -> Optional.empty();
            case Remote.Content.Value(SecretText value) -> Optional.of(value);
            case Remote.Content.NotReadable(), Remote.Content.Failed _ -> old;
        };
        return wanted.isPresent() ? put(remote, key, wanted.get(), token) : remove(remote, key, token);
    }

    /// The key that keeps the old value while both are valid.
    ///
    /// @param held before, on the way back
    private static Result beside(
            Remote remote, Change change, Direction way, Remote.Content held, Pair pair, String token) {
        EnvKey key = change.previous().orElseThrow();
        return switch (way) {
            case FORWARD ->
                change.usage() == Previous.KEEPS_OLD ? put(remote, key, pair.old(), token) : remove(remote, key, token);
            case BACK -> back(remote, key, held, pair.previous(), token);
            case RETIRE -> remove(remote, key, token);
        };
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
