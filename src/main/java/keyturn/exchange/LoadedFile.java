package keyturn.exchange;

import static keyturn.text.Texts.text;

import keyturn.env.loader.Loader;
import keyturn.env.loader.Reading.Loaded;
import keyturn.env.loader.Reading.Refused;
import keyturn.env.loader.RefusalText;
import keyturn.failure.Failure;

/// A file as one loader reads it. Runs nothing: a key whose value only a command would give is left out.
final class LoadedFile {

    private LoadedFile() {}

    /// @throws Failure.Damaged if the loader refuses the file
    static Taken read(Loader loader, byte[] file) throws Failure.Damaged {
        return switch (loader.read(file)) {
            case Refused refused ->
                throw new Failure.Damaged(text("exchange.refused", loader.id(), RefusalText.of(refused)), "");
            case Loaded(var values, var runs) -> {
                var taken = new TakenValues();
                values.forEach(taken::put);
                runs.forEach(name -> taken.leaveOut(name, text("exchange.runs")));
                yield taken.taken();
            }
        };
    }
}
