package keyturn.backup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import keyturn.backup.RestorePreview.FileChange;
import keyturn.backup.RestorePreview.KeyChange;
import keyturn.backup.RestorePreview.Kind;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.text.Texts;
import keyturn.work.WorkSnapshot;

/// Compares what a backup holds with what is there now, key by key.
final class Comparison {

    private static final int SHOWN = 200;

    private final WorkSnapshot snapshot;
    private final Predicate<EnvKey> masked;
    private final Fingerprints fingerprints;

    /// @param masked keys whose values are shown as fingerprints
    Comparison(WorkSnapshot snapshot, Predicate<EnvKey> masked, Fingerprints fingerprints) {
        this.snapshot = snapshot;
        this.masked = masked;
        this.fingerprints = fingerprints;
    }

    /// @param warnings that opening gave
    RestorePreview preview(Archive archive, List<String> warnings) {
        var files = new ArrayList<FileChange>();
        var all = new ArrayList<>(warnings);
        for (var file : archive.files().entrySet()) {
            Place place = Place.of(file.getKey(), snapshot);
            if (!place.usable()) {
                all.add(Texts.text("backup.unusable", file.getKey()));
            }
            files.add(compare(file.getKey(), EnvDocument.parse(file.getValue().bytes()), place));
        }
        return new RestorePreview(files, all);
    }

    private FileChange compare(String name, EnvDocument stored, Place place) {
        EnvDocument now = place.present().orElse(EnvDocument.EMPTY);
        var keys = new LinkedHashSet<>(stored.keys());
        keys.addAll(now.keys());
        var changes = new ArrayList<KeyChange>();
        int same = 0;
        for (EnvKey key : keys) {
            Optional<SecretText> before = now.value(key);
            Optional<SecretText> after = stored.value(key);
            if (before.equals(after)) {
                same++;
            } else {
                Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
                changes.add(new KeyChange(key, kind, shown(key, before), shown(key, after), after));
            }
        }
        boolean exists = !(place instanceof Place.Free);
        boolean identical = place.present().isPresent() && now.equals(stored);
        Optional<ProfileName> profile =
                place instanceof Place.OfProfile of && place.usable() ? Optional.of(of.name()) : Optional.empty();
        return new FileChange(name, changes, same, identical, exists, profile);
    }

    private String shown(EnvKey key, Optional<SecretText> value) {
        if (value.isEmpty()) {
            return "";
        }
        if (value.get().isEmpty()) {
            return Texts.text("backup.emptyValue");
        }
        return masked.test(key)
                ? fingerprints.shown(value.get())
                : harmless(value.get().reveal());
    }

    /// A backup may come from anywhere: what would move a cursor or reorder text is not shown as it is.
    private static String harmless(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
            shown.appendCodePoint(hidden ? 0xFFFD : c);
        });
        return text.codePointCount(0, text.length()) > SHOWN ? shown + "…" : shown.toString();
    }
}
