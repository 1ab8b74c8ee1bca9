package keyturn.usage;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes down what one file tells. The same said again in a file is left out.
final class Found {

    /// A version or a range of them. Anything else, such as an address with a token in it, is not repeated.
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.^~<>=!*|, +-]{1,40}");

    private final Path file;
    private final Collection<LoaderUse> uses;
    private final Set<List<String>> told = new HashSet<>();

    /// @param uses what all files told so far; grows
    Found(Path file, Collection<LoaderUse> uses) {
        this.file = file;
        this.uses = uses;
    }

    void add(String loader, int line, String evidence) {
        add(loader, line, evidence, evidence);
    }

    private void add(String loader, int line, String what, String evidence) {
        if (told.add(List.of(loader, what))) {
            uses.add(new LoaderUse(loader, file, Optional.of(line), evidence));
        }
    }

    /// @param version as it is written; may be empty
    void dependency(String loader, int line, String name, String version) {
        String plain = version.startsWith("==") ? version.substring(2).strip() : version.strip();
        add(
                loader,
                line,
                name,
                VERSION.matcher(plain).matches()
                        ? text("usage.dependency", name, plain)
                        : text("usage.dependencyOnly", name));
    }
}
