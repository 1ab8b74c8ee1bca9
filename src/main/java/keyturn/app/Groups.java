package keyturn.app;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.activity.Action;
import keyturn.activity.Event;
import keyturn.env.EnvKey;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.file.DiskError;
import keyturn.file.FileContent;
import keyturn.file.WholeFiles;
import keyturn.policy.CategoryEdit;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;

/// The headings that keys are grouped under, kept in keyturn.json. Methods block.
public final class Groups {

    private final Session session;
    private final Writing writing;
    private final Records records;

    Groups(Session session, Writing writing, Records records) {
        this.session = session;
        this.writing = writing;
        this.records = records;
    }

    /// A move as it was carried out.
    public static final class Move {

        private final SequencedMap<EnvKey, String> before;
        private final Optional<byte[]> file;
        private final Digest written;

        private Move(SequencedMap<EnvKey, String> before, Optional<byte[]> file, Digest written) {
            this.before = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(before));
            this.file = file;
            this.written = written;
        }
    }

    /// Writes into keyturn.json that keys belong under a heading. Where there is none, one that extends the
    /// built-in policy is made.
    ///
    /// @param category not blank
    /// @throws Failure.Usage   if `category` is blank
    /// @throws Failure.Damaged if keyturn.json has a mistake that keeps this from being done safely
    /// @throws Failure.Busy    if the folder is open read-only
    public Move move(List<EnvKey> keys, String category) throws Failure {
        if (category.isBlank()) {
            throw new Failure.Usage(text("app.noCategory"), text("app.noCategory.remedy"));
        }
        writing.require();
        synchronized (session) {
            Policy policy = session.policy().policy();
            var before = new LinkedHashMap<EnvKey, String>();
            var wanted = new LinkedHashMap<EnvKey, String>();
            for (EnvKey key : keys) {
                before.put(key, policy.category(key));
                wanted.put(key, category.strip());
            }
            records.require();
            Optional<FileContent.Whole> present = present();
            byte[] edited = CategoryEdit.set(present.map(FileContent.Whole::bytes), wanted);
            write(present, edited);
            records.add(Event.of(Action.POLICY).with(names(wanted)));
            return new Move(before, present.map(FileContent.Whole::bytes), Digest.of(edited));
        }
    }

    /// Takes a move back: the file is what it was, if nothing else has changed it; else only the headings are.
    public void takeBack(Move move) throws Failure {
        writing.require();
        synchronized (session) {
            records.require();
            Optional<FileContent.Whole> present = present();
            boolean untouched =
                    present.filter(it -> it.digest().equals(move.written)).isPresent();
            if (untouched && move.file.isEmpty()) {
                delete();
            } else {
                byte[] edited = untouched
                        ? move.file.orElseThrow()
                        : CategoryEdit.set(present.map(FileContent.Whole::bytes), move.before);
                write(present, edited);
            }
            records.add(Event.of(Action.POLICY).with(names(move.before)));
        }
    }

    private static String names(SequencedMap<EnvKey, String> keys) {
        return String.join(" ", keys.keySet().stream().map(EnvKey::name).toList());
    }

    private Optional<FileContent.Whole> present() throws Failure {
        return switch (FileContent.of(file())) {
            case FileContent.Whole whole -> Optional.of(whole);
            case FileContent.Refused(boolean missing, String _) when missing -> Optional.empty();
            case FileContent.Refused(boolean _, String why) ->
                throw new Failure.Storage(text("app.cannotRead", file(), why), "");
        };
    }

    private void write(Optional<FileContent.Whole> present, byte[] edited) throws Failure {
        if (present.isPresent()) {
            WholeFiles.replace(
                    List.of(new WholeFiles.Change(file(), edited, present.get().digest())));
        } else {
            WholeFiles.create(file(), edited);
        }
    }

    private void delete() throws Failure {
        try {
            Files.deleteIfExists(file());
        } catch (IOException failed) {
            throw new Failure.Storage(text("app.cannotDelete", file(), DiskError.reason(failed)), "");
        }
    }

    private Path file() {
        return session.folder().root().resolve(PolicyFile.NAME);
    }
}
