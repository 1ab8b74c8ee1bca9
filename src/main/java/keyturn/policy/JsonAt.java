package keyturn.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A JSON value that knows where it stands. Lines and columns count from 1, columns in UTF-16 units.
sealed interface JsonAt {

    int line();

    int column();

    /// Members in the order of the file, each name once.
    record Obj(int line, int column, SequencedMap<String, Member> members) implements JsonAt {
        public Obj {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }
    }

    record Text(int line, int column, String value) implements JsonAt {}

    /// A whole number.
    record Whole(int line, int column, long value) implements JsonAt {}

    record Truth(int line, int column, boolean value) implements JsonAt {}

    record Items(int line, int column, List<JsonAt> values) implements JsonAt {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// What no policy has a use for: a fraction, a null.
    record Other(int line, int column) implements JsonAt {}

    /// @param line   where the name stands
    /// @param column where the name stands
    record Member(int line, int column, JsonAt value) {}
}
