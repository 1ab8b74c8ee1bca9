package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import keyturn.app.Session;
import keyturn.app.State;
import keyturn.edit.Clash;
import keyturn.edit.Edits;
import keyturn.edit.Staged;
import keyturn.edit.StagedChange;
import keyturn.edit.TextChange;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.ui.part.Tone;
import keyturn.work.Profile;

/// The work folder that the window shows: what is on disk ([State]) and what has been edited ([Edits]), as
/// properties. Belongs to the window's thread; whatever touches the disk runs as a job.
///
/// Screens change profiles through [#edit] and files through [#change], and redraw when [#revisionProperty()]
/// counts up.
public final class OpenFolder implements AutoCloseable {

    /// A step on the edits that may be refused.
    @FunctionalInterface
    public interface Step {
        void on(Edits edits) throws Failure;
    }

    /// Work on files of the folder. Runs off the window's thread.
    @FunctionalInterface
    public interface Work {
        void on(Session session) throws Failure, InterruptedException;
    }

    private final Session session;
    private final FolderJobs jobs;
    private final Edits edits;
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<List<StagedChange>> changes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<TextChange>> textChanges = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper staged = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final OpenClashes clashes;
    private final OpenHistory history;

    /// @param first what [Session#read()] gave
    OpenFolder(Session session, State first, Jobs jobs) {
        this.session = session;
        this.jobs = new FolderJobs(session, jobs);
        state = new ReadOnlyObjectWrapper<>(first);
        edits = new Edits(first.snapshot(), first.readings().loaders());
        clashes = new OpenClashes(edits);
        history = new OpenHistory(this);
    }

    /// For what does not block. Everything else goes through [#change].
    public Session session() {
        return session;
    }

    public boolean writable() {
        return session.readOnly().isEmpty();
    }

    /// What is on disk.
    public State state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// For reading what is staged; change it with [#edit].
    public Edits edits() {
        return edits;
    }

    /// Counts up after each change of the state or the edits. Both are consistent when it does.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The keys that would be saved.
    public ReadOnlyObjectProperty<List<StagedChange>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// What would be saved besides: comments, order and spelling of profiles.
    public ReadOnlyObjectProperty<List<TextChange>> textChangesProperty() {
        return textChanges.getReadOnlyProperty();
    }

    /// How many changes would be saved.
    public ReadOnlyIntegerProperty stagedProperty() {
        return staged.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /// What stands in the bar above the screen.
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Why the work folder could not be read last: it is not where it was, say. Empty as soon as it can.
    ReadOnlyObjectProperty<Optional<Failure>> unreadProperty() {
        return jobs.unreadProperty();
    }

    /// Keys that were changed here and on disk, which a person must decide about; they have the staged value.
    ReadOnlyObjectProperty<List<Clash>> clashesProperty() {
        return clashes.openProperty();
    }

    OpenClashes clashes() {
        return clashes;
    }

    /// What the last save has written, as long as nothing has been staged since.
    ReadOnlyObjectProperty<Optional<String>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// True while files are being read or written.
    public ReadOnlyBooleanProperty busyProperty() {
        return jobs.busyProperty();
    }

    public void tell(Notice news) {
        notice.set(Optional.of(news));
    }

    public void dismissNotice() {
        notice.set(Optional.empty());
    }

    /// Stages a change. What is refused is told in the bar.
    public void edit(Step step) {
        try {
            step.on(edits);
            dismissNotice();
        } catch (Failure failure) {
            tell(Notice.of(failure));
        }
        publish();
    }

    public void undo() {
        history.undo();
    }

    public void redo() {
        history.redo();
    }

    /// Carries a change of files out at once, as a step of the history.
    public void change(FileChange change) {
        history.carryOut(change);
    }

    void beside(Work work, Runnable done) {
        jobs.run(text("ui.job.saving"), work, outcome -> {
            if (outcome instanceof Outcome.Done<State>) {
                // Something else has been written since what was saved.
                written.set(Optional.empty());
                done.run();
            } else {
                jobs.dropWaiting();
            }
            arrived(outcome);
        });
    }

    void whenFree(Runnable request) {
        jobs.whenFree(request);
    }

    void stepped(Set<EnvKey> kept) {
        if (!kept.isEmpty()) {
            var names = kept.stream().map(EnvKey::name).collect(Collectors.joining(", "));
            tell(Notice.of(Tone.WARNING, text("ui.notice.notUndone", names)));
        }
        publish();
    }

    /// What is staged, to be kept; clashes that are open are so again when it is staged.
    Staged kept() {
        return Staged.of(edits, clashes.open());
    }

    /// Stages again what was kept when the window was locked or closed.
    void restore(Staged kept) {
        clashes.add(edits.restore(kept));
        if (clashes.open().isEmpty() && !kept().isEmpty()) {
            tell(Notice.restored());
        }
        publish();
    }

    /// Drops what is staged; [#undo()] brings it back.
    public void discard() {
        edits.discard();
        publish();
    }

    /// Reads the folder again. Staged changes are kept.
    public void refresh() {
        jobs.read(text("ui.job.reading"), this::arrived);
    }

    /// Writes what is staged; as long as keys clash, lets the person decide about those instead.
    public void save() {
        save(() -> {});
    }

    /// The same, and calls `afterwards` if all of it has been written.
    public void save(Runnable afterwards) {
        jobs.whenFree(() -> saveNow(afterwards));
    }

    private void saveNow(Runnable afterwards) {
        var edited = edits.changed();
        if (edited.isEmpty() || clashes.ask()) {
            return;
        }
        var base = edits.base();
        var said = Written.said(base, edited);
        jobs.run(text("ui.job.saving"), _ -> session.profiles().save(base, edited), outcome -> {
            if (outcome instanceof Outcome.Done(State now)) {
                saved(now, edited, said, afterwards);
            } else {
                jobs.dropWaiting();
                notSaved(outcome);
            }
        });
    }

    /// Changes files of the folder and reads it again; a failure is told in the bar.
    ///
    /// @param title what the status bar says meanwhile
    public void change(String title, Work work) {
        jobs.whenFree(() -> jobs.run(title, work, this::arrived));
    }

    /// Keys that clashed have been decided.
    void settleClashes() {
        clashes.settle();
        publish();
    }

    private void arrived(Outcome<State> outcome) {
        switch (outcome) {
            case Outcome.Done(State now) -> take(now);
            case Outcome.Failed(Failure failure) -> tell(Notice.of(failure));
            case Outcome.Cancelled() -> refresh();
        }
    }

    private void saved(State now, Map<ProfileName, EnvDocument> edited, String said, Runnable afterwards) {
        dismissNotice();
        clashes.add(edits.rebase(now.snapshot(), edited));
        state.set(now);
        publish();
        if (staged.get() == 0) {
            written.set(Optional.of(said));
        }
        // The status line is drawn from the revision.
        revision.set(revision.get() + 1);
        afterwards.run();
    }

    private void notSaved(Outcome<State> outcome) {
        switch (outcome) {
            case Outcome.Failed(Failure failure) -> {
                tell(Notice.of(failure));
                // The profiles may have been written, and only the activity log not.
                refresh();
            }
            case Outcome.Done<State> _, Outcome.Cancelled<State> _ -> refresh();
        }
    }

    private void take(State now) {
        var outside = Outside.between(state.get().snapshot(), now.snapshot(), edits, session.profiles()::isOwn);
        clashes.add(edits.rebase(now.snapshot()));
        if (!documents(now).equals(documents(state.get()))) {
            // What was saved may stand there no more.
            written.set(Optional.empty());
        }
        state.set(now);
        if (clashes.open().isEmpty()) {
            outside.notice().ifPresent(this::tell);
        }
        publish();
    }

    private static List<Optional<EnvDocument>> documents(State state) {
        return state.snapshot().profiles().stream().map(Profile::document).toList();
    }

    private void publish() {
        changes.set(edits.changes());
        textChanges.set(edits.textChanges());
        staged.set(changes.get().size() + textChanges.get().size());
        if (staged.get() > 0) {
            written.set(Optional.empty());
        } else if (notice.get().equals(Optional.of(Notice.restored()))) {
            dismissNotice();
        }
        clashes.look();
        undoName.set(edits.undoName());
        redoName.set(edits.redoName());
        revision.set(revision.get() + 1);
    }

    @Override
    public void close() {
        session.close();
    }
}
