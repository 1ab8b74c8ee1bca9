package keyturn.checklist;

import java.util.List;
import java.util.Optional;
import keyturn.health.Finding;
import keyturn.work.Tick;

/// A point as it stands.
///
/// @param automatic true if Keyturn tells by itself; else a person does
/// @param evidence  what it is known by, or what is missing; holds no value
/// @param findings  that keep it from passing
/// @param tick      of a person; also one that has expired, and then the state is [State#OPEN]
public record Item(
        Point point, State state, boolean automatic, String evidence, List<Finding> findings, Optional<Tick> tick) {

    public Item {
        findings = List.copyOf(findings);
    }

    /// How it stands.
    public enum State {
        /// Done: proven, or ticked for the profile as it is.
        PASS,
        /// Proven not to be done.
        FAIL,
        /// A person must say so.
        OPEN
    }

    static Item pass(Point point, String evidence) {
        return new Item(point, State.PASS, true, evidence, List.of(), Optional.empty());
    }

    static Item fail(Point point, String evidence, List<Finding> findings) {
        return new Item(point, State.FAIL, true, evidence, findings, Optional.empty());
    }

    static Item fail(Point point, String evidence) {
        return fail(point, evidence, List.of());
    }

    /// What Keyturn cannot tell.
    static Item open(Point point, String evidence) {
        return new Item(point, State.OPEN, false, evidence, List.of(), Optional.empty());
    }

    Item ticked(Tick by, String newEvidence) {
        return new Item(point, State.PASS, false, newEvidence, List.of(), Optional.of(by));
    }

    Item expired(Tick by, String newEvidence) {
        return new Item(point, State.OPEN, false, newEvidence, List.of(), Optional.of(by));
    }
}
