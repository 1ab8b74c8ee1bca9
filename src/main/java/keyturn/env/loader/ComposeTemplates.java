package keyturn.env.loader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// `$NAME`, `${NAME}` and `${NAME:-…}` with `-`, `:-`, `+`, `:+`, `?`, `:?` as compose-go's `template` package
/// replaces them; `$$` is a dollar sign. What existed before counts before what the file has set.
final class ComposeTemplates {

    /// What became of a template.
    sealed interface Outcome {}

    /// Not a record: it would print the value.
    static final class Expanded implements Outcome {

        private final String value;

        private Expanded(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }
    }

    record Failed(Refusal reason) implements Outcome {}

    private final Bindings bindings;

    ComposeTemplates(Bindings bindings) {
        this.bindings = bindings;
    }

    Outcome expanded(String template) {
        return new Run(template).outcome();
    }

    private Optional<String> lookup(String name) {
        return bindings.inherited(name).or(() -> bindings.own(name));
    }

    /// Defaults may hold references, nested as deeply as one likes; a stack of the defaults that are open replaces
    /// the recursion.
    private final class Run {

        private final String text;
        private final ComposeBraces braces;
        private final Bindings.Buffer out = bindings.buffer();
        private final Deque<Default> open = new ArrayDeque<>();
        private int at;
        private int end;

        private Run(String text) {
            this.text = text;
            braces = new ComposeBraces(text);
            end = text.length();
        }

        private Outcome outcome() {
            while (true) {
                while (at == end && !open.isEmpty()) {
                    Default done = open.pop();
                    at = done.resumeAt();
                    end = done.resumeEnd();
                }
                if (at == end) {
                    return bindings.overflow() ? new Failed(Refusal.TOO_MUCH) : new Expanded(out.text());
                }
                int dollar = text.indexOf('$', at);
                int literal = dollar < 0 || dollar > end ? end : dollar;
                out.append(text, at, literal);
                at = literal;
                if (at < end) {
                    Optional<Failed> failed = reference();
                    if (failed.isPresent()) {
                        return failed.get();
                    }
                }
            }
        }

        /// At a dollar sign.
        private Optional<Failed> reference() {
            int next = at + 1;
            int nameEnd = ComposeBraces.nameEnd(text, next, end);
            if (next < end && text.charAt(next) == '{') {
                return braced();
            }
            if (nameEnd > next) {
                out.append(lookup(text.substring(next, nameEnd)).orElse(""));
                at = nameEnd;
            } else {
                out.append("$");
                at = next < end && text.charAt(next) == '$' ? next + 1 : next;
            }
            return Optional.empty();
        }

        private Optional<Failed> braced() {
            int nameEnd = ComposeBraces.nameEnd(text, at + 2, end);
            if (nameEnd == at + 2 || nameEnd == end) {
                return Optional.of(new Failed(Refusal.BAD_EXPANSION));
            }
            Optional<String> value = lookup(text.substring(at + 2, nameEnd));
            if (text.charAt(nameEnd) == '}') {
                out.append(value.orElse(""));
                at = nameEnd + 1;
                return Optional.empty();
            }
            boolean colon = text.charAt(nameEnd) == ':';
            int operator = nameEnd + (colon ? 1 : 0);
            int close = braces.close(at + 1, operator + 1, end);
            if (operator >= end || "-+?".indexOf(text.charAt(operator)) < 0 || close < 0) {
                return Optional.of(new Failed(Refusal.BAD_EXPANSION));
            }
            boolean counts = value.isPresent() && !(colon && value.get().isEmpty());
            boolean takesRest = text.charAt(operator) == '+' ? counts : !counts;
            if (takesRest && text.charAt(operator) == '?') {
                return Optional.of(new Failed(Refusal.UNDEFINED_VARIABLE));
            }
            if (takesRest) {
                open.push(new Default(close + 1, end));
                at = operator + 1;
                end = close;
            } else {
                out.append(value.orElse(""));
                at = close + 1;
            }
            return Optional.empty();
        }
    }

    /// Where to go on, and up to where, once a default is written.
    private record Default(int resumeAt, int resumeEnd) {}
}
