package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.loader.Difference;
import keyturn.env.loader.Loader;
import keyturn.env.loader.LoaderComparison;
import keyturn.env.loader.LoaderComparison.Group;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.ui.part.Tone;
import keyturn.work.Ledger.Place;

/// Finds the cells that the loaders in use read otherwise, away from the window's thread, and tells the matrix. A
/// profile is read again only when it has changed; of what was read, only the badges are kept.
final class LoaderBadges {

    private final SecretsViewModel model;
    private final Jobs jobs;
    private final Map<ProfileName, Known> known = new HashMap<>();

    /// The badges of one profile as it was.
    private record Known(EnvDocument document, List<Loader> loaders, Map<EnvKey, Badge> badges) {}

    LoaderBadges(SecretsViewModel model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
    }

    /// Follows the matrix from now on.
    void watch() {
        model.matrixProperty().subscribe(_ -> look());
    }

    private void look() {
        List<Loader> loaders = model.bench().loadersInUse();
        Map<ProfileName, EnvDocument> now = documents();
        known.keySet().retainAll(now.keySet());
        var changed = new LinkedHashMap<>(now);
        changed.entrySet()
                .removeIf(it -> Optional.ofNullable(known.get(it.getKey()))
                        .filter(before -> before.document().equals(it.getValue())
                                && before.loaders().equals(loaders))
                        .isPresent());
        if (changed.isEmpty()) {
            return;
        }
        jobs.start(new Job<>(text("comparison.reading"), _ -> read(changed, loaders), this::tell));
    }

    private Map<ProfileName, EnvDocument> documents() {
        var documents = new LinkedHashMap<ProfileName, EnvDocument>();
        model.matrix()
                .columns()
                .forEach(column -> model.bench()
                        .edits()
                        .document(column.profile())
                        .ifPresent(it -> documents.put(column.profile(), it)));
        return documents;
    }

    private static Map<ProfileName, Known> read(Map<ProfileName, EnvDocument> documents, List<Loader> loaders) {
        var read = new HashMap<ProfileName, Known>();
        documents.forEach((profile, document) -> {
            var comparison = LoaderComparison.of(document, loaders);
            var badges = new HashMap<EnvKey, Badge>();
            comparison.differing().forEach(key -> badge(comparison, key).ifPresent(badge -> badges.put(key, badge)));
            read.put(profile, new Known(document, loaders, Map.copyOf(badges)));
        });
        return read;
    }

    private void tell(Outcome<Map<ProfileName, Known>> outcome) {
        if (outcome instanceof Outcome.Done(Map<ProfileName, Known> read)) {
            known.putAll(read);
            known.keySet().retainAll(documents().keySet());
            var badges = new HashMap<Place, Badge>();
            known.forEach((profile, each) ->
                    each.badges().forEach((key, badge) -> badges.put(new Place(profile, key), badge)));
            model.showDisagreements(badges);
        }
    }

    /// A file that is refused is told at the key where the loader gives up. A CR that is kept is told once, by the
    /// finding about the file: on every cell it would hide what concerns one.
    private static Optional<Badge> badge(LoaderComparison comparison, EnvKey key) {
        List<Group> groups = comparison.groups(key).stream()
                .filter(it -> !it.difference().isSame() && !keepsCarriageReturn(it.difference()))
                .filter(it -> !(it.difference() instanceof Difference.Refused)
                        || comparison.keyOf(it.difference()).filter(key::equals).isPresent())
                .toList();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        String explained = text(
                "comparison.badge.explained",
                String.join("; ", groups.stream().map(LoaderTexts::spoken).toList()));
        boolean refused = groups.stream().anyMatch(it -> it.difference() instanceof Difference.Refused);
        boolean runs = groups.stream().anyMatch(it -> it.difference() instanceof Difference.Runs);
        Badge badge = refused || runs
                ? Badge.of(
                        refused ? text("comparison.badge.refused") : text("comparison.badge.runs"), Tone.BAD, explained)
                : Badge.of(text("comparison.badge.differs"), Tone.WARNING, explained);
        return Optional.of(badge);
    }

    private static boolean keepsCarriageReturn(Difference difference) {
        return difference instanceof Difference.Longer longer
                && longer.addition() == Difference.Addition.CARRIAGE_RETURN;
    }
}
