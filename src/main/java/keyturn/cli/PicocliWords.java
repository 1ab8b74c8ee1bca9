package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keyturn.failure.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reads any call, with picocli: says what is wrong with it, and writes the help.
///
/// No message repeats a word that stands where a command takes none: it may be a secret, put there by mistake.
final class PicocliWords {

    private final Ansi ansi;

    /// @param colour true if the help may be coloured
    PicocliWords(boolean colour) {
        this.ansi = colour ? Ansi.ON : Ansi.OFF;
    }

    /// @throws Failure.Usage if the words are wrong
    Intent read(List<String> args) throws Failure.Usage {
        if (!args.isEmpty() && args.getFirst().equals("help")) {
            var asked = new ArrayList<>(args.subList(1, args.size()));
            asked.add(Globals.HELP);
            return read(asked);
        }
        CommandLine line = PicocliSpecs.commandLine(
                args.contains(Globals.HELP) || args.contains("-h") ? Wording.FULL : Wording.SILENT);
        try {
            return intent(line.parseArgs(args.toArray(String[]::new)));
        } catch (ParameterException wrong) {
            boolean namesNone = wrong instanceof UnmatchedArgumentException
                    && path(wrong.getCommandLine()).isEmpty();
            if (asksForHelp(args) && !namesNone) {
                return new Intent.Help(wrong.getCommandLine().getUsageMessage(ansi));
            }
            throw usage(wrong);
        }
    }

    private static boolean asksForHelp(List<String> args) {
        return args.contains(Globals.HELP) || args.contains("-h");
    }

    private Intent intent(ParseResult root) throws Failure.Usage {
        var options = new LinkedHashMap<String, List<String>>();
        ParseResult last = root;
        note(root, options);
        while (last.hasSubcommand()) {
            last = last.subcommand();
            note(last, options);
        }
        if (options.containsKey(Globals.HELP)) {
            return new Intent.Help(last.commandSpec().commandLine().getUsageMessage(ansi));
        }
        String path = path(last.commandSpec().commandLine());
        if (path.isEmpty()) {
            if (options.containsKey(Globals.VERSION)) {
                return new Intent.Version(options.containsKey(Globals.JSON));
            }
            return new Intent.Window(new Words(new GuiCommand(), "gui", options, List.of()));
        }
        var command = (Command) last.commandSpec().userObject();
        if (!command.children().isEmpty()) {
            List<String> names = command.children().stream()
                    .map(child -> child.shape(Wording.SILENT).name())
                    .toList();
            throw new Failure.Usage(
                    text("cli.needsCommand", path, String.join(", ", names)), PicocliSpecs.seeHelp(path));
        }
        var places = new ArrayList<String>();
        last.matchedPositionals().forEach(place -> places.addAll(place.stringValues()));
        return new Intent.Run(new Words(command, path, options, places));
    }

    private static void note(ParseResult result, Map<String, List<String>> options) {
        for (OptionSpec option : result.matchedOptions()) {
            boolean flag = option.arity().max() == 0;
            options.put(option.names()[option.names().length - 1], flag ? List.of() : option.stringValues());
        }
    }

    private static Failure.Usage usage(ParameterException wrong) {
        String path = path(wrong.getCommandLine());
        String remedy = PicocliSpecs.seeHelp(path);
        return switch (wrong) {
            case MissingParameterException missing ->
                new Failure.Usage(text("cli.missing", label(missing), shown(path)), remedy);
            case OverwrittenOptionException twice -> new Failure.Usage(text("cli.twice", name(twice)), remedy);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, path, remedy);
            default -> new Failure.Usage(text("cli.wrongWords", shown(path)), remedy);
        };
    }

    private static Failure.Usage unmatched(UnmatchedArgumentException wrong, String path, String remedy) {
        String word = wrong.getUnmatched().getFirst();
        if (word.startsWith("-") && word.length() > 1) {
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            return new Failure.Usage(text("cli.unknownOption", option, shown(path)), remedy);
        }
        if (path.isEmpty()) {
            List<String> near = Nearby.of(word, Commands.NAMES);
            String known = near.isEmpty() ? remedy : text("cli.didYouMean", String.join(", ", near));
            return new Failure.Usage(text("cli.unknownCommand", word), known);
        }
        return path.equals("set")
                ? new Failure.Usage(text("cli.set.valueOnLine"), text("cli.set.valueOnLine.remedy"))
                : new Failure.Usage(text("cli.tooMany", shown(path)), remedy);
    }

    private static String name(OverwrittenOptionException twice) {
        return twice.getOverwritten() instanceof OptionSpec option
                ? option.longestName()
                : twice.getOverwritten().paramLabel();
    }

    private static String label(MissingParameterException missing) {
        return missing.getMissing().isEmpty()
                ? "…"
                : missing.getMissing().getFirst().paramLabel();
    }

    private static String shown(String path) {
        return path.isEmpty() ? Globals.PROGRAM : path;
    }

    /// `backup create`; empty for the program itself.
    private static String path(CommandLine line) {
        CommandLine parent = line.getParent();
        return parent == null ? "" : (path(parent) + " " + line.getCommandName()).strip();
    }
}
