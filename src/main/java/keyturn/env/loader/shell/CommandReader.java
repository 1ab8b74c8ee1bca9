package keyturn.env.loader.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The grammar of commands: lists, pipelines and simple commands. [CompoundReader] reads the others.
final class CommandReader {

    private static final Set<String> RESERVED = Set.of(
            "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "{", "}", "!",
            "in");
    private static final Set<String> RESERVED_BASH = Set.of("[[", "function", "select", "time", "coproc");
    private static final String META = " \t\n;&|()<>";

    /// For [#list]: whatever cannot belong to the list ends it.
    private static final Set<String> ANYTHING =
            Set.of(")", ";;", "then", "else", "elif", "fi", "do", "done", "esac", "}");

    private final Source in;
    private final Dialect dialect;
    private final WordReader words;
    private final CompoundReader compounds;
    private final Deque<HereDocument> documents = new ArrayDeque<>();

    /// @param expands dash reads its text for expansions at once
    private record HereDocument(String end, boolean stripTabs, boolean expands) {}

    CommandReader(String text, Dialect dialect, Fuel fuel) {
        this.in = new Source(text, fuel);
        this.dialect = dialect;
        this.words = new WordReader(in, dialect, this);
        this.compounds = new CompoundReader(in, dialect, this, words);
    }

    static boolean isMeta(int c) {
        return c != Source.END && META.indexOf(c) >= 0;
    }

    /// The commands of the next line or lines that belong together; empty at the end of the text.
    Optional<Command> unit() {
        skipBlanksAndNewlines();
        if (in.peek() == Source.END) {
            return Optional.empty();
        }
        return Optional.of(list(false, Set.of()));
    }

    /// Commands up to one of `closers`, which stays, or (if not `many`) to the end of the line.
    ///
    /// @param many newlines separate commands
    Command list(boolean many, Set<String> closers) {
        in.fuel().enter(in.at());
        var items = new ArrayList<Command.Item>();
        while (true) {
            if (many) {
                skipBlanksAndNewlines();
            } else {
                skipBlanks();
            }
            if (in.peek() == Source.END || closes(closers)) {
                break;
            }
            if (!many && in.peek() == '\n') {
                newline();
                break;
            }
            Command command = andOr();
            skipBlanks();
            boolean background = in.peek() == '&';
            items.add(new Command.Item(command, background));
            if (background || (in.peek() == ';' && in.second() != ';')) {
                in.next();
            } else if (in.peek() == '\n') {
                newline();
                if (!many) {
                    break;
                }
            } else if (in.peek() != Source.END && !closes(closers) && !closers.equals(ANYTHING)) {
                throw syntax(in.at());
            } else {
                break;
            }
        }
        in.fuel().leave();
        return new Command.Sequence(items);
    }

    private boolean closes(Set<String> closers) {
        int c = in.peek();
        if (c == ')') {
            return closers.contains(")");
        }
        if (c == ';') {
            return closers.contains(";;") && (in.second() == ';' || bashFall());
        }
        return reserved().filter(closers::contains).isPresent();
    }

    private boolean bashFall() {
        return dialect.bash() && in.second() == '&';
    }

    /// The reserved word that stands here.
    Optional<String> reserved() {
        in.peek();
        String text = in.text();
        int end = in.at();
        while (end < text.length() && end - in.at() < 10 && !isMeta(text.charAt(end))) {
            end++;
        }
        String word = text.substring(in.at(), end);
        boolean known = RESERVED.contains(word) || (dialect.bash() && RESERVED_BASH.contains(word));
        return known ? Optional.of(word) : Optional.empty();
    }

    private Command andOr() {
        Command first = pipe();
        var links = new ArrayList<Command.Link>();
        while (true) {
            skipBlanks();
            boolean and = in.take("&&");
            if (!and && !in.take("||")) {
                return links.isEmpty() ? first : new Command.AndOr(first, links);
            }
            skipBlanksAndNewlines();
            links.add(new Command.Link(and, pipe()));
        }
    }

    private Command pipe() {
        boolean negated = false;
        boolean bare = false;
        while (true) {
            skipBlanks();
            Optional<String> word = reserved();
            if (word.filter("!"::equals).isPresent() && (dialect.bash() || !negated)) {
                in.next();
                negated = !negated;
                bare = dialect.bash();
            } else if (word.filter("time"::equals).isPresent()) {
                in.back(in.at() + 4);
                skipBlanks();
                if (in.looksAt("-p")) {
                    in.back(in.at() + 2);
                }
                bare = true;
            } else {
                break;
            }
        }
        int c = in.peek();
        if (bare && (c == ';' || c == '\n' || c == Source.END)) {
            return new Command.Pipe(List.of(new Command.Sequence(List.of())), negated);
        }
        var commands = new ArrayList<Command>();
        commands.add(command());
        while (true) {
            skipBlanks();
            if (in.peek() != '|' || in.second() == '|') {
                return commands.size() == 1 && !negated ? commands.getFirst() : new Command.Pipe(commands, negated);
            }
            in.next();
            if (dialect.bash()) {
                in.take("&");
            }
            skipBlanksAndNewlines();
            commands.add(command());
        }
    }

    private Command command() {
        Optional<Command> compound = compounds.compound();
        return compound.orElseGet(this::simple);
    }

    private Command simple() {
        int at = in.at();
        var assignments = new ArrayList<Assignment>();
        var arguments = new ArrayList<Word>();
        var redirects = new ArrayList<Command.Redirect>();
        while (true) {
            skipBlanks();
            int c = in.peek();
            Optional<Command.Redirect> redirect = redirect();
            if (redirect.isPresent()) {
                redirects.add(redirect.get());
            } else if (c == '(') {
                if (arguments.size() == 1 && assignments.isEmpty() && redirects.isEmpty()) {
                    return compounds.function(arguments.getFirst());
                }
                if (dialect.bash()) {
                    throw syntax(in.at());
                }
                break;
            } else if (c == Source.END || (isMeta(c) && !words.processSubstitution(c))) {
                break;
            } else {
                boolean declares = !arguments.isEmpty() && Declarations.isOne(arguments.getFirst(), dialect);
                Word word = words.word(arguments.isEmpty() || declares);
                if (arguments.isEmpty() && word.assigns().isPresent()) {
                    assignments.add(word.assigns().get());
                } else {
                    arguments.add(word);
                }
            }
        }
        if (assignments.isEmpty() && arguments.isEmpty() && redirects.isEmpty()) {
            throw syntax(in.at());
        }
        return new Command.Simple(assignments, arguments, redirects, at);
    }

    /// A redirection, if one stands here.
    Optional<Command.Redirect> redirect() {
        int start = in.at();
        while (Names.isDigit(in.peek())) {
            in.next();
        }
        int c = in.peek();
        boolean both = dialect.bash() && in.at() == start && in.looksAt("&>");
        if (!both && ((c != '<' && c != '>') || words.processSubstitution(c))) {
            in.back(start);
            return Optional.empty();
        }
        String op = redirection();
        skipBlanks();
        int target = in.peek();
        if (target == Source.END || (isMeta(target) && !words.processSubstitution(target))) {
            throw target == Source.END && !dialect.bash() ? open(in.at()) : syntax(in.at());
        }
        int from = in.at();
        boolean document = op.equals("<<") || op.equals("<<-");
        Word word = document && !dialect.bash()
                ? new Word(words.parts(WordReader.Place.DELIMITER, ""), Optional.empty(), from)
                : words.word(false);
        if (document) {
            String written = in.from(from);
            boolean quoted = written.chars().anyMatch(one -> "'\"\\".indexOf(one) >= 0);
            documents.add(new HereDocument(unquoted(written), op.equals("<<-"), !quoted && !dialect.bash()));
        }
        if (!dialect.bash() && op.endsWith("&")) {
            String written = in.from(from);
            boolean expands = written.indexOf('$') >= 0 || written.indexOf('`') >= 0;
            if (!expands && !written.equals("-") && !(written.length() == 1 && Names.isDigit(written.charAt(0)))) {
                throw syntax(from);
            }
        }
        return Optional.of(new Command.Redirect(op, word));
    }

    private String redirection() {
        List<String> operators = dialect.bash()
                ? List.of("&>>", "&>", "<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">")
                : List.of("<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">");
        return operators.stream().filter(in::take).findFirst().orElse("");
    }

    private static String unquoted(String delimiter) {
        var out = new StringBuilder();
        for (int i = 0; i < delimiter.length(); i++) {
            char c = delimiter.charAt(i);
            if (c == '\\' && i + 1 < delimiter.length()) {
                i++;
                out.append(delimiter.charAt(i));
            } else if (c != '\'' && c != '"') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Takes a newline and the here-documents that follow it.
    void newline() {
        in.next();
        while (!documents.isEmpty()) {
            HereDocument document = documents.remove();
            int start = in.at();
            int end = start;
            while (in.raw() != Source.END) {
                String line = in.line();
                if ((document.stripTabs() ? line.replaceFirst("^\t+", "") : line).equals(document.end())) {
                    break;
                }
                end = in.at();
            }
            if (document.expands()) {
                String body = in.text().substring(start, end);
                new CommandReader(body, dialect, in.fuel()).words.parts(WordReader.Place.DOCUMENT, "");
            }
        }
    }

    void skipBlanks() {
        while (in.peek() == ' ' || in.peek() == '\t') {
            in.next();
        }
        if (in.peek() == '#') {
            in.skipLine();
        }
    }

    void skipBlanksAndNewlines() {
        skipBlanks();
        while (in.peek() == '\n') {
            newline();
            skipBlanks();
        }
    }

    /// After `$(`, up to and with `)`.
    void substitution() {
        int start = in.at();
        try {
            list(true, Set.of(")"));
        } catch (Stop stop) {
            // Bash's own reader of `$(…)` ends the shell where what stands in it is no command.
            throw stop.why() == Cause.SYNTAX ? new Stop(Stop.Reach.SHELL, Cause.SYNTAX, stop.at()) : stop;
        }
        if (in.peek() != ')') {
            throw open(start);
        }
        in.next();
    }

    /// Stops if `body`, which stood in backticks, does not begin with a list of commands. What stands behind that,
    /// dash passes over.
    void check(String body, int at) {
        try {
            new CommandReader(body, dialect, in.fuel()).all();
        } catch (Stop stop) {
            throw new Stop(stop.reach(), stop.why(), at);
        }
    }

    private void all() {
        list(true, ANYTHING);
    }

    Stop syntax(int at) {
        return new Stop(dialect.bash() ? Stop.Reach.FILE : Stop.Reach.SHELL, Cause.SYNTAX, at);
    }

    Stop open(int at) {
        return new Stop(dialect.bash() ? Stop.Reach.FILE : Stop.Reach.SHELL, Cause.OPEN_QUOTE, at);
    }
}
