package keyturn.ui.secrets;

import java.util.Optional;
import keyturn.env.ProfileName;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// One profile as a column.
///
/// @param fileName    as it is called within the work folder
/// @param unavailable why its file cannot be read; empty if it can
record ProfileColumn(ProfileName profile, String fileName, boolean active, Optional<String> unavailable) {

    static ProfileColumn of(WorkSnapshot snapshot, Profile profile) {
        Optional<String> unavailable = switch (profile.content()) {
            case Content.Read _ -> Optional.empty();
            case Content.Unavailable(String reason) -> Optional.of(reason);
        };
        return new ProfileColumn(profile.name(), profile.fileName(), snapshot.isActive(profile.name()), unavailable);
    }
}
