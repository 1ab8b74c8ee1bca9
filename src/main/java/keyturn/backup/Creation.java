package keyturn.backup;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import keyturn.crypto.KdfCost;
import keyturn.crypto.KeyedDigest;
import keyturn.crypto.Lock;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.job.Progress;
import keyturn.text.Texts;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Makes one backup: pack, seal, write, read back from disk, compare, and only then give it its name.
final class Creation {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STEPS = 4;

    private final BackupFolder folder;
    private final Opening opening;
    private final KdfCost digestCost;
    private final Clock clock;

    Creation(BackupFolder folder, Opening opening, KdfCost digestCost, Clock clock) {
        this.folder = folder;
        this.opening = opening;
        this.digestCost = digestCost;
        this.clock = clock;
    }

    /// What goes in.
    private record Chosen(List<String> profiles, Archive archive) {}

    Backup create(
            WorkSnapshot snapshot,
            Set<ProfileName> profiles,
            BackupFormat format,
            Unlock unlock,
            String why,
            Progress progress)
            throws Failure, InterruptedException {
        Lock lock = opening.sealing(format, unlock);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = String.format("%08x", RANDOM.nextInt());
        Chosen chosen = choose(snapshot, profiles, id, now);
        byte[] plain = Packing.pack(chosen.archive(), now);
        progress.report(0, (long) STEPS * plain.length);
        Opening.stopIfInterrupted();

        byte[] sealed = lock.seal(plain);
        progress.report(plain.length, (long) STEPS * plain.length);
        Opening.stopIfInterrupted();

        String name = "envbackup-" + STAMP.format(now) + "-" + id + format.suffix();
        try (var pending = folder.begin(name)) {
            pending.write(sealed);
            if (format == BackupFormat.OPENSSL && unlock instanceof Unlock.ByPassphrase(var passphrase)) {
                pending.writeDigest(KeyedDigest.of(sealed, passphrase, digestCost));
            }
            progress.report(2L * plain.length, (long) STEPS * plain.length);
            Opening.stopIfInterrupted();

            readBack(pending, lock, unlock, chosen.archive());
            progress.report(3L * plain.length, (long) STEPS * plain.length);
            Opening.stopIfInterrupted();

            var record = new BackupRecord(
                            BackupRecord.VERSION,
                            now.toString(),
                            format.id(),
                            sealed.length,
                            pending.modified(),
                            Digest.of(sealed).hex(),
                            chosen.profiles(),
                            why,
                            "",
                            "")
                    .verified(clock.instant(), verifiedWith(unlock));
            BackupFile file = pending.finish(record);
            progress.report((long) STEPS * plain.length, (long) STEPS * plain.length);
            return new Backup(file.path(), format, now, sealed.length, chosen.profiles(), why, Backup.State.VERIFIED);
        }
    }

    private static Chosen choose(WorkSnapshot snapshot, Set<ProfileName> wanted, String id, Instant now)
            throws Failure {
        for (ProfileName name : wanted) {
            if (snapshot.profile(name).isEmpty()) {
                throw new Failure.NotFound(Texts.text("backup.noProfile", name), Texts.text("backup.noProfile.remedy"));
            }
        }
        var names = new ArrayList<String>();
        var leftOut = new ArrayList<String>();
        var files = new LinkedHashMap<String, SecretText>();
        var entries = new ArrayList<Manifest.Entry>();
        for (Profile profile : snapshot.profiles()) {
            if (wanted.isEmpty() || wanted.contains(profile.name())) {
                Optional<EnvDocument> document = profile.document();
                if (document.isPresent()) {
                    names.add(profile.name().name());
                    add(files, entries, ArchiveName.of(profile), profile.mode(), document.get());
                } else if (wanted.isEmpty()) {
                    leftOut.add(profile.name().name());
                } else {
                    throw new Failure.Storage(
                            Texts.text("backup.profileUnreadable", profile.name()),
                            Texts.text("backup.unreadable.remedy"));
                }
            }
        }
        if (files.isEmpty()) {
            throw new Failure.Usage(Texts.text("backup.nothing"), Texts.text("backup.nothing.remedy"));
        }
        if (snapshot.template().isPresent()
                && snapshot.template().get().content() instanceof Content.Read(var document, var _)) {
            String name = ArchiveName.of(snapshot.template().get());
            if (!files.containsKey(name)) {
                add(files, entries, name, "", document);
            }
        }
        var manifest = new Manifest(
                Manifest.VERSION,
                id,
                now.toString(),
                "keyturn",
                entries,
                ArchiveName.linkOf(snapshot.active()),
                leftOut);
        return new Chosen(names, new Archive(Optional.of(manifest), files));
    }

    private static void add(
            SequencedMap<String, SecretText> files,
            List<Manifest.Entry> entries,
            String name,
            String mode,
            EnvDocument document)
            throws Failure {
        var content = SecretText.ofBytes(document.bytes());
        if (content.length() > Limits.ENTRY || files.putIfAbsent(name, content) != null) {
            throw new Failure.Usage(Texts.text("backup.cannotHold", name), Texts.text("backup.cannotHold.remedy"));
        }
        entries.add(Manifest.entry(name, mode, content));
    }

    /// Opens what lies on the disk now, as a restore would, and compares every byte of every file.
    private static void readBack(PendingBackup pending, Lock lock, Unlock unlock, Archive expected) throws Failure {
        byte[] onDisk = pending.file().read();
        Optional<byte[]> digest = pending.file().readDigest();
        boolean proven = true;
        if (digest.isPresent() && unlock instanceof Unlock.ByPassphrase(var passphrase)) {
            String line = new String(digest.get(), java.nio.charset.StandardCharsets.US_ASCII);
            proven =
                    KeyedDigest.matches(line, onDisk, passphrase, pending.file().name());
        }
        Archive found = Unpacking.unpack(
                lock.open(onDisk, pending.file().name()), pending.file().name());
        if (!proven || !found.equals(expected)) {
            throw new Failure.Storage(Texts.text("backup.readBack"), Texts.text("backup.readBack.remedy"));
        }
    }

    static String verifiedWith(Unlock unlock) {
        return switch (unlock) {
            case Unlock.ByPassphrase _ -> "passphrase";
            case Unlock.ByIdentity _ -> "identity";
            case Unlock.ForRecipients _ -> "file key";
        };
    }
}
