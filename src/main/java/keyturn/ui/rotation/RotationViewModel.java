package keyturn.ui.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import keyturn.app.State;
import keyturn.env.ProfileName;
import keyturn.rotate.DueDate;
import keyturn.ui.part.DueText;
import keyturn.ui.part.Timeline;
import keyturn.work.ActiveProfile;
import keyturn.work.Profile;

/// What the rotation screen shows. Has no nodes.
final class RotationViewModel {

    /// How due dates are shown: as a list, with or without the timeline above it, or as a month.
    enum Mode {
        TIMELINE,
        CALENDAR,
        LIST
    }

    private static final ProfileName PRODUCTION = new ProfileName("production");

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.TIMELINE);
    private final ObjectProperty<Optional<ProfileName>> profile;
    private final ObjectProperty<YearMonth> month;
    private final Clock clock;
    private State state;

    RotationViewModel(State state, Clock clock) {
        this.state = state;
        this.clock = clock;
        month = new SimpleObjectProperty<>(YearMonth.now(clock));
        profile = new SimpleObjectProperty<>(first());
    }

    void update(State now) {
        state = now;
        if (profile.get().filter(name -> now.snapshot().profile(name).isEmpty()).isPresent()) {
            profile.set(first());
        }
    }

    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// Whose due dates are shown; empty for those of all profiles.
    ObjectProperty<Optional<ProfileName>> profileProperty() {
        return profile;
    }

    /// What can be chosen: each profile, then all of them.
    List<Optional<ProfileName>> profiles() {
        var names = new java.util.ArrayList<Optional<ProfileName>>();
        state.snapshot().profiles().forEach(each -> names.add(Optional.of(each.name())));
        names.add(Optional.empty());
        return names;
    }

    /// Overdue first, then by date.
    List<DueDate> dates() {
        return state.dueDates().stream()
                .filter(due -> profile.get().isEmpty() || profile.get().get().equals(due.profile()))
                .toList();
    }

    /// The month that the calendar shows.
    ObjectProperty<YearMonth> monthProperty() {
        return month;
    }

    DueMonth month() {
        return DueMonth.of(month.get(), LocalDate.now(clock), dates());
    }

    void turn(int months) {
        month.set(month.get().plusMonths(months));
    }

    void showToday() {
        month.set(YearMonth.now(clock));
    }

    /// The key; with its profile where several are shown.
    String label(DueDate due) {
        return profile.get().isPresent()
                ? due.key().name()
                : due.key() + " · " + due.profile().name();
    }

    /// What lies within the days of the timeline.
    List<Timeline.Row> timeline() {
        return dates().stream()
                .filter(due -> due.days().filter(days -> days <= Timeline.DAYS).isPresent())
                .map(this::row)
                .toList();
    }

    private Timeline.Row row(DueDate due) {
        var row = DueText.row(due);
        return new Timeline.Row(label(due), row.days(), row.detail(), row.tone());
    }

    private Optional<ProfileName> first() {
        var snapshot = state.snapshot();
        if (snapshot.profile(PRODUCTION).isPresent()) {
            return Optional.of(PRODUCTION);
        }
        if (snapshot.active() instanceof ActiveProfile.Linked(ProfileName linked)) {
            return Optional.of(linked);
        }
        return snapshot.profiles().stream().findFirst().map(Profile::name);
    }
}
