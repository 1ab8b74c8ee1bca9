package keyturn.backup;

import java.util.regex.Pattern;
import keyturn.work.ActiveProfile;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// The names that files have inside a backup: `.env` and `.env.SOMETHING`, in no folder, and nothing else. A
/// backup that was opened cannot name a place outside.
final class ArchiveName {

    static final String MANIFEST = "MANIFEST.json";
    static final String ACTIVE = ".env";
    static final String TEMPLATE = ".env.example";

    private static final Pattern ENV_FILE = Pattern.compile("\\.env(\\.[A-Za-z0-9_.-]{1,64})?");

    private ArchiveName() {}

    static boolean isEnvFile(String name) {
        return ENV_FILE.matcher(name).matches();
    }

    /// A profile's file may have any name that policy gives it; inside a backup it has a usual one.
    static String of(Profile profile) {
        return isEnvFile(profile.fileName())
                ? profile.fileName()
                : profile.name().fileName();
    }

    static String of(WorkSnapshot.Template template) {
        String name = String.valueOf(template.file().getFileName());
        return isEnvFile(name) ? name : TEMPLATE;
    }

    /// What `.env` links to; empty if it is no link.
    static String linkOf(ActiveProfile active) {
        return switch (active) {
            case ActiveProfile.Linked(var profile) -> profile.fileName();
            case ActiveProfile.LinkedElsewhere(var target, var _) -> target;
            case ActiveProfile.None _, ActiveProfile.OwnFile _ -> "";
        };
    }
}
