package keyturn.ui.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.crypto.Fingerprints;
import keyturn.edit.StagedChange;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.ui.secrets.MatrixCell.Staged;
import keyturn.work.Ledger.Place;

/// Works out what one cell shows.
final class CellReading {

    private final Map<ProfileName, EnvDocument> documents;
    private final Map<Place, StagedChange> staged;
    private final Set<EnvKey> stagedKeys;
    private final Fingerprints fingerprints;
    private final CellBadges badges;
    private final Map<Place, Badge> disagreements;

    /// @param disagreements cells that the loaders in use read otherwise, as edited
    CellReading(
            CellBadges badges,
            Map<Place, Badge> disagreements,
            Map<ProfileName, EnvDocument> documents,
            Map<Place, StagedChange> staged,
            Fingerprints fingerprints) {
        this.disagreements = disagreements;
        this.documents = documents;
        this.staged = staged;
        this.stagedKeys = staged.keySet().stream().map(Place::key).collect(Collectors.toSet());
        this.fingerprints = fingerprints;
        this.badges = badges;
    }

    MatrixCell cell(MatrixRow.Entry row, ProfileName profile) {
        EnvKey key = row.key();
        Optional<EnvDocument> document = Optional.ofNullable(documents.get(profile));
        CellValue value = document.map(
                        it -> it.value(key).map(found -> shown(found, row)).orElse(new CellValue.Absent()))
                .orElse(new CellValue.Unavailable());
        var change = Optional.ofNullable(staged.get(new Place(profile, key)));
        var found = new ArrayList<Badge>();
        if (change.isEmpty()) {
            found.addAll(badges.onDisk(profile, key));
        }
        Optional.ofNullable(disagreements.get(new Place(profile, key))).ifPresent(found::add);
        if (row.secret()) {
            CellBadges.sameValue(documents, profile, key).ifPresent(found::add);
        }
        if (found.isEmpty() && change.isEmpty()) {
            badges.other(profile, key, stagedKeys.contains(key)).ifPresent(found::add);
        }
        if (value instanceof CellValue.Empty) {
            found.add(CellBadges.empty());
        }
        // Tones go from quiet to loud.
        found.sort((one, other) -> other.tone().compareTo(one.tone()));
        return new MatrixCell(value, found, change.map(CellReading::kind));
    }

    private CellValue shown(SecretText value, MatrixRow.Entry row) {
        if (value.isEmpty()) {
            return new CellValue.Empty();
        }
        if (!isText(value)) {
            return new CellValue.NotText(value.length());
        }
        if (row.secret()) {
            return new CellValue.Masked(fingerprints.shown(value), lines(value.bytes()));
        }
        String text = value.reveal();
        int end = text.indexOf('\n');
        return new CellValue.Clear(end < 0 ? text : text.substring(0, end), lines(value.bytes()));
    }

    /// False for bytes that are not UTF-8: shown as text and written back, they would be lost.
    static boolean isText(SecretText value) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value.bytes()));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static int lines(byte[] bytes) {
        int lines = 1;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    static Staged kind(StagedChange change) {
        if (change.before().isEmpty()) {
            return Staged.ADDED;
        }
        return change.after().isEmpty() ? Staged.REMOVED : Staged.CHANGED;
    }
}
