package keyturn.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import keyturn.crypto.Fingerprints;
import keyturn.crypto.KdfCost;
import keyturn.crypto.KeyedDigest;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.job.Progress;
import keyturn.text.Texts;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// Makes, lists, verifies and restores the encrypted backups of one work folder. Every method blocks.
///
/// Opening and sealing derive a key, which takes about a second and 256 MiB; that step cannot be interrupted,
/// all others can.
public final class Backups {

    private final WorkFolder workFolder;
    private final BackupFolder folder;
    private final KdfCost ageCost;
    private final KdfCost digestCost;
    private final Opening opening;
    private final Creation creation;
    private final Restoration restoration;

    /// @param folder where backups lie; `.keyturn/backups` unless the person has chosen another
    /// @param cost   of deriving a key from a passphrase
    public Backups(WorkFolder workFolder, Path folder, Clock clock, KdfCost cost) {
        this(workFolder, folder, clock, cost, cost.orLess(KeyedDigest.COST));
    }

    /// With other costs, for tests.
    Backups(WorkFolder workFolder, Path folder, Clock clock, KdfCost ageCost, KdfCost digestCost) {
        this.workFolder = workFolder;
        this.ageCost = ageCost;
        this.digestCost = digestCost;
        this.folder = new BackupFolder(folder.toAbsolutePath().normalize(), clock);
        this.opening = new Opening(ageCost);
        this.creation = new Creation(this.folder, opening, digestCost, clock);
        this.restoration = new Restoration(workFolder);
    }

    /// The same work folder with its backups in another place: a USB stick.
    public Backups in(Path other) {
        return new Backups(workFolder, other, folder.clock(), ageCost, digestCost);
    }

    /// Encrypts profiles, and the template, into a new backup, reads it back and compares before it gets its
    /// name.
    ///
    /// When everything is asked for, profiles that cannot be read are left out, which the manifest says; one
    /// that is asked for by name must be readable.
    ///
    /// @param profiles none for all
    /// @param why      shown in the list
    /// @param progress in bytes
    /// @throws Failure.Usage    if a passphrase is empty, a recipient is none, or there is nothing to back up
    /// @throws Failure.NotFound if there is no such profile
    /// @throws Failure.Storage  if it cannot be written, or does not read back as it was written
    public Backup create(
            WorkSnapshot snapshot,
            Set<ProfileName> profiles,
            BackupFormat format,
            Unlock lock,
            String why,
            Progress progress)
            throws Failure, InterruptedException {
        return creation.create(snapshot, profiles, format, lock, why, progress);
    }

    /// Newest first. Reads names and records, and the encrypted files where they are small; opens none.
    public List<Backup> list() throws Failure {
        return folder.list();
    }

    /// Opens the backup and checks all of it; writes nothing but its verified state. A backup in the openssl
    /// format without a digest stays unverified: nothing proves that it was not changed.
    ///
    /// @param progress in bytes
    /// @throws Failure.WrongPassphrase if it does not open
    /// @throws Failure.Damaged         if it opens but is cut, changed, or holds what it must not
    public Backup verify(Path file, Unlock unlock, Progress progress) throws Failure, InterruptedException {
        var backup = BackupFile.at(file);
        byte[] sealed = read(backup, progress);
        var opened = opening.open(backup, sealed, unlock);
        progress.report(sealed.length, sealed.length);
        Optional<BackupRecord> record = backup.readRecord();
        if (record.isPresent() && !unchanged(record.get(), sealed)) {
            throw new Failure.Damaged(
                    Texts.text("backup.otherThanRecord", backup.name()), Texts.text("backup.otherThanRecord.remedy"));
        }
        return folder.recordVerified(backup, sealed, opened, Creation.verifiedWith(unlock));
    }

    /// Opens a backup, also one made by `age` or the guide's openssl command, and compares it with the work
    /// folder. Writes nothing.
    ///
    /// @param progress in bytes
    /// @throws Failure.WrongPassphrase if it does not open
    /// @throws Failure.Damaged         if it opens but is cut, changed, or holds what it must not
    public RestorePreview preview(
            Path file,
            Unlock unlock,
            WorkSnapshot snapshot,
            Predicate<EnvKey> masked,
            Fingerprints fingerprints,
            Progress progress)
            throws Failure, InterruptedException {
        var backup = BackupFile.at(file);
        byte[] sealed = read(backup, progress);
        var opened = opening.open(backup, sealed, unlock);
        progress.report(sealed.length, sealed.length);
        var warnings = new ArrayList<>(opened.warnings());
        Optional<BackupRecord> record = backup.readRecord();
        if (record.isPresent() && !unchanged(record.get(), sealed)) {
            warnings.add(Texts.text("backup.otherThanRecord", backup.name()));
        }
        return new Comparison(snapshot, masked, fingerprints).preview(opened.archive(), warnings);
    }

    /// Restores chosen files into the work folder, after backing up what they replace (same format and lock as
    /// `file` was opened with).
    ///
    /// @param fileNames of the preview
    /// @param progress  in bytes
    /// @return the backup of what was replaced; empty if nothing was
    /// @throws Failure.Conflict if another program has changed a file since `snapshot` was read; nothing was
    ///                          restored
    public Optional<Backup> restore(
            Path file, Unlock unlock, Set<String> fileNames, WorkSnapshot snapshot, Progress progress)
            throws Failure, InterruptedException {
        return restore(file, unlock, fileNames, snapshot, progress, _ -> {});
    }

    /// The same for a caller that must know its own writing from another program's.
    ///
    /// @param toWrite told what profiles will hold, right before they do
    public Optional<Backup> restore(
            Path file,
            Unlock unlock,
            Set<String> fileNames,
            WorkSnapshot snapshot,
            Progress progress,
            Consumer<Map<ProfileName, EnvDocument>> toWrite)
            throws Failure, InterruptedException {
        var backup = BackupFile.at(file);
        var opened = opening.open(backup, read(backup, progress), unlock);
        var plan = restoration.plan(opened.archive(), fileNames, snapshot);
        Optional<Backup> saved = Optional.empty();
        if (plan.replaces()) {
            String why = Texts.kept("backup.why.beforeRestoring", backup.name());
            saved = Optional.of(create(snapshot, plan.profiles().keySet(), opened.format(), unlock, why, progress));
        }
        Opening.stopIfInterrupted();
        toWrite.accept(plan.profiles());
        restoration.carryOut(plan, snapshot);
        return saved;
    }

    /// Backs up profiles before values of `file` are put into them: in the same format, and with the same lock.
    ///
    /// @param profiles not none
    /// @param progress in bytes
    public Backup beforeTaking(
            Path file, Unlock unlock, Set<ProfileName> profiles, WorkSnapshot snapshot, Progress progress)
            throws Failure, InterruptedException {
        var backup = BackupFile.at(file);
        var opened = opening.open(backup, read(backup, progress), unlock);
        String why = Texts.kept("backup.why.beforeRestoring", backup.name());
        return create(snapshot, profiles, opened.format(), unlock, why, progress);
    }

    /// Restores chosen files into another folder, which is created (mode 700) or must hold none of them. The
    /// files have mode 600.
    ///
    /// @param progress in bytes
    /// @throws Failure.Refused if the folder holds one of them; nothing was written
    public void restoreTo(Path folder, Path file, Unlock unlock, Set<String> fileNames, Progress progress)
            throws Failure, InterruptedException {
        var backup = BackupFile.at(file);
        var opened = opening.open(backup, read(backup, progress), unlock);
        Opening.stopIfInterrupted();
        Restoration.into(folder.toAbsolutePath().normalize(), opened.archive(), fileNames);
    }

    private static byte[] read(BackupFile file, Progress progress) throws Failure, InterruptedException {
        byte[] sealed = file.read();
        progress.report(0, sealed.length);
        Opening.stopIfInterrupted();
        return sealed;
    }

    private static boolean unchanged(BackupRecord record, byte[] sealed) {
        return record.sha256().equals(Digest.of(sealed).hex());
    }
}
