package keyturn.env.loader.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Expands words: tildes, parameters, arithmetic. The output of commands stays unknown.
final class Expansion {

    /// Where a tilde may stand.
    enum Tilde {
        NOWHERE,
        FIRST,
        /// At the start and after each colon.
        EACH
    }

    private final State state;
    private final ParameterExpansion parameters;

    Expansion(State state) {
        this.state = state;
        this.parameters = new ParameterExpansion(state, this);
    }

    /// The value of an assignment.
    String value(List<Part> parts) {
        return Marks.plain(marked(parts, Tilde.EACH));
    }

    /// One text without splitting.
    String plain(List<Part> parts) {
        return Marks.plain(marked(parts, Tilde.NOWHERE));
    }

    /// The fields that a command gets.
    List<String> fields(List<Word> words) {
        var fields = new ArrayList<String>();
        for (Word word : words) {
            if (word.assigns().isPresent()) {
                fields.add(declared(word.assigns().get()));
            } else {
                String marked = marked(word.parts(), Tilde.FIRST);
                fields.addAll(Fields.split(marked, state.variables.value("IFS").orElse(" \t\n")));
            }
        }
        return fields;
    }

    private String declared(Assignment assignment) {
        String subscript =
                assignment.subscript().map(parts -> "[" + plain(parts) + "]").orElse("");
        if (assignment.elements().isPresent()) {
            new Setter(state, this).assign(assignment);
            return assignment.name();
        }
        String value = value(assignment.value());
        return assignment.name() + subscript + (assignment.append() ? "+=" : "=") + value;
    }

    String marked(List<Part> parts, Tilde tilde) {
        var out = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            String piece = piece(parts.get(i), tilde, first, last);
            state.fuel.copy(piece.length());
            out.append(piece);
            first = false;
        }
        return out.toString();
    }

    private String piece(Part part, Tilde tilde, boolean first, boolean last) {
        return switch (part) {
            case Part.Text(String chars, boolean quoted)
            when quoted -> chars.isEmpty() ? String.valueOf(Marks.EMPTY) : Marks.quoted(chars);
            case Part.Text(String chars, var _) ->
                tilde == Tilde.NOWHERE || chars.indexOf('~') < 0 ? chars : tildes(chars, tilde, first, last);
            case Part.Quoted(List<Part> inner) -> quoted(inner);
            case Part.Parameter parameter -> parameters.expand(parameter);
            case Part.Arithmetic(List<Part> expression, boolean quoted, int at) -> {
                String result = calculate(plain(expression), at)
                        .map(number -> Long.toString(number))
                        .orElse(String.valueOf(Marks.UNKNOWN));
                yield quoted ? Marks.quoted(result) : Marks.expanded(result);
            }
            case Part.Output() -> String.valueOf(Marks.UNKNOWN);
            case Part.Broken(int at) -> throw state.error(Cause.BAD_SUBSTITUTION, at);
        };
    }

    private String quoted(List<Part> inner) {
        String marked = Marks.quoted(marked(inner, Tilde.NOWHERE));
        boolean all = inner.size() == 1
                && inner.getFirst() instanceof Part.Parameter p
                && p.name().equals("@");
        return marked.isEmpty() && !all ? String.valueOf(Marks.EMPTY) : marked;
    }

    /// The value of an expression; empty if it depends on what is unknown.
    Optional<Long> calculate(String expression, int at) {
        if (Marks.isUnknown(expression)) {
            return Optional.empty();
        }
        return new Calculator(expression, state, at).value();
    }

    private String tildes(String chars, Tilde tilde, boolean first, boolean last) {
        var out = new StringBuilder();
        int at = 0;
        boolean here = first;
        while (at < chars.length()) {
            char c = chars.charAt(at);
            if (c == '~' && here) {
                int end = at + 1;
                while (end < chars.length()
                        && chars.charAt(end) != '/'
                        && !(tilde == Tilde.EACH && chars.charAt(end) == ':')) {
                    end++;
                }
                boolean whole = end < chars.length() || last;
                String prefix = chars.substring(at, end);
                out.append(whole ? Marks.quoted(home(prefix)) : prefix);
                at = end;
                here = false;
            } else {
                out.append(c);
                here = tilde == Tilde.EACH && c == ':';
                at++;
            }
        }
        return out.toString();
    }

    private String home(String prefix) {
        boolean bash = state.dialect.bash();
        return switch (prefix) {
            case "~" -> state.variables.value("HOME").orElse(bash ? String.valueOf(Marks.UNKNOWN) : prefix);
            case "~root" -> "/root";
            case "~+" -> bash ? state.variables.value("PWD").orElse(prefix) : prefix;
            case "~-" -> bash ? state.variables.value("OLDPWD").orElse(prefix) : prefix;
            default -> prefix;
        };
    }
}
