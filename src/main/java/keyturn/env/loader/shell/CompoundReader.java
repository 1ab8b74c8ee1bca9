package keyturn.env.loader.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compound commands: `{ … }`, `( … )`, `if`, `while`, `for`, `case`, functions, and bash's `((`, `[[`, `select`.
final class CompoundReader {

    private final Source in;
    private final Dialect dialect;
    private final CommandReader commands;
    private final WordReader words;

    CompoundReader(Source in, Dialect dialect, CommandReader commands, WordReader words) {
        this.in = in;
        this.dialect = dialect;
        this.commands = commands;
        this.words = words;
    }

    /// The compound command that starts here, with its redirections; empty if a simple command does.
    Optional<Command> compound() {
        in.fuel().enter(in.at());
        Optional<Command> command = bare();
        in.fuel().leave();
        if (command.isEmpty() || command.get() instanceof Command.Function) {
            return command;
        }
        var redirects = new ArrayList<Command.Redirect>();
        while (true) {
            commands.skipBlanks();
            Optional<Command.Redirect> redirect = commands.redirect();
            if (redirect.isEmpty()) {
                return redirects.isEmpty() ? command : Optional.of(new Command.Redirected(command.get(), redirects));
            }
            redirects.add(redirect.get());
        }
    }

    private Optional<Command> bare() {
        int at = in.at();
        if (in.peek() == '(') {
            if (dialect.bash() && in.second() == '(') {
                in.next();
                Optional<List<Part>> expression = words.calculation();
                if (expression.isPresent()) {
                    return Optional.of(new Command.Calculation(expression.get(), at));
                }
                in.back(at);
            }
            in.next();
            Command body = filled(Set.of(")"));
            expect(")");
            return Optional.of(new Command.Subshell(body));
        }
        Optional<String> word = commands.reserved();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        skip(word.get());
        return Optional.ofNullable(
                switch (word.get()) {
                    case "{" -> {
                        Command body = filled(Set.of("}"));
                        expect("}");
                        yield body;
                    }
                    case "if" -> condition();
                    case "while" -> loop(false);
                    case "until" -> loop(true);
                    case "for" -> forEach(at, false);
                    case "select" -> forEach(at, true);
                    case "case" -> choice();
                    case "function" -> {
                        commands.skipBlanks();
                        Word name = words.word(false);
                        commands.skipBlanks();
                        if (in.take("(")) {
                            commands.skipBlanks();
                            expect(")");
                        }
                        yield body(name);
                    }
                    case "[[" -> test(at);
                    case "coproc" -> {
                        commands.list(false, Set.of());
                        yield new Command.Ignored();
                    }
                    case "in" -> {
                        in.back(at);
                        yield null;
                    }
                    default -> throw commands.syntax(at);
                });
    }

    private Command filled(Set<String> closers) {
        Command body = commands.list(true, closers);
        if (body instanceof Command.Sequence(List<Command.Item> items) && items.isEmpty()) {
            throw in.peek() == Source.END ? commands.open(in.at()) : commands.syntax(in.at());
        }
        return body;
    }

    private void skip(String word) {
        in.back(in.at() + word.length());
    }

    private void expect(String closer) {
        if (!in.take(closer)) {
            throw in.peek() == Source.END ? commands.open(in.at()) : commands.syntax(in.at());
        }
    }

    private Command condition() {
        var branches = new ArrayList<Command.Branch>();
        Optional<Command> otherwise = Optional.empty();
        while (true) {
            Command condition = filled(Set.of("then"));
            expect("then");
            branches.add(new Command.Branch(condition, filled(Set.of("elif", "else", "fi"))));
            if (in.take("elif")) {
                continue;
            }
            if (in.take("else")) {
                otherwise = Optional.of(filled(Set.of("fi")));
            }
            expect("fi");
            return new Command.If(branches, otherwise);
        }
    }

    private Command loop(boolean until) {
        Command condition = filled(Set.of("do"));
        return new Command.Loop(condition, doGroup(), until);
    }

    private Command doGroup() {
        expect("do");
        Command body = filled(Set.of("done"));
        expect("done");
        return body;
    }

    private Command forEach(int at, boolean select) {
        commands.skipBlanks();
        if (dialect.bash() && !select && in.take("(")) {
            if (words.calculation().isEmpty()) {
                throw commands.syntax(at);
            }
            separator();
            loopBody();
            return new Command.Ignored();
        }
        Word name = words.word(false);
        String variable = name.literal().filter(Names::isName).orElseThrow(() -> commands.syntax(at));
        commands.skipBlanksAndNewlines();
        Optional<List<Word>> list = Optional.empty();
        if (commands.reserved().filter("in"::equals).isPresent()) {
            skip("in");
            var items = new ArrayList<Word>();
            commands.skipBlanks();
            while (in.peek() != Source.END && !CommandReader.isMeta(in.peek())) {
                items.add(words.word(false));
                commands.skipBlanks();
            }
            list = Optional.of(items);
        }
        separator();
        Command body = loopBody();
        return select ? new Command.Ignored() : new Command.For(variable, list, body, at);
    }

    private Command loopBody() {
        if (dialect.bash() && in.take("{")) {
            Command body = filled(Set.of("}"));
            expect("}");
            return body;
        }
        return doGroup();
    }

    private void separator() {
        commands.skipBlanks();
        if (in.peek() == ';' && in.second() != ';') {
            in.next();
        }
        commands.skipBlanksAndNewlines();
    }

    private Command choice() {
        commands.skipBlanks();
        if (in.peek() == Source.END || CommandReader.isMeta(in.peek())) {
            throw commands.syntax(in.at());
        }
        Word subject = words.word(false);
        commands.skipBlanksAndNewlines();
        expect("in");
        var arms = new ArrayList<Command.Arm>();
        while (true) {
            commands.skipBlanksAndNewlines();
            if (commands.reserved().filter("esac"::equals).isPresent()) {
                skip("esac");
                return new Command.Case(subject, arms);
            }
            in.take("(");
            var patterns = new ArrayList<Word>();
            do {
                commands.skipBlanks();
                if (in.peek() == Source.END || CommandReader.isMeta(in.peek())) {
                    throw in.peek() == Source.END ? commands.open(in.at()) : commands.syntax(in.at());
                }
                patterns.add(words.word(false));
                commands.skipBlanks();
            } while (in.take("|"));
            expect(")");
            Command body = commands.list(true, Set.of(";;", "esac"));
            arms.add(new Command.Arm(patterns, body));
            if (!in.take(";;") && !(dialect.bash() && in.take(";&"))) {
                commands.skipBlanksAndNewlines();
                expect("esac");
                return new Command.Case(subject, arms);
            }
            if (dialect.bash()) {
                in.take("&");
            }
        }
    }

    private Command test(int at) {
        var operands = new ArrayList<Word>();
        while (true) {
            commands.skipBlanksAndNewlines();
            int c = in.peek();
            if (c == Source.END) {
                throw commands.open(at);
            }
            if (c == ';') {
                throw commands.syntax(in.at());
            }
            if (CommandReader.isMeta(c)) {
                in.next();
                operands.add(new Word(List.of(new Part.Text(String.valueOf((char) c), false)), Optional.empty(), at));
                continue;
            }
            Word word = words.word(false);
            if (word.literal().filter("]]"::equals).isPresent()) {
                return new Command.Test(operands, at);
            }
            operands.add(word);
        }
    }

    /// At the `(` after a function's name.
    Command function(Word name) {
        in.next();
        commands.skipBlanks();
        if (in.peek() != ')') {
            throw commands.syntax(in.at());
        }
        in.next();
        if (!dialect.bash() && name.literal().filter(Names::isName).isEmpty()) {
            throw commands.syntax(name.at());
        }
        return body(name);
    }

    private Command body(Word name) {
        commands.skipBlanksAndNewlines();
        int at = in.at();
        Optional<Command> body = compound();
        if (body.isEmpty()) {
            throw commands.syntax(at);
        }
        return new Command.Function(name.literal().orElse(""), body.get());
    }
}
