package keyturn.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the calls that are plainly right, without picocli: its classes are of a format (49, Java 5) that no AOT cache
/// holds, and loading them costs more than all else that a short command does (measured: 217 against 59 ms wall).
///
/// Whatever is not plainly right (a mistake, a call for help, a notation that is rare) gives nothing, and
/// [PicocliWords] reads it. A test holds that both read the same.
final class QuickWords {

    /// What stands behind it is taken as it is.
    private static final String END_OF_OPTIONS = "--";

    private final List<String> args;
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private int next;

    private QuickWords(List<String> args) {
        this.args = args;
    }

    static Optional<Words> read(List<String> args) {
        return new QuickWords(args).read();
    }

    /// True for `--version` alone; with other options beside it, picocli reads it.
    static boolean askForVersion(List<String> args) {
        return args.size() == 1 && Globals.version(Wording.SILENT).names().contains(args.getFirst());
    }

    private Optional<Words> read() {
        List<Shape.Option> globals = Globals.options(Wording.SILENT);
        while (next < args.size() && args.get(next).startsWith("-")) {
            if (!takeOption(globals)) {
                return Optional.empty();
            }
        }
        Optional<Command> command = next < args.size() ? Commands.named(args.get(next)) : Optional.empty();
        if (command.isEmpty()) {
            return Optional.empty();
        }
        next++;
        return readCommand(command.get(), "", globals);
    }

    private Optional<Words> readCommand(Command command, String above, List<Shape.Option> globals) {
        Shape shape = command.shape(Wording.SILENT);
        String path = above + shape.name();
        List<Command> children = command.children();
        if (!children.isEmpty()) {
            for (Command child : children) {
                if (next < args.size() && child.shape(Wording.SILENT).name().equals(args.get(next))) {
                    next++;
                    return readCommand(child, path + " ", globals);
                }
            }
            return Optional.empty();
        }
        var known = new ArrayList<>(globals);
        known.addAll(shape.options());
        var places = new ArrayList<String>();
        while (next < args.size()) {
            String word = args.get(next);
            if (word.equals(END_OF_OPTIONS)) {
                places.addAll(args.subList(next + 1, args.size()));
                next = args.size();
            } else if (isOption(word)) {
                if (!takeOption(known)) {
                    return Optional.empty();
                }
            } else {
                places.add(word);
                next++;
            }
        }
        boolean fits = places.size() >= shape.leastPlaces() && places.size() <= shape.mostPlaces();
        return fits ? Optional.of(new Words(command, path, options, places)) : Optional.empty();
    }

    private boolean takeOption(List<Shape.Option> known) {
        String word = args.get(next);
        for (Shape.Option option : known) {
            if (option.names().contains(word) && !option.key().equals(Globals.HELP)) {
                next++;
                return option.takesValue() ? takeValue(option) : takeFlag(option);
            }
        }
        return false;
    }

    private boolean takeFlag(Shape.Option option) {
        return options.putIfAbsent(option.key(), List.of()) == null;
    }

    private boolean takeValue(Shape.Option option) {
        if (next >= args.size() || isOption(args.get(next))) {
            return false;
        }
        List<String> before = options.getOrDefault(option.key(), List.of());
        if (!before.isEmpty() && !option.repeat()) {
            return false;
        }
        var values = new ArrayList<>(before);
        values.add(args.get(next++));
        options.put(option.key(), values);
        return true;
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.startsWith("-");
    }
}
