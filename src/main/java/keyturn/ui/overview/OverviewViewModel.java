package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import keyturn.app.State;
import keyturn.checklist.Checklist;
import keyturn.edit.StagedChange;
import keyturn.env.ProfileName;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Review;
import keyturn.health.Score;
import keyturn.health.Severity;
import keyturn.rotate.DueDate;
import keyturn.ui.part.DueText;
import keyturn.ui.part.FindingList;
import keyturn.ui.part.Timeline;
import keyturn.work.Ledger.Place;

/// What the overview shows. Has no nodes, so it is tested without a window.
final class OverviewViewModel {

    /// Which findings are listed.
    enum Shown {
        ALL,
        BLOCKING,
        EXPOSED,
        ERRORS,
        WARNINGS,
        NOTES,
        ACCEPTED,
        ROTATION,
        STRENGTH,
        SEPARATION,
        EXPOSURE,
        SETTINGS,
        LOADING;

        /// Those that a part of the score counts.
        static Shown of(Score.Area area) {
            return switch (area) {
                case ROTATION -> ROTATION;
                case STRENGTH -> STRENGTH;
                case SEPARATION -> SEPARATION;
                case EXPOSURE -> EXPOSURE;
                case SETTINGS -> SETTINGS;
                case LOADING -> LOADING;
            };
        }
    }

    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
    private final boolean writable;
    private final BiFunction<State, ProfileName, Optional<Checklist>> checklists;
    private State state;
    private Set<Place> staged = Set.of();
    private OverviewFacts facts;

    OverviewViewModel(State state) {
        this(state, true, (_, _) -> Optional.empty());
    }

    /// @param writable   false if nothing in the work folder can be changed
    /// @param checklists gives the checklist of a profile
    OverviewViewModel(State state, boolean writable, BiFunction<State, ProfileName, Optional<Checklist>> checklists) {
        this.state = state;
        this.writable = writable;
        this.checklists = checklists;
        facts = OverviewFacts.of(state);
    }

    /// Takes over what is on disk and what is staged now.
    void update(State now, List<StagedChange> changes) {
        state = now;
        facts = OverviewFacts.of(now);
        staged = changes.stream()
                .map(change -> new Place(change.profile(), change.key()))
                .collect(Collectors.toUnmodifiableSet());
        if (shown.get() == Shown.ACCEPTED && now.accepted().isEmpty()) {
            // The last one was taken back: an empty list would say that nothing is wrong.
            shown.set(Shown.ALL);
        }
    }

    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    OverviewFacts facts() {
        return facts;
    }

    boolean hasProfiles() {
        return !state.snapshot().profiles().isEmpty();
    }

    /// Worst first.
    List<FindingList.Entry> findings() {
        var wanted = switch (shown.get()) {
            case ALL -> state.findings();
            case BLOCKING -> OverviewFacts.blocking(state, facts.main());
            case EXPOSED -> OverviewFacts.exposed(state);
            case ERRORS -> of(Severity.ERROR);
            case WARNINGS -> of(Severity.WARNING);
            case NOTES -> of(Severity.NOTE);
            case ACCEPTED -> List.<Finding>of();
            case ROTATION -> of(Score.Area.ROTATION);
            case STRENGTH -> of(Score.Area.STRENGTH);
            case SEPARATION -> of(Score.Area.SEPARATION);
            case EXPOSURE -> of(Score.Area.EXPOSURE);
            case SETTINGS -> of(Score.Area.SETTINGS);
            case LOADING -> of(Score.Area.LOADING);
        };
        return shown.get() == Shown.ACCEPTED
                ? state.accepted().stream().map(OverviewViewModel::accepted).toList()
                : wanted.stream().map(this::entry).toList();
    }

    private List<Finding> of(Severity severity) {
        return state.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private List<Finding> of(Score.Area area) {
        return score().parts().stream()
                .filter(part -> part.area() == area)
                .flatMap(part -> part.findings().stream())
                .toList();
    }

    private static FindingList.Entry accepted(Review.Accepted each) {
        var acceptance = each.acceptance();
        var finding = each.finding().because(text("overview.acceptedBy", acceptance.by(), acceptance.reason()));
        return new FindingList.Entry(
                finding,
                Optional.empty(),
                Optional.of(text("overview.acceptedUntil", acceptance.until().toString())),
                Optional.empty(),
                Optional.of(acceptance));
    }

    long count(Severity severity) {
        return of(severity).size();
    }

    long acceptedCount() {
        return state.accepted().size();
    }

    /// Of all profiles.
    Score score() {
        return Score.of(state.findings());
    }

    /// The deployment checklist of the main profile.
    Optional<Checklist> checklist() {
        return facts.main().flatMap(main -> checklists.apply(state, main));
    }

    /// True if nothing keeps the main profile from being deployed.
    boolean ready() {
        return facts.ready() && checklist().map(Checklist::passed).orElse(true);
    }

    /// How many findings can be mended without a person's decision.
    long safeFixes() {
        return state.findings().stream()
                .filter(finding -> finding.fix().filter(Fix::isSafe).isPresent())
                .count();
    }

    /// Due dates of the main profile within the days of the timeline.
    List<Timeline.Row> timeline() {
        return state.dueDates().stream()
                .filter(due -> facts.main().filter(due.profile()::equals).isPresent())
                .filter(due -> due.days().filter(days -> days <= Timeline.DAYS).isPresent())
                .map(DueText::row)
                .toList();
    }

    /// How many values of the main profile have a schedule but no known date.
    long unknownDates() {
        return OverviewFacts.unknown(state, facts.main());
    }

    /// The first rotation in a state, for the way to it.
    Optional<DueDate> first(DueDate.State wanted) {
        return state.dueDates().stream().filter(due -> due.state() == wanted).findFirst();
    }

    private FindingList.Entry entry(Finding finding) {
        var fix = finding.offered(writable)
                .or(() -> finding.profile()
                        .flatMap(profile -> finding.key().map(key -> (Fix) new Fix.Show(profile, key))));
        return new FindingList.Entry(finding, fix, fix.filter(this::isStaged).map(_ -> text("overview.staged")));
    }

    private boolean isStaged(Fix fix) {
        return switch (fix) {
            case Fix.Generate(var profile, var key, var _) -> staged.contains(new Place(profile, key));
            case Fix.SetValue(var profile, var key, var _) -> staged.contains(new Place(profile, key));
            case Fix.AddKey(var profile, var key) -> staged.contains(new Place(profile, key));
            case Fix.RemoveDuplicates(var profile, var key) -> staged.contains(new Place(profile, key));
            case Fix.Requote(var profile, var key) -> staged.contains(new Place(profile, key));
            case Fix.RemoveComments _, Fix.UseLineFeeds _, Fix.RemoveByteOrderMark _, Fix.OfFiles _, Fix.Leading _ ->
                false;
        };
    }
}
