package keyturn.usage;

import static keyturn.text.Texts.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes down what one file tells.
///
/// @param uses what all files told so far; grows
record Found(ProjectFile file, Set<LoaderUse> uses) {

    /// A version or a range of them. Anything else, such as an address with a token in it, is not repeated.
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.^~<>=!*|, +-]{1,40}");

    void add(String loader, int line, String evidence) {
        uses.add(new LoaderUse(loader, file.path(), Optional.of(line), evidence));
    }

    /// @param version as it is written; may be empty
    void dependency(String loader, int line, String name, String version) {
        String plain = version.startsWith("==") ? version.substring(2).strip() : version.strip();
        add(
                loader,
                line,
                VERSION.matcher(plain).matches()
                        ? text("usage.dependency", name, plain)
                        : text("usage.dependencyOnly", name));
    }
}
