package keyturn.env.loader.shell;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A variable: its value if it has one, its elements if it is an array, and its attributes.
///
/// @param letters `l` or `u` where assigning changes the case of letters, else a blank
record Variable(
        Optional<String> value,
        NavigableMap<Long, String> elements,
        boolean array,
        boolean exported,
        boolean readOnly,
        boolean integer,
        char letters) {

    static final Variable NONE =
            new Variable(Optional.empty(), Collections.emptyNavigableMap(), false, false, false, false, ' ');

    Variable with(String newValue) {
        return array
                ? withElement(0, newValue)
                : new Variable(Optional.of(newValue), elements, false, exported, readOnly, integer, letters);
    }

    Variable withElement(long index, String newValue) {
        var changed = new TreeMap<>(elements);
        if (!array) {
            value.ifPresent(scalar -> changed.put(0L, scalar));
        }
        changed.put(index, newValue);
        return withElements(changed);
    }

    Variable withElements(NavigableMap<Long, String> newElements) {
        return new Variable(
                Optional.ofNullable(newElements.get(0L)), newElements, true, exported, readOnly, integer, letters);
    }

    Variable withExport(boolean on) {
        return new Variable(value, elements, array, on, readOnly, integer, letters);
    }

    Variable asReadOnly() {
        return new Variable(value, elements, array, exported, true, integer, letters);
    }

    Variable withInteger(boolean on) {
        return new Variable(value, elements, array, exported, readOnly, on, letters);
    }

    Variable withLetters(char change) {
        return new Variable(value, elements, array, exported, readOnly, integer, change);
    }
}
