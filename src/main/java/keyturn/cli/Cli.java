package keyturn.cli;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import keyturn.app.App;
import keyturn.failure.Failure;
import keyturn.text.Language;
import keyturn.text.Texts;

/// The command line: reads a call, runs its command, and says how it ended.
public final class Cli {

    private final Supplier<App> app;
    private final Windows windows;
    private final Terminal terminal;

    /// @param app asked for its services only by the commands that need them
    public Cli(Supplier<App> app, Windows windows, Terminal terminal) {
        this.app = app;
        this.windows = windows;
        this.terminal = terminal;
    }

    /// Runs one call. Throws nothing: a mistake in the program is one line as well, and its trace with `--debug`.
    ///
    /// @param args the words of the call, without the program's name
    public ExitCode run(List<String> args) {
        try {
            if (!args.isEmpty() && args.getFirst().equals(Completer.NAME)) {
                return print(new Completer(app, terminal).lines(args.subList(1, args.size())), ExitCode.DONE);
            }
            if (QuickWords.askForVersion(args)) {
                return print(Version.shown(false), ExitCode.DONE);
            }
            Optional<Words> words = args.isEmpty() ? Optional.of(window()) : QuickWords.read(args);
            return words.isPresent() ? run(words.get()) : run(intent(args));
        } catch (Failure failure) {
            return failed(failure, args.contains(Globals.DEBUG));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return failed(text("cli.interrupted"));
        } catch (RuntimeException | Error mistake) {
            failed(text("cli.mistake", mistake.getClass().getSimpleName()));
            trace(mistake, args.contains(Globals.DEBUG));
            return ExitCode.FAILED;
        }
    }

    private static Words window() {
        return new Words(new GuiCommand(), "gui", java.util.Map.of(), List.of());
    }

    private Intent intent(List<String> args) throws Failure.Usage {
        return new PicocliWords(Colour.wanted(terminal, terminal.outputIsTerminal())).read(args);
    }

    private ExitCode run(Intent intent) throws Failure, InterruptedException {
        return switch (intent) {
            case Intent.Run(Words words) -> run(words);
            case Intent.Window(Words words) -> run(words);
            case Intent.Help(String help) -> print(help.getBytes(StandardCharsets.UTF_8), ExitCode.DONE);
            case Intent.Version(boolean json) -> print(Version.shown(json), ExitCode.DONE);
        };
    }

    private ExitCode run(Words words) throws Failure, InterruptedException {
        var call = new Call(words, terminal, app, windows);
        if (call.forPrograms()) {
            Texts.speak(Language.ENGLISH);
        }
        if (call.inJson() && !words.command().answersInJson()) {
            throw new Failure.Usage(text("cli.noJson", words.path()), text("cli.noJson.remedy"));
        }
        ExitCode code = words.command().run(call);
        return print(call.printed(), code);
    }

    /// A reader that has gone (`keyturn keys production | head -1`) has what it wanted.
    private ExitCode print(byte[] bytes, ExitCode code) {
        try {
            if (bytes.length > 0) {
                terminal.write(bytes);
            }
            return code;
        } catch (IOException cannot) {
            return String.valueOf(cannot.getMessage()).contains("Broken pipe") ? code : failed(text("cli.cannotWrite"));
        }
    }

    private ExitCode failed(Failure failure, boolean debug) {
        failed(failure.remedy().isEmpty() ? failure.reason() : failure.reason() + "; " + failure.remedy());
        trace(failure, debug);
        return failure instanceof Failure.Usage ? ExitCode.USAGE : ExitCode.FAILED;
    }

    private ExitCode failed(String sentence) {
        boolean colour = Colour.wanted(terminal, terminal.errorIsTerminal());
        String name = (colour ? Ink.BAD : Ink.PLAIN).on(Globals.PROGRAM + ":");
        error(name + " " + Visible.of(sentence));
        return ExitCode.FAILED;
    }

    /// Without messages: that of a foreign exception may repeat what it was given.
    private void trace(Throwable thrown, boolean debug) {
        if (!debug) {
            return;
        }
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            error(each.getClass().getName());
            for (StackTraceElement frame : each.getStackTrace()) {
                error("    " + frame);
            }
        }
    }

    private void error(String line) {
        terminal.writeError((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
