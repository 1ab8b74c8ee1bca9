package keyturn.work;

import java.nio.file.Path;
import java.util.Map;
import keyturn.env.EnvDocument;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.Policy;

/// Sets a value of the profile production once, and prints what came of it. Arguments: folder, value.
public final class OneSave {

    private OneSave() {}

    public static void main(String[] arguments) throws Exception {
        WorkFolder work = WorkFolder.at(Path.of(arguments[0]));
        Profile profile = work.read(Policy.empty()).profile(Folders.PRODUCTION).orElseThrow();
        switch (profile.content()) {
            case Content.Unavailable(String reason) -> System.out.println("Unavailable: " + reason);
            case Content.Read(var document, var _) ->
                save(work, document.set(Folders.KEY, SecretText.of(arguments[1])));
        }
    }

    private static void save(WorkFolder work, EnvDocument edited) throws Exception {
        try {
            System.out.println(work.save(work.read(Policy.empty()), Map.of(Folders.PRODUCTION, edited)));
        } catch (Failure failure) {
            System.out.println(failure.getClass().getSimpleName() + ": " + failure.reason());
        }
    }
}
