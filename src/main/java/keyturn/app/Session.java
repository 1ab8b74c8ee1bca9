package keyturn.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.backup.Backups;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.generate.Generator;
import keyturn.git.Git;
import keyturn.health.Fix;
import keyturn.policy.PolicyFile;
import keyturn.strength.StrengthMeter;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// An open work folder with the services that work on it. Methods block unless they say otherwise; safe for use by
/// several threads.
public final class Session implements AutoCloseable {

    Session() {
        throw new UnsupportedOperationException("to be written");
    }

    public WorkFolder folder() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Why nothing can be written: another Keyturn has the folder, or the disk is read-only; empty if it can.
    /// Does not block.
    public Optional<String> readOnly() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Does not block.
    public Fingerprints fingerprints() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Does not block.
    public Backups backups() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Does not block.
    public Generator generator() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Does not block.
    public StrengthMeter strengthMeter() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Does not block.
    public Git git() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Today in the local time zone. Does not block.
    public LocalDate today() {
        throw new UnsupportedOperationException("to be written");
    }

    /// Reads keyturn.json; the built-in policy where there is none.
    public PolicyFile.Reading policy() throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Reads the profiles; checks nothing, and notes nothing in the ledger.
    public WorkSnapshot snapshot() throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Reads the folder, notes in the ledger what has changed (if it can be written), and checks everything.
    public State read() throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Saves edited profiles, all or none, and notes their values in the ledger.
    ///
    /// @throws Failure.Conflict as [WorkFolder#save]
    /// @throws Failure.Busy     if the folder is open read-only
    public void save(WorkSnapshot base, Map<ProfileName, EnvDocument> edited) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Points `.env` at a profile.
    public WorkFolder.Activation activate(ProfileName profile) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Creates a profile from the template.
    public void createProfile(ProfileName profile) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Records that the present value of `key` was rotated elsewhere on `date`.
    ///
    /// @throws Failure.NotFound if the profile has no such key, or no value for it
    /// @throws Failure.Usage    if `date` is in the future
    public void recordRotation(ProfileName profile, EnvKey key, LocalDate date) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Carries out a fix that changes files: [Fix.RestrictMode], [Fix.IgnoreInGit], [Fix.Untrack].
    ///
    /// @throws IllegalArgumentException for any other
    public void mend(Fix fix) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Calls `changed` some time after files of the folder have changed, from a thread of its own; bursts give one
    /// call. Runs until the returned handle is closed.
    public AutoCloseable watch(Runnable changed) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// What `keyturn init` does; touches nothing that exists.
    ///
    /// @return what was written: file names, `.gitignore` among them
    public Set<Path> init(Optional<Path> policyFrom) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Gives the lock back.
    @Override
    public void close() {}
}
