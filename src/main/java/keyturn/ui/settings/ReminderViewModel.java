package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import keyturn.app.Reminders;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.remind.ReminderTimer.Status;

/// Whether a work folder is reminded of every day, and when.
final class ReminderViewModel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Reminders reminders;
    private final Path folder;
    private final Jobs jobs;
    private final Consumer<Failure> trouble;
    private final ReadOnlyObjectWrapper<Optional<Status>> status = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param trouble told if the timer cannot be installed or removed
    ReminderViewModel(Reminders reminders, Path folder, Jobs jobs, Consumer<Failure> trouble) {
        this.reminders = reminders;
        this.folder = folder;
        this.jobs = jobs;
        this.trouble = trouble;
    }

    /// How things stand; empty until it is known.
    ReadOnlyObjectProperty<Optional<Status>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// True if this work folder is in the timer's files.
    boolean isOn() {
        return status.get().map(it -> it.folders().contains(folder)).orElse(false);
    }

    /// Reads a time of day as people write it: `8:30`; empty if it is none.
    static Optional<LocalTime> time(String words) {
        try {
            return Optional.of(LocalTime.parse(words.strip(), TIME));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    void look() {
        run(reminders::status);
    }

    void turn(boolean on, Optional<LocalTime> at) {
        run(() -> on ? reminders.install(folder, at) : reminders.remove(folder));
    }

    @FunctionalInterface
    private interface Step {
        Status take() throws Failure;
    }

    private void run(Step step) {
        busy.set(true);
        jobs.start(new Job<>(text("settings.remind.job"), _ -> step.take(), this::ended));
    }

    private void ended(Outcome<Status> outcome) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Done(Status now) -> status.set(Optional.of(now));
            case Outcome.Failed(Failure failure) -> {
                trouble.accept(failure);
                look();
            }
            case Outcome.Cancelled() -> look();
        }
    }
}
