package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import keyturn.app.Preferences;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.text.Language;
import keyturn.ui.guard.Locks;

/// What the settings screen knows and can do. Each choice takes effect and is written at once.
final class SettingsViewModel {

    private final Preferences preferences;
    private final Jobs jobs;
    private final Consumer<Failure> trouble;
    private final ObjectProperty<Preferences.Theme> theme;
    private final ObjectProperty<Optional<Language>> language;
    private final ObjectProperty<Integer> textPercent;
    private final ReadOnlyObjectWrapper<Optional<Path>> backupFolder;
    private final SecurityViewModel security;
    private final UnlockViewModel unlock;

    /// @param trouble told if a choice cannot be written
    SettingsViewModel(Preferences preferences, Jobs jobs, Locks locks, Consumer<Failure> trouble) {
        this.preferences = preferences;
        this.jobs = jobs;
        this.trouble = trouble;
        theme = new SimpleObjectProperty<>(preferences.choices().theme());
        language = new SimpleObjectProperty<>(preferences.choices().language());
        textPercent = new SimpleObjectProperty<>(preferences.choices().textPercent());
        backupFolder = new ReadOnlyObjectWrapper<>(preferences.choices().backupFolder());
        security = new SecurityViewModel(
                locks,
                preferences.choices().security(),
                change -> write(choices -> choices.withSecurity(change.apply(choices.security()))));
        unlock = new UnlockViewModel(locks, jobs);
        theme.subscribe(now -> {
            if (now != preferences.choices().theme()) {
                write(choices -> choices.with(now));
            }
        });
        textPercent.subscribe(now -> {
            if (now != preferences.choices().textPercent()) {
                write(choices -> choices.withTextPercent(now));
            }
        });
        language.subscribe(now -> {
            if (!now.equals(preferences.choices().language())) {
                write(choices -> choices.withLanguage(now));
            }
        });
    }

    SecurityViewModel security() {
        return security;
    }

    UnlockViewModel unlock() {
        return unlock;
    }

    ObjectProperty<Preferences.Theme> themeProperty() {
        return theme;
    }

    /// The size of texts, one of [Preferences#TEXT_SIZES].
    ObjectProperty<Integer> textPercentProperty() {
        return textPercent;
    }

    /// The language of the window from its next start on; empty for that of the system.
    ObjectProperty<Optional<Language>> languageProperty() {
        return language;
    }

    ReadOnlyObjectProperty<Optional<Path>> backupFolderProperty() {
        return backupFolder.getReadOnlyProperty();
    }

    void chooseBackupFolder(Optional<Path> folder) {
        backupFolder.set(folder);
        write(choices -> choices.withBackupFolder(folder));
    }

    private void write(UnaryOperator<Preferences.Choices> change) {
        jobs.start(new Job<>(
                text("settings.job"),
                _ -> {
                    preferences.change(change);
                    return preferences.file();
                },
                outcome -> {
                    if (outcome instanceof Outcome.Failed(Failure failure)) {
                        trouble.accept(failure);
                    }
                }));
    }
}
