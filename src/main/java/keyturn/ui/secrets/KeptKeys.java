package keyturn.ui.secrets;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.work.Ledger.Place;

/// Which keys each filter keeps. After an edit only the keys that it touched are looked at again.
final class KeptKeys {

    /// What an edit can change.
    private static final List<KeyFilter> BY_VALUE = List.of(KeyFilter.MISSING, KeyFilter.DIFFERS, KeyFilter.REUSED);

    private final Map<KeyFilter, Set<EnvKey>> kept;
    private final Map<EnvKey, Set<ProfileName>> missing;

    private KeptKeys(Map<KeyFilter, Set<EnvKey>> kept, Map<EnvKey, Set<ProfileName>> missing) {
        this.kept = kept;
        this.missing = missing;
    }

    static KeptKeys none() {
        return new KeptKeys(Map.of(), Map.of());
    }

    static KeptKeys of(
            CellBadges badges,
            Collection<MatrixRow.Entry> rows,
            Map<ProfileName, EnvDocument> documents,
            Set<EnvKey> staged) {
        var missing = new HashMap<EnvKey, Set<ProfileName>>();
        for (Place place : badges.missing()) {
            missing.computeIfAbsent(place.key(), _ -> new HashSet<>()).add(place.profile());
        }
        var kept = new EnumMap<KeyFilter, Set<EnvKey>>(KeyFilter.class);
        kept.put(KeyFilter.PROBLEMS, badges.problems());
        kept.put(KeyFilter.WEAK, badges.weak());
        kept.put(KeyFilter.OVERDUE, badges.overdue());
        return new KeptKeys(kept, missing).with(rows, documents, staged);
    }

    /// @param touched the keys that an edit may have changed anything about
    /// @param rows    those of them that there still are
    KeptKeys after(
            Set<EnvKey> touched,
            Collection<MatrixRow.Entry> rows,
            Map<ProfileName, EnvDocument> documents,
            Set<EnvKey> staged) {
        KeptKeys next = with(rows, documents, staged);
        var gone = new HashSet<>(touched);
        rows.forEach(it -> gone.remove(it.key()));
        for (KeyFilter each : BY_VALUE) {
            next.kept.getOrDefault(each, Set.of()).removeAll(gone);
        }
        return next;
    }

    private KeptKeys with(
            Collection<MatrixRow.Entry> rows, Map<ProfileName, EnvDocument> documents, Set<EnvKey> staged) {
        var now = new EnumMap<KeyFilter, Set<EnvKey>>(KeyFilter.class);
        now.putAll(kept);
        now.put(KeyFilter.CHANGED, staged);
        for (KeyFilter each : BY_VALUE) {
            now.put(each, new HashSet<>(kept.getOrDefault(each, Set.of())));
        }
        for (MatrixRow.Entry row : rows) {
            EnvKey key = row.key();
            List<SecretText> values = documents.values().stream()
                    .flatMap(it -> it.value(key).stream())
                    .toList();
            put(now, KeyFilter.MISSING, key, isMissing(key, documents));
            put(now, KeyFilter.DIFFERS, key, values.stream().anyMatch(it -> !it.equals(values.getFirst())));
            put(now, KeyFilter.REUSED, key, row.secret() && isReused(values));
        }
        return new KeptKeys(now, missing);
    }

    private static void put(Map<KeyFilter, Set<EnvKey>> kept, KeyFilter filter, EnvKey key, boolean keeps) {
        Set<EnvKey> keys = kept.computeIfAbsent(filter, _ -> new HashSet<>());
        if (keeps) {
            keys.add(key);
        } else {
            keys.remove(key);
        }
    }

    private boolean isMissing(EnvKey key, Map<ProfileName, EnvDocument> documents) {
        return missing.getOrDefault(key, Set.of()).stream()
                .anyMatch(profile -> Optional.ofNullable(documents.get(profile))
                        .flatMap(it -> it.find(key))
                        .isEmpty());
    }

    private static boolean isReused(List<SecretText> values) {
        var seen = new HashSet<SecretText>();
        return values.stream().anyMatch(it -> !it.isEmpty() && !seen.add(it));
    }

    Set<EnvKey> keys(KeyFilter filter) {
        return kept.getOrDefault(filter, Set.of());
    }
}
