package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Reading;
import keyturn.env.loader.RefusalText;
import keyturn.failure.Failure;
import keyturn.work.Profile;

/// The value that a program would read of a profile.
final class LoadedValue {

    private LoadedValue() {}

    /// @throws Failure.Damaged  if the program refuses the file
    /// @throws Failure.NotFound if it does not set the key, or would run a command for its value
    static SecretText of(Profile profile, EnvDocument document, EnvKey key, Loader loader) throws Failure {
        String file = profile.fileName();
        Reading reading = loader.read(document.bytes());
        if (reading instanceof Reading.Refused refused) {
            throw new Failure.Damaged(text("cli.get.refused", loader.id(), file, RefusalText.of(refused)), "");
        }
        Optional<SecretText> value = reading.value(key.name());
        if (value.isPresent()) {
            return value.get();
        }
        if (reading instanceof Reading.Loaded loaded && loaded.runs().contains(key.name())) {
            throw new Failure.NotFound(text("cli.get.runs", loader.id(), key, file), text("cli.get.runs.remedy"));
        }
        List<EnvKey> present = reading instanceof Reading.Loaded loaded
                ? loaded.values().keySet().stream()
                        .flatMap(name -> EnvKey.parse(name).stream())
                        .toList()
                : List.of();
        throw Profiles.noKey(text("cli.get.notSet", loader.id(), file, key), key, present);
    }
}
