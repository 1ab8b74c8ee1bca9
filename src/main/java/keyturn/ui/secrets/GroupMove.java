package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import keyturn.app.Groups;
import keyturn.app.Session;
import keyturn.env.EnvKey;
import keyturn.failure.Failure;
import keyturn.policy.BuiltInWords;
import keyturn.ui.FileChange;
import org.jspecify.annotations.Nullable;

/// Keys that are moved to another group.
final class GroupMove implements FileChange {

    private final List<EnvKey> keys;
    private final String category;
    private final AtomicReference<Groups.@Nullable Move> done = new AtomicReference<>();

    /// @param category as policy has it
    GroupMove(List<EnvKey> keys, String category) {
        this.keys = List.copyOf(keys);
        this.category = category;
    }

    @Override
    public String name() {
        String group = BuiltInWords.shown(category);
        return keys.size() == 1
                ? text("secrets.group.step", keys.getFirst(), group)
                : text("secrets.group.stepSeveral", keys.size(), group);
    }

    @Override
    public void carryOut(Session session) throws Failure {
        done.set(session.groups().move(keys, category));
    }

    @Override
    public void takeBack(Session session) throws Failure {
        Groups.Move move = done.get();
        if (move != null) {
            session.groups().takeBack(move);
        }
    }
}
