package keyturn.ui.secrets;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.app.State;
import keyturn.crypto.Fingerprints;
import keyturn.edit.Edits;
import keyturn.edit.StagedChange;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.work.Ledger.Place;
import keyturn.work.WorkSnapshot;

/// Keys by profiles as they are now, edits included. A cell is worked out when it is first asked for, since a window
/// shows a few hundred of what may be 80,000.
final class Matrix {

    /// Nothing open.
    static final Matrix EMPTY = new Matrix(List.of(), List.of(), Map.of(), Set.of(), (_, _) -> {
        throw new IllegalStateException("an empty matrix has no cells");
    });

    private final List<ProfileColumn> columns;
    private final List<MatrixRow.Entry> rows;
    private final Map<Place, StagedChange> staged;
    private final Map<KeyFilter, Set<EnvKey>> kept = new EnumMap<>(KeyFilter.class);
    private final CellSource source;
    private final Map<Place, MatrixCell> cells = new HashMap<>();

    /// Works out one cell.
    @FunctionalInterface
    interface CellSource {
        MatrixCell cell(MatrixRow.Entry row, ProfileName profile);
    }

    private Matrix(
            List<ProfileColumn> columns,
            List<MatrixRow.Entry> rows,
            Map<Place, StagedChange> staged,
            Set<EnvKey> differing,
            CellSource source) {
        this.columns = columns;
        this.rows = rows;
        this.staged = staged;
        this.source = source;
        kept.put(KeyFilter.DIFFERS, differing);
    }

    /// @param disagreements cells that the loaders in use read otherwise
    static Matrix of(State state, Edits edits, Fingerprints fingerprints, Map<Place, Badge> disagreements) {
        var documents = new LinkedHashMap<ProfileName, EnvDocument>();
        WorkSnapshot base = edits.base();
        base.profiles()
                .forEach(profile -> edits.document(profile.name()).ifPresent(it -> documents.put(profile.name(), it)));
        List<ProfileColumn> columns =
                base.profiles().stream().map(it -> ProfileColumn.of(base, it)).toList();
        Map<Place, StagedChange> staged = edits.changes().stream()
                .collect(Collectors.toMap(it -> new Place(it.profile(), it.key()), it -> it, (first, _) -> first));
        List<MatrixRow.Entry> rows = MatrixKeys.of(state, edits);
        var badges = new CellBadges(state, disagreements);
        var cells = new CellReading(badges, documents, staged, fingerprints);
        var matrix = new Matrix(columns, rows, staged, differing(rows, documents), cells::cell);
        matrix.count(badges, documents);
        return matrix;
    }

    /// Production first, as the snapshot has them.
    List<ProfileColumn> columns() {
        return columns;
    }

    List<MatrixRow.Entry> rows() {
        return rows;
    }

    MatrixCell cell(MatrixRow.Entry row, ProfileName profile) {
        return cells.computeIfAbsent(new Place(profile, row.key()), _ -> source.cell(row, profile));
    }

    /// True if the filter keeps the key.
    boolean keeps(KeyFilter filter, EnvKey key) {
        return filter == KeyFilter.ALL || kept.getOrDefault(filter, Set.of()).contains(key);
    }

    /// How many keys a filter keeps.
    int count(KeyFilter filter) {
        return filter == KeyFilter.ALL
                ? rows.size()
                : kept.getOrDefault(filter, Set.of()).size();
    }

    Optional<StagedChange> staged(ProfileName profile, EnvKey key) {
        return Optional.ofNullable(staged.get(new Place(profile, key)));
    }

    private void count(CellBadges badges, Map<ProfileName, EnvDocument> documents) {
        Set<EnvKey> missing = badges.missing().stream()
                .filter(place -> Optional.ofNullable(documents.get(place.profile()))
                        .flatMap(it -> it.find(place.key()))
                        .isEmpty())
                .map(Place::key)
                .collect(Collectors.toSet());
        kept.put(KeyFilter.PROBLEMS, badges.problems());
        kept.put(KeyFilter.MISSING, missing);
        kept.put(KeyFilter.WEAK, badges.weak());
        kept.put(KeyFilter.REUSED, reused(rows, documents));
        kept.put(
                KeyFilter.CHANGED,
                staged.values().stream().map(StagedChange::key).collect(Collectors.toSet()));
    }

    /// Keys whose value is not the same in all profiles that set it.
    private static Set<EnvKey> differing(List<MatrixRow.Entry> rows, Map<ProfileName, EnvDocument> documents) {
        var differing = new HashSet<EnvKey>();
        for (MatrixRow.Entry row : rows) {
            Optional<SecretText> first = Optional.empty();
            for (EnvDocument document : documents.values()) {
                Optional<SecretText> value = document.value(row.key());
                if (first.isEmpty()) {
                    first = value;
                } else if (value.isPresent() && !value.equals(first)) {
                    differing.add(row.key());
                    break;
                }
            }
        }
        return differing;
    }

    /// Keys of which two profiles hold the same secret.
    private static Set<EnvKey> reused(List<MatrixRow.Entry> rows, Map<ProfileName, EnvDocument> documents) {
        var reused = new HashSet<EnvKey>();
        for (MatrixRow.Entry row : rows) {
            var seen = new HashSet<SecretText>();
            for (EnvDocument document : row.secret() ? documents.values() : List.<EnvDocument>of()) {
                Optional<SecretText> value = document.value(row.key());
                if (value.isPresent() && !value.get().isEmpty() && !seen.add(value.get())) {
                    reused.add(row.key());
                }
            }
        }
        return reused;
    }
}
