package keyturn.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.activity.Action;
import keyturn.activity.ActivityLog;
import keyturn.activity.Entry;
import keyturn.activity.Event;
import keyturn.crypto.Fingerprints;
import keyturn.edit.Changes;
import keyturn.edit.StagedChange;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Writes what is done in a session into the activity log.
///
/// @param log      of the work folder
/// @param had     whether the work folder had a key of its own when it was opened: without one nothing can be chained,
///                and nothing is recorded
/// @param writing makes one at the first change where there is none yet
record Records(ActivityLog log, Fingerprints fingerprints, boolean had, Writing writing) {

    /// False where the work folder has no key of its own.
    boolean kept() {
        return had || writing.begun();
    }

    /// Before a change: what cannot be recorded is not done.
    void require() throws Failure {
        begin();
        if (kept()) {
            log.requireWritable();
        }
    }

    /// Begins to keep a folder of which nothing is kept yet.
    void begin() throws Failure {
        if (writing.waits()) {
            writing.require();
        }
    }

    void add(Event... events) throws Failure {
        add(List.of(events));
    }

    void add(List<Event> events) throws Failure {
        if (kept() && !events.isEmpty()) {
            log.append(events);
        }
    }

    /// A value was seen in clear, or was taken elsewhere.
    void read(Action action, ProfileName profile, EnvKey key, SecretText value) throws Failure {
        add(withPrint(Event.of(action).in(profile).on(key), value));
    }

    /// A command gets values in its environment.
    void run(ProfileName profile, Map<EnvKey, SecretText> values, String program) throws Failure {
        var events = new ArrayList<Event>();
        values.forEach((key, value) ->
                events.add(withPrint(Event.of(Action.RUN).in(profile).on(key).with(program), value)));
        add(events);
    }

    /// Profiles were saved.
    ///
    /// @param from what the values come from, if they were not given by hand
    void saved(WorkSnapshot base, Map<ProfileName, EnvDocument> edited, Optional<String> from) throws Failure {
        var events = new ArrayList<Event>();
        edited.forEach((profile, document) -> {
            EnvDocument before =
                    base.profile(profile).flatMap(Profile::document).orElse(EnvDocument.EMPTY);
            List<StagedChange> changes = Changes.between(profile, before, document);
            changes.forEach(change -> {
                Event event = event(change);
                events.add(from.map(event::with).orElse(event));
            });
            if (changes.isEmpty()) {
                events.add(Event.of(Action.REWRITE).in(profile));
            }
        });
        add(events);
    }

    /// The profile that `.env` was pointed at last; nothing if the log does not say, or cannot be read.
    ///
    /// @param recent the end of the log, which is asked first: reading and checking all of it takes time
    Optional<ProfileName> lastActivated(ActivityLog.Contents recent) {
        Optional<ProfileName> found = lastActivated(recent.entries());
        if (found.isPresent()
                || recent.entries().isEmpty()
                || recent.entries().getFirst().sequence() == 1) {
            return found;
        }
        try {
            return lastActivated(log.read().entries());
        } catch (Failure unreadable) {
            // A look at the folder goes on without its past.
            return Optional.empty();
        }
    }

    private static Optional<ProfileName> lastActivated(List<Entry> entries) {
        return entries.reversed().stream()
                .map(Entry::event)
                .filter(event -> event.action() == Action.ACTIVATE && event.done())
                .findFirst()
                .flatMap(Event::profile);
    }

    private Event event(StagedChange change) {
        Action action = switch (change.kind()) {
            case ADDED -> Action.ADD;
            case CHANGED -> Action.CHANGE;
            case REMOVED -> Action.REMOVE;
            case CLEANED -> Action.REWRITE;
        };
        Event event = Event.of(action).in(change.profile()).on(change.key());
        return change.after().map(value -> withPrint(event, value)).orElse(event);
    }

    private Event withPrint(Event event, SecretText value) {
        return value.isEmpty() ? event : event.of(fingerprints.shown(value));
    }
}
