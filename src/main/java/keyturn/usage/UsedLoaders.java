package keyturn.usage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;

/// The loaders of a work folder, and how that is known.
///
/// @param basis    how it is known
/// @param uses     the reasons, in the order in which loaders are shown; empty if `basis` is [Basis#ASSUMED]
/// @param complete false if the search was ended by a bound of time, files or bytes: there may be more
public record UsedLoaders(Basis basis, List<LoaderUse> uses, boolean complete) {

    /// What is assumed where nothing was found.
    ///
    /// These four are what a `.env` file meets most often when nobody has said how it is loaded, and they stand for
    /// four families that read most differently: the Node family (`#` cuts anywhere, no expansion), the Python one
    /// (escapes, `${…}` even in single quotes), compose (`$` expands, `$$` is one) and the shell (everything is
    /// code). What these four read alike, nearly every loader that knows quotes reads so. `docker run --env-file`
    /// is left out on purpose: it knows no quotes, so that with it no value with a blank, a `#` or a `$` could be
    /// written for all, and every profile would be full of findings about a program that perhaps nobody runs.
    public static final List<String> ASSUMED = List.of("dotenv", "python-dotenv", "compose", "bash");

    public UsedLoaders {
        uses = List.copyOf(uses);
    }

    /// How it is known which loaders are in use.
    public enum Basis {
        /// The policy names them.
        POLICY,
        /// Files of the project show them.
        FOUND,
        /// Nothing shows any: [#ASSUMED] is a guess, and a face says so.
        ASSUMED
    }

    /// The loaders, each once, in the order in which they are shown; never empty.
    public List<Loader> loaders() {
        Set<String> ids = basis == Basis.ASSUMED
                ? Set.copyOf(ASSUMED)
                : uses.stream().map(LoaderUse::loader).collect(Collectors.toSet());
        return Loaders.all().stream().filter(each -> ids.contains(each.id())).toList();
    }

    /// The reasons for one loader.
    public Stream<LoaderUse> uses(String loader) {
        return uses.stream().filter(each -> each.loader().equals(loader));
    }

    /// The first reason for one loader; empty if it is assumed, or not in use.
    public Optional<LoaderUse> firstUse(String loader) {
        return uses(loader).findFirst();
    }
}
