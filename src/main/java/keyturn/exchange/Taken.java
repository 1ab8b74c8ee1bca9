package keyturn.exchange;

import java.util.List;

/// What a file gave.
///
/// @param values  in the order of the file
/// @param leftOut what could not be taken, each a sentence that names the key or the place, never a value
public record Taken(Values values, List<String> leftOut) {

    public Taken {
        leftOut = List.copyOf(leftOut);
    }
}
