package keyturn.env.loader;

import org.jspecify.annotations.Nullable;

/// Where an expansion looks for the value of a name.
@FunctionalInterface
interface Variables {

    /// Null if it is not set.
    @Nullable
    String get(String name);

    /// The first of both that has it.
    default Variables or(Variables next) {
        return name -> {
            String value = get(name);
            return value != null ? value : next.get(name);
        };
    }

    /// The value, or nothing where it is not set or empty: what JavaScript takes for false.
    default String text(String name) {
        String value = get(name);
        return value == null ? "" : value;
    }
}
