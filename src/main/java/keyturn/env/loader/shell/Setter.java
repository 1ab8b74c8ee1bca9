package keyturn.env.loader.shell;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Assigns to variables, with what their attributes ask for.
final class Setter {

    private final State state;
    private final Expansion words;

    Setter(State state, Expansion words) {
        this.state = state;
        this.words = words;
    }

    void assign(Assignment assignment) {
        if (assignment.elements().isPresent()) {
            elements(assignment, assignment.elements().get());
            return;
        }
        String value = words.value(assignment.value());
        if (assignment.subscript().isPresent()) {
            element(assignment, index(words.plain(assignment.subscript().get()), assignment.at()), value);
        } else if (assignment.append()) {
            append(assignment.name(), value, assignment.at());
        } else {
            set(assignment.name(), value, assignment.at());
        }
    }

    /// An error in a subscript ends bash itself.
    private long index(String subscript, int at) {
        try {
            return words.calculate(subscript, at).orElse(0L);
        } catch (Stop stop) {
            throw stop.why() == Cause.ARITHMETIC ? state.fatal(Cause.ARITHMETIC, at) : stop;
        }
    }

    private void element(Assignment assignment, long index, String value) {
        Variable variable = writable(assignment.name(), assignment.at());
        if (index < 0) {
            throw state.error(Cause.BAD_NAME, assignment.at());
        }
        String before = Optional.ofNullable(variable.elements().get(index)).orElse("");
        state.fuel.burn(4L * variable.elements().size());
        String text = assignment.append() ? before + value : value;
        store(assignment.name(), variable.withElement(index, fitted(variable, text, assignment.at())));
    }

    private void elements(Assignment assignment, List<Word> items) {
        Variable variable = writable(assignment.name(), assignment.at());
        var elements = new TreeMap<Long, String>();
        if (assignment.append()) {
            elements.putAll(
                    variable.array()
                            ? variable.elements()
                            : variable.withElement(0, "").elements());
        }
        long next = elements.isEmpty() ? 0 : elements.lastKey() + 1;
        for (String item : words.fields(items)) {
            elements.put(next, item);
            next++;
        }
        store(assignment.name(), variable.withElements(elements));
    }

    void append(String name, String value, int at) {
        Variable variable = writable(name, at);
        String before = variable.value().orElse("");
        if (variable.integer()) {
            set(name, "(" + (before.isEmpty() ? "0" : before) + ")+(" + value + ")", at);
        } else {
            set(name, before + value, at);
        }
    }

    void set(String name, String value, int at) {
        Variable variable = writable(name, at);
        if (!state.dialect.bash() && name.equals("OPTIND") && !value.chars().allMatch(Names::isDigit)) {
            throw state.fatal(Cause.ARITHMETIC, at);
        }
        state.fuel.copy(value.length());
        store(name, variable.with(fitted(variable, value, at)));
    }

    private String fitted(Variable variable, String value, int at) {
        if (variable.integer()) {
            return words.calculate(value, at)
                    .map(number -> Long.toString(number))
                    .orElse(String.valueOf(Marks.UNKNOWN));
        }
        if (variable.letters() == ' ') {
            return value;
        }
        var out = new StringBuilder(value.length());
        value.chars().forEach(c -> out.append(TextOperation.cased((char) c, variable.letters() == 'u')));
        return out.toString();
    }

    private Variable writable(String name, int at) {
        Variable variable = state.variables.find(name).orElse(Variable.NONE);
        if (variable.readOnly()) {
            throw state.error(Cause.READ_ONLY, at);
        }
        return variable;
    }

    private void store(String name, Variable variable) {
        state.variables.put(name, state.exportAll ? variable.withExport(true) : variable);
    }
}
