package keyturn.env.loader.shell;

import java.util.Set;

/// The builtins whose arguments may be assignments.
final class Declarations {

    private static final Set<String> BOTH = Set.of("export", "readonly", "local");
    private static final Set<String> BASH = Set.of("declare", "typeset");

    private Declarations() {}

    static boolean isOne(Word word, Dialect dialect) {
        return word.literal()
                .filter(name -> BOTH.contains(name) || (dialect.bash() && BASH.contains(name)))
                .isPresent();
    }
}
