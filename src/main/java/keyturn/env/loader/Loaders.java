package keyturn.env.loader;

import java.util.List;
import java.util.Optional;

/// The loaders that Keyturn knows.
public final class Loaders {

    private static final List<Loader> ALL = List.of(
            new Dotenv(),
            new DotenvExpand(),
            new DotenvExpand1000(),
            new Dotenvx(),
            new Next(),
            new Vite(),
            new Node(),
            new Bun(),
            new Deno(),
            new PythonDotenv(),
            new Compose(),
            new Docker(),
            new Kubectl(),
            new RubyDotenv(),
            new Godotenv(),
            new Symfony(),
            new Phpdotenv(),
            new Dotenvy(),
            new DotenvJava(),
            new Spring(),
            new Systemd(),
            new Bash(),
            new Sh(),
            new Node20());

    private Loaders() {}

    /// All of them, in the order in which they are shown.
    public static List<Loader> all() {
        return ALL;
    }

    /// @param id such as `python-dotenv`
    public static Optional<Loader> find(String id) {
        return ALL.stream().filter(loader -> loader.id().equals(id)).findFirst();
    }
}
