package keyturn.env.loader.shell;

import java.util.List;
import java.util.Optional;

/// `name=value`, `name+=value`, `name[subscript]=value`, `name=(elements)`.
record Assignment(
        String name,
        Optional<List<Part>> subscript,
        boolean append,
        List<Part> value,
        Optional<List<Word>> elements,
        int at) {}
