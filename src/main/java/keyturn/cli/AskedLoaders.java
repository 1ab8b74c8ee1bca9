package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;
import keyturn.failure.Failure;

/// The loaders that a call names with `--as`.
final class AskedLoaders {

    static final String OPTION = "--as";

    /// Stands for every loader.
    static final String ALL = "all";

    private AskedLoaders() {}

    /// @throws Failure.Usage if there is none of this name
    static Loader one(String id) throws Failure.Usage {
        Optional<Loader> found = Loaders.find(id);
        if (found.isEmpty()) {
            List<String> near = Nearby.of(id, ids());
            throw new Failure.Usage(
                    text("cli.noLoader", id),
                    near.isEmpty() ? text("cli.noLoader.remedy") : text("cli.didYouMean", String.join(", ", near)));
        }
        return found.get();
    }

    /// Those named, in the order of the call, each once; none if the option is not there.
    ///
    /// @throws Failure.Usage if there is none of one of the names
    static List<Loader> several(Words words) throws Failure.Usage {
        return named(words.values(OPTION));
    }

    /// Those of the names, each once.
    ///
    /// @throws Failure.Usage if there is none of one of the names
    static List<Loader> named(List<String> names) throws Failure.Usage {
        var asked = new LinkedHashSet<Loader>();
        for (String id : names) {
            if (id.equals(ALL)) {
                asked.addAll(Loaders.all());
            } else {
                asked.add(one(id));
            }
        }
        return List.copyOf(asked);
    }

    static List<String> ids() {
        return Loaders.all().stream().map(Loader::id).toList();
    }
}
