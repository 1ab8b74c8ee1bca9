package keyturn.ui.welcome;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import keyturn.app.FirstStep;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.ui.Notice;
import keyturn.ui.OpenFolder;

/// The files that a folder lacks: which are offered, which have been written here and can be taken back, and which the
/// person wants to hear no more of.
final class WelcomeViewModel {

    /// One line of the list.
    ///
    /// @param written here, so it can be taken back
    record Row(FirstStep step, boolean written) {}

    private final OpenFolder folder;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Path, FirstStep> written = new LinkedHashMap<>();
    private final Set<Path> skipped = new HashSet<>();
    private List<FirstStep> missing = List.of();
    private int asked;

    WelcomeViewModel(OpenFolder folder, Jobs jobs) {
        this.folder = folder;
        this.jobs = jobs;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Looks at what is missing now. Only the answer to the last question counts.
    void look() {
        int mine = ++asked;
        jobs.start(new Job<>(
                text("welcome.job.look"), _ -> folder.session().profiles().firstSteps(), outcome -> {
                    if (mine == asked) {
                        arrived(outcome);
                    }
                }));
    }

    private void arrived(Outcome<List<FirstStep>> outcome) {
        switch (outcome) {
            case Outcome.Done(List<FirstStep> found) -> {
                missing = found;
                // What somebody else has deleted since is offered again.
                found.forEach(step -> written.remove(step.file()));
                publish();
            }
            case Outcome.Failed(Failure failure) -> folder.tell(Notice.of(failure));
            case Outcome.Cancelled() -> {}
        }
    }

    void write(FirstStep step) {
        run(
                text("welcome.job.write", name(step)),
                step,
                session -> session.profiles().carryOut(step),
                () -> written.put(step.file(), step));
    }

    void takeBack(FirstStep step) {
        run(
                text("welcome.job.takeBack", name(step)),
                step,
                session -> session.profiles().takeBack(step),
                () -> written.remove(step.file()));
    }

    private void run(String title, FirstStep step, OpenFolder.Work work, Runnable done) {
        jobs.start(new Job<>(
                title,
                _ -> {
                    work.on(folder.session());
                    return step;
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<FirstStep> _ -> done.run();
                        case Outcome.Failed(Failure failure) -> folder.tell(Notice.of(failure));
                        case Outcome.Cancelled() -> {}
                    }
                    publish();
                    folder.refresh();
                }));
    }

    private static String name(FirstStep step) {
        return String.valueOf(step.file().getFileName());
    }

    /// Offers it no more, until the folder is opened again.
    void skip(FirstStep step) {
        skipped.add(step.file());
        publish();
    }

    private void publish() {
        var now = new ArrayList<Row>();
        written.values().forEach(step -> now.add(new Row(step, true)));
        missing.stream()
                .filter(step -> !skipped.contains(step.file()) && !written.containsKey(step.file()))
                .forEach(step -> now.add(new Row(step, false)));
        now.sort(Comparator.comparing((Row row) -> row.step().kind())
                .thenComparing(row -> row.step().file()));
        rows.set(List.copyOf(now));
    }
}
