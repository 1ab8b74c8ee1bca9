package keyturn.app;

import static keyturn.text.Texts.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.activity.Action;
import keyturn.activity.Event;
import keyturn.doctor.Doctor;
import keyturn.doctor.Plan;
import keyturn.doctor.Repair;
import keyturn.failure.Failure;
import keyturn.health.Fix;
import keyturn.health.Lint;
import keyturn.usage.UsedLoaders;

/// Mends what was found in one work folder, and takes it back. Methods block; safe for use by several threads.
public final class Treatment {

    private final Session session;
    private final Writing writing;
    private final Doctor doctor;
    private final Records records;

    Treatment(Session session, Writing writing, Doctor doctor, Records records) {
        this.session = session;
        this.writing = writing;
        this.doctor = doctor;
        this.records = records;
    }

    /// What would be mended without a person's decision. Writes nothing.
    ///
    /// @param state what [Session#read()] or [Inspection#examine] gave
    /// @param asked rules that are to be mended though a person has to decide: the caller has
    public Plan plan(State state, Set<String> asked) throws Failure {
        boolean assumed = state.loaders().basis() == UsedLoaders.Basis.ASSUMED;
        var lint = new Lint(state.loaders().loaders(), assumed);
        return doctor.plan(state.findings(), asked, state.snapshot(), lint);
    }

    /// Carries a plan out, as one run that [#takeBack()] takes back.
    ///
    /// @throws Failure.Busy if the folder is open read-only
    public Repair carryOut(Plan plan) throws Failure {
        writing.require();
        synchronized (session) {
            records.require();
            session.profiles().noteWrite(plan.contents(), session.snapshot());
            Repair repair = doctor.carryOut(plan);
            record(Action.MEND, repair);
            return repair;
        }
    }

    /// Carries out fixes that a person has chosen, as one run.
    ///
    /// @throws Failure.Storage if there is nothing that they may change, or one of them could not be carried out;
    ///                         the others were
    public void mend(List<Fix.OfFiles> fixes) throws Failure {
        Plan plan = doctor.plan(fixes, session.snapshot());
        if (plan.isEmpty()) {
            throw new Failure.Storage(text("doctor.nothingPlanned"), text("doctor.nothingPlanned.remedy"));
        }
        Repair repair = carryOut(plan);
        if (!repair.refused().isEmpty()) {
            throw new Failure.Storage(repair.refused().getFirst().reason(), "");
        }
    }

    /// When the last run was that can be taken back.
    public Optional<Instant> last() throws Failure {
        return doctor.last();
    }

    /// Takes the last run back, exactly.
    ///
    /// @throws Failure.NotFound if there is nothing to take back
    public Repair takeBack() throws Failure {
        writing.require();
        synchronized (session) {
            records.require();
            session.profiles().noteWrite(doctor.contentsBefore(), session.snapshot());
            Repair repair = doctor.takeBack();
            record(Action.UNDO_MEND, repair);
            return repair;
        }
    }

    private void record(Action action, Repair repair) throws Failure {
        if (!repair.done().isEmpty()) {
            String files = repair.done().stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            records.add(Event.of(action).with(files));
        }
    }
}
