package keyturn.env.loader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import keyturn.env.SecretText;

/// What a program makes of a file.
///
/// Names of variables are text. Where a name's bytes are not UTF-8, each such byte stands as the lone surrogate
/// U+DC80 to U+DCFF (PEP 383), so that nothing is lost; see [FileText].
public sealed interface Reading {

    /// The program reads the file.
    ///
    /// @param values what it sets, in the order of the file; a variable that it declares without a value is absent
    /// @param runs   variables whose value only running a command would give; none of them is in `values`
    record Loaded(SequencedMap<String, SecretText> values, SequencedSet<String> runs) implements Reading {
        public Loaded {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
            runs = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(runs));
        }

        public static Loaded of(Map<String, SecretText> values) {
            return new Loaded(new LinkedHashMap<>(values), new LinkedHashSet<>(Set.of()));
        }
    }

    /// The program refuses the whole file.
    ///
    /// @param line the physical line where it gives up, from 1; empty where the program itself names none and
    ///             none can be told
    record Refused(Refusal reason, Optional<Integer> line) implements Reading {
        public static Refused at(Refusal reason, int line) {
            return new Refused(reason, Optional.of(line));
        }
    }

    /// The value of one variable, if the program sets it.
    default Optional<SecretText> value(String name) {
        return switch (this) {
            case Loaded loaded -> Optional.ofNullable(loaded.values().get(name));
            case Refused _ -> Optional.empty();
        };
    }
}
