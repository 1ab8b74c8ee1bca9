package keyturn.env.loader.shell;

import java.util.List;
import java.util.Optional;
import keyturn.env.loader.shell.WordReader.Place;

/// Reads `${…}`.
final class ParameterReader {

    private final Source in;
    private final Dialect dialect;
    private final WordReader words;

    ParameterReader(Source in, Dialect dialect, WordReader words) {
        this.in = in;
        this.dialect = dialect;
        this.words = words;
    }

    /// After `${`, up to and with its `}`.
    Part braced(boolean quoted, int at) {
        int c = in.peek();
        if (c == '#' && in.second() != '}') {
            int start = in.at();
            in.next();
            String name = name();
            Optional<List<Part>> subscript = subscript(name);
            if (!name.isEmpty() && in.take("}")) {
                return new Part.Parameter(name, subscript, "len", List.of(), Optional.empty(), quoted, at);
            }
            in.back(start);
        }
        String prefix = "";
        if (c == '!' && dialect.bash() && (Names.isPart(in.second()) || in.second() == '#')) {
            in.next();
            prefix = "!";
        }
        String name = name();
        if (name.isEmpty()) {
            return broken(quoted, at);
        }
        Optional<List<Part>> subscript = subscript(name);
        if (in.take("}")) {
            return new Part.Parameter(name, subscript, prefix, List.of(), Optional.empty(), quoted, at);
        }
        if (!prefix.isEmpty()) {
            if (in.take("*}") || in.take("@}")) {
                return new Part.Parameter(name, subscript, "!*", List.of(), Optional.empty(), quoted, at);
            }
            return broken(quoted, at);
        }
        String op = operator();
        if (op.isEmpty()) {
            if (!dialect.bash()) {
                passed();
            }
            return broken(quoted, at);
        }
        return operands(name, subscript, op, quoted, at);
    }

    private Part operands(String name, Optional<List<Part>> subscript, String op, boolean quoted, int at) {
        boolean pattern = "#%/^,".indexOf(op.charAt(0)) >= 0;
        Place place = quoted && !pattern ? Place.BRACE_DOUBLE : Place.BRACE;
        Optional<List<Part>> second = Optional.empty();
        List<Part> operand;
        if (op.equals(":") || op.startsWith("/")) {
            String separator = op.equals(":") ? ":" : "/";
            operand = words.parts(place, separator);
            if (in.take(separator)) {
                second = Optional.of(words.parts(place, ""));
            }
        } else {
            operand = words.parts(place, "");
        }
        in.next();
        return new Part.Parameter(name, subscript, op, operand, second, quoted, at);
    }

    /// Dash has taken what it looked at as an operator, so that neither `$` nor a quote begins there.
    private void passed() {
        if (in.next() == ':') {
            in.next();
        }
    }

    private Part broken(boolean quoted, int at) {
        words.parts(quoted ? Place.BRACE_DOUBLE : Place.BRACE, "");
        in.next();
        return new Part.Broken(at);
    }

    private String name() {
        int c = in.peek();
        int start = in.at();
        if (Names.isStart(c)) {
            while (Names.isPart(in.peek())) {
                in.next();
            }
        } else if (Names.isDigit(c)) {
            while (Names.isDigit(in.peek())) {
                in.next();
            }
        } else if (c != Source.END && "@*#?-$!".indexOf(c) >= 0) {
            in.next();
        }
        return in.from(start).replace("\\\n", "");
    }

    private Optional<List<Part>> subscript(String name) {
        if (!dialect.bash() || !Names.isName(name) || in.peek() != '[') {
            return Optional.empty();
        }
        in.next();
        List<Part> subscript = words.parts(Place.BRACKET, "]");
        in.next();
        return Optional.of(subscript);
    }

    private String operator() {
        for (String op : List.of(":-", ":=", ":?", ":+", "-", "=", "?", "+", "##", "#", "%%", "%")) {
            if (in.take(op)) {
                return op;
            }
        }
        if (dialect.bash()) {
            for (String op : List.of("//", "/#", "/%", "/", "^^", "^", ",,", ",", ":", "@")) {
                if (in.take(op)) {
                    return op;
                }
            }
        }
        return "";
    }
}
