package keyturn.app;

import static keyturn.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import keyturn.activity.Action;
import keyturn.activity.Event;
import keyturn.checklist.Checklist;
import keyturn.checklist.Facts;
import keyturn.checklist.Point;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.file.FileContent;
import keyturn.file.WholeFiles;
import keyturn.health.Finding;
import keyturn.health.Subject;
import keyturn.policy.Acceptance;
import keyturn.policy.AcceptanceEdit;
import keyturn.policy.AcceptanceRemoval;
import keyturn.policy.PolicyFile;
import keyturn.work.Profile;
import keyturn.work.Tick;
import keyturn.work.TickFile;

/// What people answer for with their name: points of the deployment checklist that they tick, findings that they
/// accept. Both are recorded in the activity log.
public final class Answers {

    private final Session session;
    private final Writing writing;
    private final Records records;
    private final TickFile ticks;
    private final Clock clock;

    Answers(Session session, Writing writing, Records records, TickFile ticks, Clock clock) {
        this.session = session;
        this.writing = writing;
        this.records = records;
        this.ticks = ticks;
        this.clock = clock;
    }

    /// How the profile of `state` stands against the deployment checklist. Does not block.
    ///
    /// @throws Failure.NotFound if `state` has no such profile
    public Checklist checklist(State state, ProfileName name) throws Failure.NotFound {
        Profile profile = Reader.require(state.snapshot(), name);
        var facts = new Facts(
                profile,
                state.policy().policy(),
                state.findings(),
                state.strengths(),
                state.dueDates(),
                state.git(),
                state.backups(),
                clock.getZone());
        return Checklist.of(facts, state.ticks(), fingerprint(profile));
    }

    /// Notes somebody's word that a point is done for the profile as it is now, or takes it back.
    ///
    /// @param by who says so; empty to take it back
    /// @throws Failure.Usage if Keyturn tells the point by itself
    /// @throws Failure.Busy  if the folder is open read-only
    public void tick(ProfileName name, Point point, Optional<String> by) throws Failure {
        writing.require();
        synchronized (session) {
            State state = session.read();
            if (checklist(state, name).item(point).automatic()) {
                throw new Failure.Usage(text("app.automaticPoint", point.id()), text("app.automaticPoint.remedy"));
            }
            Profile profile = Reader.require(state.snapshot(), name);
            Optional<Tick> tick = by.map(who -> new Tick(name, point.id(), who, session.today(), fingerprint(profile)));
            records.require();
            ticks.put(name, point.id(), tick);
            records.add(Event.of(tick.isPresent() ? Action.TICK : Action.UNTICK)
                    .in(name)
                    .with(point.id()));
        }
    }

    private String fingerprint(Profile profile) {
        EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
        return session.fingerprints().full(SecretText.ofBytes(document.bytes()));
    }

    /// Writes into keyturn.json that a finding is accepted, for the value that it is about.
    ///
    /// @param until the last day
    /// @throws Failure.Usage   if `until` is in the past, or reason or name is empty
    /// @throws Failure.Damaged if keyturn.json has a mistake that keeps this from being done safely
    /// @throws Failure.Busy    if the folder is open read-only
    public void accept(Finding finding, String reason, String by, LocalDate until) throws Failure {
        writing.require();
        if (until.isBefore(session.today()) || reason.isBlank() || by.isBlank()) {
            throw new Failure.Usage(text("app.cannotAccept"), text("app.cannotAccept.remedy"));
        }
        synchronized (session) {
            Optional<String> fingerprint =
                    Subject.value(session.snapshot(), finding).map(session.fingerprints()::shown);
            Optional<String> file = finding.profile().isPresent()
                    ? Optional.empty()
                    : finding.file().map(path -> String.valueOf(path.getFileName()));
            var acceptance = new Acceptance(
                    finding.rule(),
                    finding.profile(),
                    finding.key(),
                    file,
                    reason.strip(),
                    by.strip(),
                    until,
                    fingerprint,
                    1);
            records.require();
            write(session.folder().root().resolve(PolicyFile.NAME), acceptance);
            records.add(event(finding));
        }
    }

    /// Takes an acceptance out of keyturn.json: what it covers is open again.
    ///
    /// @throws Failure.Damaged if keyturn.json has a mistake that keeps this from being done safely, or has changed
    /// @throws Failure.Busy    if the folder is open read-only
    public void takeBack(Acceptance acceptance) throws Failure {
        writing.require();
        synchronized (session) {
            Path policy = session.folder().root().resolve(PolicyFile.NAME);
            records.require();
            switch (FileContent.of(policy)) {
                case FileContent.Whole whole ->
                    WholeFiles.replace(List.of(new WholeFiles.Change(
                            policy, AcceptanceRemoval.remove(whole.bytes(), acceptance), whole.digest())));
                case FileContent.Refused(var _, String why) ->
                    throw new Failure.Storage(text("app.cannotRead", policy, why), "");
            }
            Event event = Event.of(Action.UNACCEPT).with(acceptance.rule());
            event = acceptance.profile().isPresent()
                    ? event.in(acceptance.profile().get())
                    : event;
            records.add(acceptance.key().isPresent() ? event.on(acceptance.key().get()) : event);
        }
    }

    private static void write(Path policy, Acceptance acceptance) throws Failure {
        if (Files.notExists(policy)) {
            WholeFiles.create(policy, AcceptanceEdit.add(Optional.empty(), acceptance));
            return;
        }
        switch (FileContent.of(policy)) {
            case FileContent.Whole whole ->
                WholeFiles.replace(List.of(new WholeFiles.Change(
                        policy, AcceptanceEdit.add(Optional.of(whole.bytes()), acceptance), whole.digest())));
            case FileContent.Refused(var _, String why) ->
                throw new Failure.Storage(text("app.cannotRead", policy, why), "");
        }
    }

    private static Event event(Finding finding) {
        Event event = Event.of(Action.ACCEPT).with(finding.rule());
        if (finding.profile().isPresent()) {
            event = event.in(finding.profile().get());
        }
        return finding.key().isPresent() ? event.on(finding.key().get()) : event;
    }
}
