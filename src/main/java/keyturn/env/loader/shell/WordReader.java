package keyturn.env.loader.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads words: quotes, escapes, `$…` and backticks.
final class WordReader {

    /// Where chars stand, which says what ends them and which of them are special.
    enum Place {
        WORD,
        /// In `${…}` outside double quotes.
        BRACE,
        DOUBLE,
        /// In `${…}` inside double quotes.
        BRACE_DOUBLE,
        ARITHMETIC,
        /// In `$[…]` and `name[…]`.
        BRACKET,
        /// The word after `<<`, where dash expands nothing.
        DELIMITER,
        /// A here-document.
        DOCUMENT;

        boolean quotes() {
            return this == WORD || this == BRACE || this == DELIMITER;
        }

        boolean isDouble() {
            return this == DOUBLE || this == BRACE_DOUBLE || this == DOCUMENT;
        }
    }

    private final Source in;
    private final Dialect dialect;
    private final CommandReader commands;
    private final ParameterReader parameters;
    /// Where `((` was tried as arithmetic and is none.
    private final Set<Integer> notArithmetic = new HashSet<>();

    WordReader(Source in, Dialect dialect, CommandReader commands) {
        this.in = in;
        this.dialect = dialect;
        this.commands = commands;
        this.parameters = new ParameterReader(in, dialect, this);
    }

    /// @param assigning an assignment may stand here
    Word word(boolean assigning) {
        int at = in.at();
        Optional<Assignment> assignment = assigning ? assignment() : Optional.empty();
        if (assignment.isPresent()) {
            return new Word(List.of(), assignment, at);
        }
        return new Word(parts(Place.WORD, ""), Optional.empty(), at);
    }

    private Optional<Assignment> assignment() {
        int at = in.at();
        in.peek();
        int start = in.at();
        if (!Names.isStart(in.peek())) {
            return Optional.empty();
        }
        while (Names.isPart(in.peek())) {
            in.next();
        }
        String name = in.from(start).replace("\\\n", "");
        Optional<List<Part>> subscript = Optional.empty();
        if (dialect.bash() && in.peek() == '[') {
            int close = in.bracket(in.at());
            if (close < 0) {
                throw commands.open(in.at());
            }
            if (!(in.text().startsWith("]=", close) || in.text().startsWith("]+=", close))) {
                in.back(at);
                return Optional.empty();
            }
            in.next();
            subscript = Optional.of(parts(Place.BRACKET, "]"));
            in.next();
        }
        boolean append = dialect.bash() && in.take("+=");
        if (!append && !in.take("=")) {
            in.back(at);
            return Optional.empty();
        }
        if (dialect.bash() && in.peek() == '(' && subscript.isEmpty()) {
            int open = in.at();
            List<Word> elements = elements();
            if (in.peek() == Source.END || CommandReader.isMeta(in.peek())) {
                return Optional.of(new Assignment(name, subscript, append, List.of(), Optional.of(elements), start));
            }
            return Optional.of(new Assignment(name, subscript, append, notElements(open), Optional.empty(), start));
        }
        return Optional.of(new Assignment(name, subscript, append, parts(Place.WORD, ""), Optional.empty(), start));
    }

    /// What begins as elements but goes on behind the `)` is a plain value, blanks and parentheses included.
    private List<Part> notElements(int open) {
        String written = in.from(open);
        List<Part> rest = parts(Place.WORD, "");
        var parts = new ArrayList<>(
                new WordReader(new Source(written, in.fuel()), dialect, commands).parts(Place.DOCUMENT, ""));
        parts.addAll(rest);
        return parts;
    }

    private List<Word> elements() {
        in.next();
        var words = new ArrayList<Word>();
        while (true) {
            commands.skipBlanksAndNewlines();
            int c = in.peek();
            if (c == ')') {
                in.next();
                return words;
            }
            if (c == Source.END) {
                throw commands.open(in.at());
            }
            if (CommandReader.isMeta(c)) {
                // Bash notices only after it has read the line, and goes on with the next one.
                int at = in.at();
                in.skipLine();
                throw new Stop(Stop.Reach.UNIT, Cause.SYNTAX, at);
            }
            words.add(word(false));
        }
    }

    /// The parts up to what ends the place or one of `stops`, which stays.
    List<Part> parts(Place place, String stops) {
        in.fuel().enter(in.at());
        var parts = new Parts();
        boolean apostrophe = false;
        int depth = 0;
        int start = in.at();
        while (true) {
            int c = in.peek();
            if (c == Source.END) {
                if (place == Place.WORD || place == Place.DELIMITER || place == Place.DOCUMENT) {
                    break;
                }
                throw commands.open(start);
            }
            if (!apostrophe && depth == 0 && (stops.indexOf(c) >= 0 || ends(place, c))) {
                break;
            }
            if (place == Place.ARITHMETIC || place == Place.BRACKET) {
                char opening = place == Place.ARITHMETIC ? '(' : '[';
                char closing = place == Place.ARITHMETIC ? ')' : ']';
                depth += c == opening ? 1 : c == closing ? -1 : 0;
            }
            if (c == '\'' && place == Place.BRACE_DOUBLE && dialect.bash()) {
                apostrophe = !apostrophe;
            }
            one(place, c, parts);
        }
        in.fuel().leave();
        return parts.list();
    }

    private boolean ends(Place place, int c) {
        return switch (place) {
            case WORD -> CommandReader.isMeta(c) && !processSubstitution(c);
            case BRACE, BRACE_DOUBLE -> c == '}';
            case DELIMITER -> CommandReader.isMeta(c);
            case DOCUMENT -> false;
            case DOUBLE -> c == '"';
            case ARITHMETIC -> c == ')' && (dialect.bash() || in.second() == ')');
            case BRACKET -> c == ']';
        };
    }

    boolean processSubstitution(int c) {
        return dialect.bash() && (c == '<' || c == '>') && in.second() == '(';
    }

    private void one(Place place, int c, Parts parts) {
        if (place == Place.DELIMITER && (c == '$' || c == '`')) {
            in.next();
            parts.add(c, false);
            return;
        }
        switch (c) {
            case '\\' -> escape(place, parts);
            case '$' -> dollar(place, parts);
            case '`' -> backtick(place, parts);
            case '\'' -> {
                if (place.quotes()) {
                    parts.add(single());
                } else {
                    in.next();
                    if (!place.isDouble() && dialect.bash()) {
                        return;
                    }
                    parts.add(c, place.isDouble());
                }
            }
            case '"' -> {
                in.next();
                if (place.quotes() || place == Place.BRACE_DOUBLE) {
                    List<Part> quoted = parts(Place.DOUBLE, "");
                    in.next();
                    parts.add(new Part.Quoted(quoted));
                } else if (!dialect.bash()) {
                    parts.add(c, place == Place.DOCUMENT);
                }
            }
            case '<', '>' -> {
                in.next();
                if (place == Place.WORD) {
                    in.next();
                    commands.substitution();
                    parts.add(new Part.Output());
                } else {
                    parts.add(c, place.isDouble());
                }
            }
            default -> {
                in.next();
                parts.add(c, place.isDouble());
            }
        }
    }

    private void escape(Place place, Parts parts) {
        in.next();
        int c = in.raw();
        if (c == Source.END) {
            parts.add('\\', true);
            return;
        }
        boolean special = !place.isDouble() || "$`\"\\".indexOf(c) >= 0 || (place == Place.BRACE_DOUBLE && c == '}');
        if (place == Place.ARITHMETIC || place == Place.BRACKET) {
            special = "$`\"\\".indexOf(c) >= 0;
        }
        if (!special) {
            parts.add('\\', true);
        }
        in.nextRaw();
        parts.add(c, true);
    }

    private Part single() {
        int start = in.at();
        in.next();
        int from = in.at();
        int close = in.text().indexOf('\'', from);
        if (close < 0) {
            throw commands.open(start);
        }
        in.fuel().burn(close - from);
        in.back(close + 1);
        return new Part.Text(in.text().substring(from, close), true);
    }

    private void dollar(Place place, Parts parts) {
        int at = in.at();
        boolean quoted = !place.quotes();
        int c = in.second();
        in.next();
        if (c == '(') {
            in.next();
            parts.add(parenthesis(at, quoted));
        } else if (c == '{') {
            in.next();
            parts.add(parameters.braced(quoted, at));
        } else if (Names.isStart(c)) {
            in.peek();
            int start = in.at();
            while (Names.isPart(in.peek())) {
                in.next();
            }
            parts.add(plain(in.from(start).replace("\\\n", ""), quoted, at));
        } else if (Names.isDigit(c) || (c != Source.END && "@*#?-$!".indexOf(c) >= 0)) {
            in.next();
            parts.add(plain(String.valueOf((char) c), quoted, at));
        } else if (c == '\'' && place.quotes() && dialect.bash()) {
            in.next();
            parts.add(new Part.Text(AnsiQuote.read(in, () -> commands.open(at)), true));
        } else if (c == '[' && dialect.bash()) {
            in.next();
            List<Part> expression = parts(Place.BRACKET, "]");
            in.next();
            parts.add(new Part.Arithmetic(expression, quoted, at));
        } else if (c != '"' || !place.quotes() || !dialect.bash()) {
            parts.add('$', place.isDouble());
        }
    }

    private static Part plain(String name, boolean quoted, int at) {
        return new Part.Parameter(name, Optional.empty(), "", List.of(), Optional.empty(), quoted, at);
    }

    /// After `$(`.
    private Part parenthesis(int at, boolean quoted) {
        int start = in.at();
        if (in.peek() == '(') {
            Optional<List<Part>> expression = calculation();
            if (expression.isPresent()) {
                return new Part.Arithmetic(expression.get(), quoted, at);
            }
            in.back(start);
        }
        commands.substitution();
        return new Part.Output();
    }

    /// At the second `(` of `((`: the expression up to `))`, or nothing if those parentheses are not a pair.
    Optional<List<Part>> calculation() {
        int start = in.at();
        if (notArithmetic.contains(start)) {
            return Optional.empty();
        }
        in.next();
        List<Part> expression = parts(Place.ARITHMETIC, "");
        in.next();
        if (in.take(")")) {
            return Optional.of(expression);
        }
        notArithmetic.add(start);
        in.back(start);
        return Optional.empty();
    }

    private void backtick(Place place, Parts parts) {
        int start = in.at();
        in.next();
        var body = new StringBuilder();
        while (true) {
            int c = in.nextRaw();
            if (c == Source.END) {
                throw commands.open(start);
            }
            if (c == '`') {
                break;
            }
            if (c == '\\' && in.raw() != Source.END) {
                int escaped = in.nextRaw();
                boolean taken = "`\\$".indexOf(escaped) >= 0 || (place.isDouble() && escaped == '"');
                if (!taken) {
                    body.append('\\');
                }
                c = escaped;
            }
            body.append((char) c);
        }
        if (!dialect.bash()) {
            in.fuel().enter(start);
            commands.check(body.toString(), start);
            in.fuel().leave();
        }
        parts.add(new Part.Output());
    }
}
