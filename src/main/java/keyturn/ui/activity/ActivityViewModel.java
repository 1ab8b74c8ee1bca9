package keyturn.ui.activity;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import keyturn.activity.ActivityLog;
import keyturn.activity.Entry;
import keyturn.activity.Event;
import keyturn.activity.Verification;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.exchange.ActivityExport;
import keyturn.failure.Failure;
import keyturn.file.WholeFiles;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.Desk;
import keyturn.ui.Notice;
import keyturn.ui.part.Tone;

/// The entries that the activity screen shows, newest first. Has no nodes.
final class ActivityViewModel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Desk desk;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Entry> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Verification>> check = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Entry> entries = List.of();
    private int asked;

    ActivityViewModel(Desk desk) {
        this.desk = desk;
        filter.addListener(_ -> filter());
    }

    /// Words that must all be in an entry.
    StringProperty filterProperty() {
        return filter;
    }

    ObservableList<Entry> shown() {
        return shown;
    }

    /// Whether the log is as it was written; empty until it has been read.
    ReadOnlyObjectProperty<Optional<Verification>> checkProperty() {
        return check.getReadOnlyProperty();
    }

    int count() {
        return entries.size();
    }

    /// Reads the log again and checks every line.
    void load() {
        int mine = ++asked;
        var log = desk.folder().session().activity();
        desk.jobs().start(new Job<>(text("activitylog.job"), _ -> log.read(), outcome -> {
            if (mine == asked) {
                arrived(outcome);
            }
        }));
    }

    private void arrived(Outcome<ActivityLog.Contents> outcome) {
        switch (outcome) {
            case Outcome.Done(ActivityLog.Contents log) -> {
                entries = log.entries().reversed();
                filter();
                check.set(Optional.of(log.verification()));
            }
            case Outcome.Failed(Failure failure) -> desk.folder().tell(Notice.of(failure));
            case Outcome.Cancelled() -> {}
        }
    }

    private void filter() {
        List<String> words = Stream.of(filter.get().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        shown.setAll(entries.stream()
                .filter(entry -> words.stream().allMatch(searched(entry)::contains))
                .toList());
    }

    private String searched(Entry entry) {
        Event event = entry.event();
        return Stream.of(
                        time(entry),
                        entry.who(),
                        event.action().id(),
                        ActionNames.of(event.action()),
                        event.profile().map(ProfileName::name).orElse(""),
                        event.key().map(EnvKey::name).orElse(""),
                        event.fingerprint().orElse(""),
                        event.detail().orElse(""))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /// In the local time zone, to the second.
    String time(Entry entry) {
        return TIME.format(entry.at().atZone(desk.clock().getZone()));
    }

    /// Writes what is shown to a file: CSV if its name ends so, else JSON.
    void export(Path target) {
        List<Entry> written = shown.reversed();
        desk.jobs()
                .start(new Job<>(
                        text("activitylog.export.job"),
                        _ -> {
                            boolean csv = target.toString().endsWith(".csv");
                            WholeFiles.create(target, csv ? ActivityExport.csv(written) : ActivityExport.json(written));
                            return target;
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(Path file) ->
                                    desk.folder().tell(Notice.of(Tone.GOOD, text("activitylog.export.done", file)));
                                case Outcome.Failed(Failure failure) ->
                                    desk.folder().tell(Notice.of(failure));
                                case Outcome.Cancelled() -> {}
                            }
                        }));
    }
}
