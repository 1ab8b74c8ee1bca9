package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import keyturn.backup.BackupFormat;
import keyturn.backup.Unlock;
import keyturn.env.Passphrase;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.strength.Strength;
import keyturn.strength.StrengthMeter;

/// Makes a backup: which profiles, in which format, locked how.
final class CreateViewModel {

    /// How the backup is locked.
    enum Lock {
        PASSPHRASE,
        /// Only with the age format.
        RECIPIENTS
    }

    private final BackupsViewModel model;
    private final StrengthMeter meter;
    private final Map<ProfileName, BooleanProperty> profiles = new LinkedHashMap<>();
    private final ObjectProperty<BackupFormat> format = new SimpleObjectProperty<>(BackupFormat.AGE);
    private final ObjectProperty<Lock> lock = new SimpleObjectProperty<>(Lock.PASSPHRASE);
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final StringProperty recipients = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Strength>> strength = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> elsewhere = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Running running;
    private Runnable cancelMeasuring = () -> {};

    CreateViewModel(BackupsViewModel model, StrengthMeter meter) {
        this.model = model;
        this.meter = meter;
        running = new Running(model.jobs());
        model.bench().profiles().forEach(it -> profiles.put(it, new SimpleBooleanProperty(true)));
        profiles.values().forEach(it -> it.addListener(_ -> check()));
        List.of(passphrase, again, recipients).forEach(it -> it.addListener(_ -> check()));
        format.addListener((_, _, now) -> {
            if (now == BackupFormat.OPENSSL) {
                lock.set(Lock.PASSPHRASE);
            }
            check();
        });
        lock.addListener(_ -> check());
        running.busyProperty().addListener(_ -> check());
        check();
    }

    Map<ProfileName, BooleanProperty> profiles() {
        return profiles;
    }

    ObjectProperty<BackupFormat> formatProperty() {
        return format;
    }

    ObjectProperty<Lock> lockProperty() {
        return lock;
    }

    StringProperty passphraseProperty() {
        return passphrase;
    }

    StringProperty againProperty() {
        return again;
    }

    /// age recipients, separated by blanks or line ends.
    StringProperty recipientsProperty() {
        return recipients;
    }

    /// The folder that the backup goes to, if not to the others.
    ReadOnlyObjectProperty<Optional<Path>> elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    void putInto(Optional<Path> folder) {
        elsewhere.set(folder);
    }

    /// What still keeps the backup from being made; empty if nothing does, or one is being made.
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    /// Of the passphrase.
    ReadOnlyObjectProperty<Optional<Strength>> strengthProperty() {
        return strength.getReadOnlyProperty();
    }

    Running running() {
        return running;
    }

    /// Measures the passphrase as typed so far.
    void measure() {
        cancelMeasuring.run();
        strength.set(Optional.empty());
        if (passphrase.get().isEmpty()) {
            return;
        }
        SecretText typed = SecretText.of(passphrase.get());
        cancelMeasuring = model.jobs()
                .start(new Job<>(
                        text("backups.measuring"),
                        _ -> meter.measure(typed, Optional.empty(), Optional.empty()),
                        outcome -> {
                            if (outcome instanceof Outcome.Done(Strength value)
                                    && !passphrase.get().isEmpty()) {
                                strength.set(Optional.of(value));
                            }
                        }));
    }

    /// Makes the backup. Does nothing unless [#validProperty()] holds.
    ///
    /// @param whenMade called if it was made, read back and compared
    void create(Runnable whenMade) {
        if (!valid.get() || running.busyProperty().get()) {
            return;
        }
        Set<ProfileName> chosen = profiles.entrySet().stream()
                .filter(it -> it.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        BackupFormat wanted = format.get();
        Optional<Path> where = elsewhere.get();
        Passphrase secret = Passphrases.take(passphrase);
        again.set("");
        strength.set(Optional.empty());
        Unlock how = switch (lock.get()) {
            case PASSPHRASE -> new Unlock.ByPassphrase(secret);
            case RECIPIENTS -> new Unlock.ForRecipients(recipientList());
        };
        running.start(
                text("backups.creating"),
                progress -> model.bench().create(chosen, wanted, how, where, progress),
                secret::close,
                made -> {
                    model.made(made, where);
                    whenMade.run();
                });
    }

    /// The dialog has gone: nothing that was typed stays, and what runs is stopped.
    void close() {
        passphrase.set("");
        again.set("");
        cancelMeasuring.run();
        running.stop();
    }

    private List<String> recipientList() {
        return recipients
                .get()
                .lines()
                .flatMap(it -> List.of(it.strip().split("[\\s,]+", 0)).stream())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private void check() {
        String missing = missing();
        // What was typed is wiped as soon as it is used.
        hint.set(running.busyProperty().get() ? "" : missing);
        valid.set(missing.isEmpty());
    }

    private String missing() {
        if (profiles.values().stream().noneMatch(BooleanProperty::get)) {
            return text("backups.create.noProfile");
        }
        return switch (lock.get()) {
            case RECIPIENTS -> recipientList().isEmpty() ? text("backups.create.noRecipient") : "";
            case PASSPHRASE -> {
                if (passphrase.get().isEmpty()) {
                    yield text("backups.create.noPassphrase");
                }
                yield passphrase.get().equals(again.get()) ? "" : text("backups.create.notTheSame");
            }
        };
    }
}
