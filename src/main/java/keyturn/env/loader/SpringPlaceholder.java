package keyturn.env.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A value as Spring sees it: text, and placeholders `${NAME}` or `${NAME:fallback}`, which may hold others.
sealed interface SpringPlaceholder {

    /// Deeper ones end in the real program with its stack.
    int DEEPEST = 100;

    record Text(String text) implements SpringPlaceholder {}

    /// @param whole    all that stands in the braces; tried as a name before `name` is
    /// @param fallback text, in which nothing is replaced
    record Simple(String whole, String name, Optional<String> fallback) implements SpringPlaceholder {}

    /// @param name     makes up the name when it is resolved
    /// @param fallback is resolved only if it is needed
    record Nested(List<SpringPlaceholder> name, Optional<List<SpringPlaceholder>> fallback)
            implements SpringPlaceholder {
        public Nested {
            name = List.copyOf(name);
            fallback = fallback.map(List::copyOf);
        }
    }

    static List<SpringPlaceholder> parse(String value, int line) throws RefusedFile {
        return value.contains("${") ? parse(value, 0, line) : List.of(new Text(value));
    }

    private static List<SpringPlaceholder> parse(String value, int depth, int line) throws RefusedFile {
        if (depth > DEEPEST) {
            throw new RefusedFile(Refusal.TOO_MUCH, line);
        }
        var parts = new ArrayList<SpringPlaceholder>();
        var pairs = BracketPairs.of(value, '{', '}');
        var text = new StringBuilder();
        int place = 0;
        for (int start = value.indexOf("${"); start >= 0; start = value.indexOf("${", place)) {
            text.append(value, place, start);
            int end = pairs.close(start + 1);
            if (end < 0 || escaped(value, start)) {
                if (end >= 0) {
                    text.setLength(text.length() - 1);
                }
                text.append("${");
                place = start + 2;
            } else {
                flush(text, parts);
                parts.add(placeholder(value.substring(start + 2, end), depth + 1, line));
                place = end + 1;
            }
        }
        text.append(value, place, value.length());
        flush(text, parts);
        return parts;
    }

    private static void flush(StringBuilder text, List<SpringPlaceholder> parts) {
        if (!text.isEmpty()) {
            parts.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    private static SpringPlaceholder placeholder(String inside, int depth, int line) throws RefusedFile {
        if (!inside.contains("${")) {
            var section = Section.of(inside);
            return new Simple(inside, section.name(), section.fallback());
        }
        List<SpringPlaceholder> parts = parse(inside, depth, line);
        var name = new ArrayList<SpringPlaceholder>();
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Text(String text))) {
                name.add(parts.get(i));
                continue;
            }
            var section = Section.of(text);
            name.add(new Text(section.name()));
            if (section.fallback().isPresent()) {
                var fallback = new ArrayList<SpringPlaceholder>();
                fallback.add(new Text(section.fallback().get()));
                fallback.addAll(parts.subList(i + 1, parts.size()));
                return new Nested(name, Optional.of(fallback));
            }
        }
        return new Nested(name, Optional.empty());
    }

    private static boolean escaped(String value, int place) {
        return place > 0 && value.charAt(place - 1) == '\\';
    }

    /// A name and what follows the first colon that no backslash precedes.
    record Section(String name, Optional<String> fallback) {
        static Section of(String text) {
            var name = new StringBuilder();
            int place = 0;
            for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', place)) {
                if (!escaped(text, colon)) {
                    name.append(text, place, colon);
                    return new Section(name.toString(), Optional.of(text.substring(colon + 1)));
                }
                name.append(text, place, Math.max(place, colon - 1)).append(':');
                place = colon + 1;
            }
            return new Section(name.append(text.substring(place)).toString(), Optional.empty());
        }
    }
}
