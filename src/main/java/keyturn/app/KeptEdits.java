package keyturn.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.crypto.Seal;
import keyturn.edit.Staged;
import keyturn.failure.Failure;

/// Staged edits that outlive the window, sealed: when it is locked, or closed before saving. They lie in the state
/// folder, or, where the work folder cannot be written, in the person's own. Methods block; safe for use by several
/// threads.
public final class KeptEdits {

    private final KeptFile file;
    private final Seal seal;
    private final PersonalEdits personal;
    private final App app;
    private final Path root;
    private Optional<PersonalEdits> inMemory = Optional.empty();
    private boolean looked;
    private final SecureRandom random;
    private final Clock clock;
    private final Writing writing;

    KeptEdits(App app, Path root, Path stateFolder, Seal seal, Writing writing) {
        this.file = new KeptFile(stateFolder.resolve("staged.sealed"));
        this.seal = seal;
        this.personal = new PersonalEdits(app.configFolder(), root, app.random());
        this.app = app;
        this.root = root;
        this.random = app.random();
        this.clock = app.clock();
        this.writing = writing;
    }

    /// What was found of edits that were kept.
    ///
    /// @param edits    to be staged again
    /// @param troubles why others cannot be; those are set aside, or still lie where they were
    public record Found(List<Staged> edits, List<Failure> troubles) {
        public Found {
            edits = List.copyOf(edits);
            troubles = List.copyOf(troubles);
        }
    }

    /// Keeps edits in place of those kept before, and of those that were taken up. Where the state folder takes
    /// nothing, since the work folder is not where it was or its disk is full, they are kept in the person's own;
    /// where the whole disk is full, in memory, as long as the person is logged in. A window locks all the same.
    ///
    /// @throws Failure.Storage if they cannot be written there, either
    public synchronized void keep(Staged staged) throws Failure {
        if (staged.isEmpty()) {
            forget();
        } else if (writing.reason().isPresent()) {
            keepBeside(staged);
        } else {
            try {
                writing.require();
                file.write(seal.seal(StagedBytes.of(staged), random), today());
            } catch (Failure.Storage | Failure.Busy notThere) {
                keepBeside(staged);
                return;
            }
            forgetBeside();
        }
    }

    private void keepBeside(Staged staged) throws Failure {
        try {
            personal.keep(staged, today());
        } catch (Failure.Storage full) {
            inMemory().orElseThrow(() -> full).keep(staged, today());
            inMemory().get().forgetTaken();
            personal.forgetTaken();
            return;
        }
        personal.forgetTaken();
        if (inMemory().isPresent()) {
            inMemory().get().forget();
        }
    }

    /// Takes up what was kept. Never fails: what cannot be opened keeps nobody from their work.
    public synchronized Found take() {
        var edits = new ArrayList<Staged>();
        var troubles = new ArrayList<Failure>();
        if (writing.reason().isEmpty()) {
            try {
                file.read(seal, today()).ifPresent(edits::add);
            } catch (Failure failure) {
                troubles.add(failure);
            }
        }
        personal.take(today(), edits, troubles);
        inMemory().ifPresent(it -> it.take(today(), edits, troubles));
        return new Found(edits, troubles);
    }

    /// What was taken up was saved, or dropped.
    private void forget() throws Failure {
        if (writing.reason().isEmpty()) {
            file.forget();
        }
        forgetBeside();
    }

    private void forgetBeside() throws Failure {
        personal.forget();
        if (inMemory().isPresent()) {
            inMemory().get().forget();
        }
    }

    /// Looked for when it is needed: most commands keep nothing.
    private Optional<PersonalEdits> inMemory() {
        if (!looked) {
            looked = true;
            inMemory = app.desktop()
                    .get()
                    .runtimeFolder()
                    .map(folder -> new PersonalEdits(folder.resolve("keyturn"), root, random));
        }
        return inMemory;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
