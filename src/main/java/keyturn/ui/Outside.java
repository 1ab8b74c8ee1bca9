package keyturn.ui;

import java.util.ArrayList;
import java.util.List;
import keyturn.edit.Edits;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Tells what other programs have done to the profiles between two looks at the work folder.
final class Outside {

    private Outside() {}

    /// The file names of profiles that came, went, or hold something that is neither what they held nor what is staged.
    static List<String> changes(WorkSnapshot before, WorkSnapshot now, Edits edits) {
        var names = new ArrayList<String>();
        for (var profile : now.profiles()) {
            boolean known = before.profile(profile.name())
                    .filter(old -> sameContent(old, profile))
                    .isPresent();
            boolean ours = profile.document().isPresent() && profile.document().equals(edits.document(profile.name()));
            if (!known && !ours) {
                names.add(profile.fileName());
            }
        }
        for (var profile : before.profiles()) {
            if (now.profile(profile.name()).isEmpty()) {
                names.add(profile.fileName());
            }
        }
        return names;
    }

    private static boolean sameContent(Profile one, Profile other) {
        return switch (one.content()) {
            case Content.Read(var _, var digest) ->
                other.content() instanceof Content.Read(var _, var now) && digest.equals(now);
            case Content.Unavailable(String reason) ->
                other.content() instanceof Content.Unavailable(String now) && reason.equals(now);
        };
    }
}
