package keyturn.ui.secrets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import keyturn.work.Ledger.Place;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;
import org.jspecify.annotations.Nullable;

/// Keys by profiles as they are now, edits included. A cell is worked out when it is first asked for, since a window
/// shows a few hundred of what may be 80,000; an edit makes a new matrix of the old one, in which only the keys that
/// it touched are worked out anew.
final class Matrix {

    /// Nothing open.
    static final Matrix EMPTY =
            new Matrix(null, List.of(), List.of(), new Edited(Map.of(), Map.of(), Map.of()), KeptKeys.none());

    /// What does not change with an edit.
    private record Ground(State state, WorkSnapshot base, CellBadges badges, Fingerprints fingerprints) {}

    /// What an edit changes.
    ///
    /// @param disagreements cells that the loaders in use read otherwise
    private record Edited(
            Map<ProfileName, EnvDocument> documents, Map<Place, StagedChange> staged, Map<Place, Badge> disagreements) {

        static Edited of(Edits edits, Map<Place, Badge> disagreements) {
            var documents = new LinkedHashMap<ProfileName, EnvDocument>();
            for (Profile profile : edits.base().profiles()) {
                edits.document(profile.name()).ifPresent(it -> documents.put(profile.name(), it));
            }
            Map<Place, StagedChange> staged = edits.changes().stream()
                    .collect(Collectors.toMap(it -> new Place(it.profile(), it.key()), it -> it, (first, _) -> first));
            return new Edited(documents, staged, disagreements);
        }

        Set<EnvKey> stagedKeys() {
            return staged.keySet().stream().map(Place::key).collect(Collectors.toSet());
        }

        /// True if nothing was edited in between.
        boolean isSame(Edits edits, Map<Place, Badge> found) {
            return disagreements.equals(found)
                    && edits.base().profiles().stream()
                            .allMatch(it -> edits.document(it.name())
                                    .map(now ->
                                            Matrix.isSame(now, documents.getOrDefault(it.name(), EnvDocument.EMPTY)))
                                    .orElse(true));
        }
    }

    private final @Nullable Ground ground;
    private final List<ProfileColumn> columns;
    private final List<MatrixRow.Entry> rows;
    private final Map<EnvKey, MatrixRow.Entry> byKey;
    private final Edited edited;
    private final KeptKeys kept;
    private final @Nullable CellReading reading;
    private final Map<Place, MatrixCell> cells = new HashMap<>();

    private Matrix(
            @Nullable Ground ground,
            List<ProfileColumn> columns,
            List<MatrixRow.Entry> rows,
            Edited edited,
            KeptKeys kept) {
        this.ground = ground;
        this.columns = columns;
        this.rows = rows;
        this.edited = edited;
        this.kept = kept;
        byKey = rows.stream().collect(Collectors.toMap(MatrixRow.Entry::key, it -> it));
        reading = ground == null
                ? null
                : new CellReading(
                        ground.badges(),
                        edited.disagreements(),
                        edited.documents(),
                        edited.staged(),
                        ground.fingerprints());
    }

    /// @param disagreements cells that the loaders in use read otherwise
    static Matrix of(State state, Edits edits, Fingerprints fingerprints, Map<Place, Badge> disagreements) {
        var ground = new Ground(state, edits.base(), new CellBadges(state), fingerprints);
        List<ProfileColumn> columns = edits.base().profiles().stream()
                .map(it -> ProfileColumn.of(edits.base(), it))
                .toList();
        Edited edited = Edited.of(edits, disagreements);
        List<MatrixRow.Entry> rows = MatrixKeys.of(state, edits);
        var kept = KeptKeys.of(ground.badges(), rows, edited.documents(), edited.stagedKeys());
        return new Matrix(ground, columns, rows, edited, kept);
    }

    /// The matrix as it is by now.
    ///
    /// @param disagreements cells that the loaders in use read otherwise
    /// @return this one if nothing has changed
    Matrix next(State state, Edits edits, Fingerprints fingerprints, Map<Place, Badge> disagreements) {
        // The state is compared by identity: it is immutable, and large.
        if (ground == null || !isSame(ground.state(), state) || !isSame(ground.base(), edits.base())) {
            return of(state, edits, fingerprints, disagreements);
        }
        if (edited.isSame(edits, disagreements)) {
            return this;
        }
        Edited now = Edited.of(edits, disagreements);
        var touched = new HashSet<EnvKey>();
        boolean sameKeys = true;
        for (ProfileName profile : now.documents().keySet()) {
            EnvDocument before = edited.documents().getOrDefault(profile, EnvDocument.EMPTY);
            EnvDocument after = now.documents().getOrDefault(profile, EnvDocument.EMPTY);
            if (!isSame(before, after)) {
                sameKeys &= List.copyOf(before.keys()).equals(List.copyOf(after.keys()));
                touch(touched, before, after);
            }
        }
        touch(touched, edited.staged(), now.staged());
        touch(touched, edited.disagreements(), disagreements);
        List<MatrixRow.Entry> rowsNow = sameKeys ? rows : MatrixKeys.of(state, edits);
        List<MatrixRow.Entry> again =
                rowsNow.stream().filter(it -> touched.contains(it.key())).toList();
        var next = new Matrix(
                ground, columns, rowsNow, now, kept.after(touched, again, now.documents(), now.stagedKeys()));
        cells.forEach((place, cell) -> {
            if (!touched.contains(place.key())) {
                next.cells.put(place, cell);
            }
        });
        return next;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    private static void touch(Set<EnvKey> touched, EnvDocument before, EnvDocument after) {
        for (EnvKey key : before.keys()) {
            if (!before.value(key).equals(after.value(key))) {
                touched.add(key);
            }
        }
        after.keys().stream().filter(it -> before.find(it).isEmpty()).forEach(touched::add);
    }

    private static <T> void touch(Set<EnvKey> touched, Map<Place, T> before, Map<Place, T> after) {
        before.forEach((place, it) -> {
            if (!it.equals(after.get(place))) {
                touched.add(place.key());
            }
        });
        after.keySet().stream().filter(it -> !before.containsKey(it)).forEach(it -> touched.add(it.key()));
    }

    /// Production first, as the snapshot has them.
    List<ProfileColumn> columns() {
        return columns;
    }

    List<MatrixRow.Entry> rows() {
        return rows;
    }

    Optional<MatrixRow.Entry> row(EnvKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    MatrixCell cell(MatrixRow.Entry row, ProfileName profile) {
        return cells.computeIfAbsent(
                new Place(profile, row.key()),
                _ -> Objects.requireNonNull(reading).cell(row, profile));
    }

    /// True if the filter keeps the key.
    boolean keeps(KeyFilter filter, EnvKey key) {
        return filter == KeyFilter.ALL || kept.keys(filter).contains(key);
    }

    /// How many keys a filter keeps.
    int count(KeyFilter filter) {
        return filter == KeyFilter.ALL ? rows.size() : kept.keys(filter).size();
    }

    Optional<StagedChange> staged(ProfileName profile, EnvKey key) {
        return Optional.ofNullable(edited.staged().get(new Place(profile, key)));
    }
}
