package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import keyturn.activity.Action;
import keyturn.app.Session;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;

/// Notes in the activity log that a value was printed.
final class ReadRecord {

    private ReadRecord() {}

    /// What cannot be noted is said; reading goes on.
    static void add(Call call, ProfileName profile, EnvKey key, SecretText value) throws Failure {
        Path folder = call.folder();
        try {
            call.app().recordRead(folder, Action.GET, profile, key, value);
        } catch (Failure.Storage failure) {
            call.say(text("cli.notRecorded", failure.reason()));
        }
    }

    /// The same for a profile that was written for another program.
    static void export(Call call, Session session, ProfileName profile, String how) throws Failure {
        try {
            session.recordExport(profile, how);
        } catch (Failure.Storage failure) {
            call.say(text("cli.notRecorded", failure.reason()));
        }
    }
}
