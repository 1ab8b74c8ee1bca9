package keyturn.env.loader.shell;

import java.util.List;
import java.util.Optional;

/// A piece of a word, as it is written.
sealed interface Part {

    /// Chars that stand for themselves; `quoted` ones are no pattern, no tilde and never split.
    record Text(String chars, boolean quoted) implements Part {}

    /// What stands in double quotes.
    record Quoted(List<Part> parts) implements Part {}

    /// `${name[subscript]op operand}`. `op` is empty for the plain value, `len` for `${#name}`, `!` for `${!name}`,
    /// `!*` for `${!name*}`, else as written. `second` is what follows the second `:` or `/`.
    record Parameter(
            String name,
            Optional<List<Part>> subscript,
            String op,
            List<Part> operand,
            Optional<List<Part>> second,
            boolean quoted,
            int at)
            implements Part {}

    /// `$((…))`
    record Arithmetic(List<Part> expression, boolean quoted, int at) implements Part {}

    /// The output of commands.
    record Output() implements Part {}

    /// `${…}` that makes no sense; an error only when it is reached.
    record Broken(int at) implements Part {}
}
