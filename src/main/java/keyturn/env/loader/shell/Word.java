package keyturn.env.loader.shell;

import java.util.List;
import java.util.Optional;

/// A word of a command and where it starts. `assigns` is set where it has the form of an assignment.
record Word(List<Part> parts, Optional<Assignment> assigns, int at) {

    /// The word's text if nothing in it is quoted or expanded.
    Optional<String> literal() {
        return parts.size() == 1 && parts.getFirst() instanceof Part.Text(String chars, boolean quoted) && !quoted
                ? Optional.of(chars)
                : Optional.empty();
    }
}
