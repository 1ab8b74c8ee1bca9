package keyturn.edit;

import static keyturn.text.Texts.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.Ledger.Place;

/// Edits of several cells together, each one step of the one history of [Edits].
public final class CellEdits {

    private final Edits edits;

    CellEdits(Edits edits) {
        this.edits = edits;
    }

    /// Sets several keys of a profile, as one step: values that were imported.
    public void take(ProfileName profile, SequencedMap<EnvKey, SecretText> values) throws Failure {
        edits.step(
                text("edit.import", values.size(), profile),
                Map.of(
                        profile,
                        edits.writer()
                                .putAll(
                                        edits.editable(profile),
                                        values,
                                        edits.base().template())));
    }

    /// Gives cells the value of another cell, as one step; none is changed if one cannot be.
    public void fill(SequencedMap<Place, SecretText> values) throws Failure {
        edits.step(text("edit.fill", values.size()), put(values));
    }

    /// Sets cells to what was on the clipboard, as one step; none is changed if one cannot be.
    public void paste(SequencedMap<Place, SecretText> values) throws Failure {
        edits.step(text("edit.paste", values.size()), put(values));
    }

    /// Gives cells new values, as one step; none is changed if one cannot be.
    public void renew(SequencedMap<Place, SecretText> values) throws Failure {
        edits.step(text("edit.renew", values.size()), put(values));
    }

    private Map<ProfileName, EnvDocument> put(SequencedMap<Place, SecretText> values) throws Failure {
        var byProfile = new LinkedHashMap<ProfileName, SequencedMap<EnvKey, SecretText>>();
        values.forEach((place, value) -> byProfile
                .computeIfAbsent(place.profile(), _ -> new LinkedHashMap<>())
                .put(place.key(), value));
        var edited = new LinkedHashMap<ProfileName, EnvDocument>();
        for (var entry : byProfile.entrySet()) {
            edited.put(
                    entry.getKey(),
                    edits.writer()
                            .putAll(
                                    edits.editable(entry.getKey()),
                                    entry.getValue(),
                                    edits.base().template()));
        }
        return edited;
    }

    /// Removes cells, as one step.
    public void remove(Collection<Place> places) throws Failure {
        var edited = new LinkedHashMap<ProfileName, EnvDocument>();
        for (Place place : places) {
            EnvDocument document = edited.getOrDefault(place.profile(), edits.editable(place.profile()));
            edited.put(place.profile(), document.remove(place.key()));
        }
        edits.step(text("edit.removeCells", places.size()), edited);
    }
}
