package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.Map;
import keyturn.edit.Changes;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Says what a save has written: `Saved .env.production (2 keys), .env.staging (text)`.
final class Written {

    private Written() {}

    static String said(WorkSnapshot base, Map<ProfileName, EnvDocument> edited) {
        var files = new ArrayList<String>();
        for (Profile profile : base.profiles()) {
            EnvDocument now = edited.get(profile.name());
            if (now != null) {
                int keys = Changes.between(profile.name(), profile.document().orElse(EnvDocument.EMPTY), now)
                        .size();
                files.add(
                        keys == 0
                                ? text("ui.written.text", profile.fileName())
                                : text("ui.written.keys", profile.fileName(), keys));
            }
        }
        return text("ui.written", String.join(", ", files));
    }
}
