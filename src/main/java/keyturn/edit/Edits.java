package keyturn.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.WorkSnapshot;

/// The profiles as a person has edited them, over the work folder as it was read. One history of undo and redo for all
/// profiles. Not thread-safe: belongs to the thread that shows it.
public final class Edits {

    public Edits(WorkSnapshot base) {
        throw new UnsupportedOperationException("to be written" + base);
    }

    /// The work folder that the edits started from.
    public WorkSnapshot base() {
        throw new UnsupportedOperationException("to be written");
    }

    /// The document as it is now, edits included; empty if the profile's file cannot be read.
    public Optional<EnvDocument> document(ProfileName profile) {
        throw new UnsupportedOperationException("to be written");
    }

    /// Sets a key; adds it if it is missing, behind the key that it follows in the template.
    public void set(ProfileName profile, EnvKey key, SecretText value) throws Failure.Usage {
        throw new UnsupportedOperationException("to be written");
    }

    public void remove(ProfileName profile, EnvKey key) throws Failure.Usage {
        throw new UnsupportedOperationException("to be written");
    }

    /// Keeps the assignment that counts and removes the others of the key.
    public void removeDuplicates(ProfileName profile, EnvKey key) throws Failure.Usage {
        throw new UnsupportedOperationException("to be written");
    }

    /// Renames the key in each of the profiles that has it, as one step; none is changed if one cannot be.
    public void rename(List<ProfileName> profiles, EnvKey from, EnvKey to) throws Failure.Usage {
        throw new UnsupportedOperationException("to be written");
    }

    /// What differs from disk, by profile and key.
    public List<StagedChange> changes() {
        throw new UnsupportedOperationException("to be written");
    }

    /// The documents to save: profiles whose bytes differ from disk.
    public Map<ProfileName, EnvDocument> changed() {
        throw new UnsupportedOperationException("to be written");
    }

    /// The name of the step that [#undo()] takes back, such as `change of JWT_SECRET in production`.
    public Optional<String> undoName() {
        throw new UnsupportedOperationException("to be written");
    }

    public Optional<String> redoName() {
        throw new UnsupportedOperationException("to be written");
    }

    public void undo() {
        throw new UnsupportedOperationException("to be written");
    }

    public void redo() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Drops every edit; can be undone.
    public void discard() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Goes over to what is on disk now, keeping staged edits: each is merged by key. The history stays.
    ///
    /// @return keys that both sides changed, by profile; they keep the staged value
    public Map<ProfileName, List<EnvKey>> rebase(WorkSnapshot now) {
        throw new UnsupportedOperationException("to be written");
    }
}
