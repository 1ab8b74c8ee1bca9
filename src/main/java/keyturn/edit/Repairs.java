package keyturn.edit;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Map;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;

/// Edits that mend how a profile is written and leave every value as it is, in the one history of [Edits].
public final class Repairs {

    private final Edits edits;

    Repairs(Edits edits) {
        this.edits = edits;
    }

    /// Writes the value of a key so that all loaders in use read exactly it, where a spelling exists that they
    /// do; changes nothing where none does.
    public void requote(ProfileName profile, EnvKey key) throws Failure {
        EnvDocument document = edits.editable(profile);
        edits.step(
                text("edit.requote", key, profile),
                Map.of(profile, edits.writer().respell(document, List.of(key))));
    }

    /// Writes CRLF line ends of a profile as line feeds.
    public void useLineFeeds(ProfileName profile) throws Failure {
        edits.step(
                text("edit.lineFeeds", profile),
                Map.of(profile, edits.editable(profile).withLineFeeds()));
    }

    /// Takes the byte order mark from the start of a profile.
    public void removeByteOrderMark(ProfileName profile) throws Failure {
        var without = edits.editable(profile).withoutByteOrderMark();
        edits.step(text("edit.byteOrderMark", profile), Map.of(profile, without));
    }

    /// Keeps the assignment that counts and removes the others of the key.
    public void removeDuplicates(ProfileName profile, EnvKey key) throws Failure {
        edits.step(
                text("edit.removeDuplicates", key, profile),
                Map.of(profile, edits.editable(profile).removeDuplicates(key)));
    }

    /// Removes the commented-out assignments of the key that hold a value.
    public void removeComments(ProfileName profile, EnvKey key) throws Failure {
        edits.step(
                text("edit.removeComments", key, profile),
                Map.of(profile, edits.editable(profile).removeDisabled(key)));
    }
}
