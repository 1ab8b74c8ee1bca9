package keyturn.ui.rotation;

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

    /// How due dates are shown: the list always, the picture above it if wanted.
    enum Mode {
        TIMELINE,
        LIST
    }

    private static final ProfileName PRODUCTION = new ProfileName("production");

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.TIMELINE);
    private final ObjectProperty<Optional<ProfileName>> profile;
    private State state;

    RotationViewModel(State state) {
        this.state = state;
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

    /// What lies within the days of the timeline.
    List<Timeline.Row> timeline() {
        return dates().stream()
                .filter(due -> due.days().filter(days -> days <= Timeline.DAYS).isPresent())
                .map(this::row)
                .toList();
    }

    private Timeline.Row row(DueDate due) {
        var row = DueText.row(due);
        return profile.get().isPresent()
                ? row
                : new Timeline.Row(row.label() + " · " + due.profile(), row.days(), row.detail(), row.tone());
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
