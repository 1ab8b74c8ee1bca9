package keyturn.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import keyturn.app.App;
import keyturn.checklist.Point;
import keyturn.failure.Failure;
import keyturn.health.Health;
import keyturn.health.Rule;
import keyturn.work.WorkFolder;

/// Answers the script of `keyturn completion`: what may stand where the cursor is. Gives names, never values.
final class Completer {

    /// The first word of such a call. It is no command: no help shows it, and its other words are not looked at as
    /// options.
    static final String NAME = "__complete";

    /// Tells the script to complete names of files.
    static final String FILES = ":files";

    private final Supplier<App> app;
    private final Terminal terminal;

    Completer(Supplier<App> app, Terminal terminal) {
        this.app = app;
        this.terminal = terminal;
    }

    /// @param words all words before the cursor, the last one as far as it is typed; it may be empty
    byte[] lines(List<String> words) {
        var out = new StringBuilder();
        if (!words.isEmpty()) {
            String typed = words.getLast();
            for (String candidate : candidates(words.subList(0, words.size() - 1), typed)) {
                if (candidate.startsWith(typed) || candidate.equals(FILES)) {
                    out.append(candidate).append('\n');
                }
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> candidates(List<String> before, String typed) {
        var options = new ArrayList<>(Globals.options(Wording.SILENT));
        options.add(Globals.version(Wording.SILENT));
        Optional<Command> command = Optional.empty();
        var places = new ArrayList<String>();
        Optional<String> folder = Optional.empty();
        for (int i = 0; i < before.size(); i++) {
            String word = before.get(i);
            Optional<Shape.Option> option = option(options, word);
            if (option.isPresent() && option.get().takesValue()) {
                if (i + 1 == before.size()) {
                    return named(option.get().label(), places, folder);
                }
                i++;
                folder = word.equals(Globals.FOLDER) ? Optional.of(before.get(i)) : folder;
            } else if (!word.startsWith("-")) {
                Optional<Command> next = below(command, word);
                if (next.isPresent()) {
                    command = next;
                    options.addAll(next.get().shape(Wording.SILENT).options());
                } else {
                    places.add(word);
                }
            }
        }
        if (typed.startsWith("-")) {
            return options.stream().flatMap(each -> each.names().stream()).toList();
        }
        return command.isEmpty() ? Commands.NAMES : place(command.get(), places, folder);
    }

    private static Optional<Shape.Option> option(List<Shape.Option> options, String word) {
        return options.stream().filter(each -> each.names().contains(word)).findFirst();
    }

    private static Optional<Command> below(Optional<Command> command, String word) {
        return command.isEmpty()
                ? Commands.named(word)
                : command.get().children().stream()
                        .filter(child -> child.shape(Wording.SILENT).name().equals(word))
                        .findFirst();
    }

    private List<String> place(Command command, List<String> places, Optional<String> folder) {
        if (!command.children().isEmpty()) {
            return command.children().stream()
                    .map(child -> child.shape(Wording.SILENT).name())
                    .toList();
        }
        List<Shape.Place> shape = command.shape(Wording.SILENT).places();
        if (shape.isEmpty()
                || (places.size() >= shape.size() && shape.getLast().need().most() == 1)) {
            return List.of();
        }
        return named(shape.get(Math.min(places.size(), shape.size() - 1)).label(), places, folder);
    }

    /// What can stand where `label` is asked for. A work folder that cannot be read gives nothing, for there is no
    /// place to say so while a person types.
    private List<String> named(String label, List<String> places, Optional<String> folder) {
        try {
            return switch (label) {
                case "PROFILE", "KEY", "OLD", "BACKUP", "FILE|PROFILE" -> {
                    Optional<Path> root = folder.map(word ->
                                    terminal.currentFolder().resolve(word).normalize())
                            .or(() -> WorkFolder.find(terminal.currentFolder()));
                    yield root.isEmpty() ? List.of() : new CompletedNames(app, root.get()).of(label, places);
                }
                case "LOADER" -> AskedLoaders.ids();
                case "LOADERS" ->
                    Stream.concat(Stream.of(AskedLoaders.ALL), AskedLoaders.ids().stream())
                            .toList();
                case "REPORT" -> CompletedNames.REPORTS;
                case "RULE" -> Health.rules().stream().map(Rule::id).toList();
                case "POINT" -> Stream.of(Point.values()).map(Point::id).toList();
                case "FORMAT" -> CompletedNames.FORMATS;
                case "BACKUP-FORMAT" -> CompletedNames.BACKUP_FORMATS;
                case "KEYRING" -> CompletedNames.KEYRING;
                case "REMIND" -> CompletedNames.REMINDERS;
                case "FILE", "DIR", "COMMAND" -> List.of(FILES);
                default -> List.of();
            };
        } catch (Failure | java.nio.file.InvalidPathException _) {
            return List.of();
        }
    }
}
