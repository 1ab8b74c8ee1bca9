package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// One program's way to read an env file. Stateless; linear in the size of the file; always ends; runs nothing.
public interface Loader {

    LoaderFacts facts();

    /// What the program's environment would hold after loading `file`.
    ///
    /// @param file        the bytes as they stand on disk; not changed
    /// @param environment the variables that exist before, by name
    Reading read(byte[] file, Map<String, SecretText> environment);

    /// Reads into an empty environment.
    default Reading read(byte[] file) {
        return read(file, Map.of());
    }

    default String id() {
        return facts().id();
    }
}
