package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import keyturn.edit.Edits;
import keyturn.env.ProfileName;
import keyturn.file.Digest;
import keyturn.ui.part.Tone;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// What other programs have done to the profiles between two looks at the work folder, as file names.
///
/// @param read   changed, and shown as they are now
/// @param merged changed while something was staged for them
/// @param come   new profiles
/// @param gone   profiles whose files are there no more
record Outside(List<String> read, List<String> merged, List<String> come, List<String> gone) {

    Outside {
        read = List.copyOf(read);
        merged = List.copyOf(merged);
        come = List.copyOf(come);
        gone = List.copyOf(gone);
    }

    /// @param edits as they are before they go over to `now`
    /// @param own   true for what this program has written besides: a rotation
    static Outside between(WorkSnapshot before, WorkSnapshot now, Edits edits, BiPredicate<ProfileName, Digest> own) {
        var read = new ArrayList<String>();
        var merged = new ArrayList<String>();
        var come = new ArrayList<String>();
        var gone = new ArrayList<String>();
        for (var profile : now.profiles()) {
            Optional<Profile> known = before.profile(profile.name());
            // What we have written ourselves is nothing from outside.
            boolean ours = (profile.document().isPresent() && profile.document().equals(edits.document(profile.name())))
                    || (profile.content() instanceof Content.Read(var _, var digest)
                            && own.test(profile.name(), digest));
            if (known.isEmpty()) {
                if (!ours) {
                    come.add(profile.fileName());
                }
            } else if (!ours && !sameContent(known.get(), profile)) {
                boolean staged = edits.changed().containsKey(profile.name());
                (staged ? merged : read).add(profile.fileName());
            }
        }
        for (var profile : before.profiles()) {
            if (now.profile(profile.name()).isEmpty()) {
                gone.add(profile.fileName());
            }
        }
        return new Outside(read, merged, come, gone);
    }

    /// A sentence for the bar; empty if nothing has happened.
    Optional<Notice> notice() {
        var sentences = new ArrayList<String>();
        say(sentences, merged, "ui.outside.merged");
        say(sentences, read, "ui.outside.read");
        say(sentences, come, "ui.outside.come");
        say(sentences, gone, "ui.outside.gone");
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        var notice = Notice.of(Tone.ACCENT, String.join(" ", sentences));
        return Optional.of(merged.isEmpty() ? notice : notice.reviewed());
    }

    private static void say(List<String> sentences, List<String> files, String key) {
        if (!files.isEmpty()) {
            sentences.add(text(key, String.join(", ", files)));
        }
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
