package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Reading;
import keyturn.failure.Failure;

/// `keyturn read FILE… --as LOADER|all`: what a program would read of files, in clear. Needs no work folder.
///
/// A program that refuses a file is an answer like any other: the exit code is 0.
final class ReadCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "read",
                words.text("cli.read.about"),
                words.text("cli.read.more"),
                List.of(Shape.Option.values(AskedLoaders.OPTION, "LOADERS", words.text("cli.read.as"))),
                List.of(Shape.some("FILE", words.text("cli.place.envFile"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        List<Loader> loaders = AskedLoaders.several(call.words());
        if (loaders.isEmpty()) {
            throw new Failure.Usage(text("cli.read.noLoader"), text("cli.noLoader.remedy"));
        }
        List<String> files = call.words().placesFrom(0);
        boolean many = files.size() > 1;
        var code = ExitCode.DONE;
        for (String word : files) {
            byte[] bytes;
            try {
                bytes = FileToRead.named(call, word).content().bytes();
            } catch (Failure unreadable) {
                tell(call, word, unreadable);
                code = ExitCode.FAILED;
                continue;
            }
            SequencedMap<String, Optional<Reading>> readings = readings(call, word, bytes, loaders);
            if (call.inJson()) {
                call.print(out -> ReadingJson.write(out, word, readings));
            } else {
                ReadingLines.of(word, many, readings).forEach(call::print);
            }
            code = readings.containsValue(Optional.<Reading>empty()) ? ExitCode.FAILED : code;
        }
        return code;
    }

    /// A file that cannot be read must not hide the others of a long call.
    private static void tell(Call call, String word, Failure unreadable) {
        String reason = String.valueOf(unreadable.getMessage());
        call.say(text("cli.read.unreadable", reason));
        if (call.inJson()) {
            call.print(out -> ReadingJson.unreadable(out, word, reason));
        }
    }

    /// A mistake in one loader must not hide what the others read, nor the other files of a long call: that one is
    /// empty, and standard error tells of it.
    private static SequencedMap<String, Optional<Reading>> readings(
            Call call, String word, byte[] bytes, List<Loader> loaders) {
        var readings = new LinkedHashMap<String, Optional<Reading>>();
        for (Loader loader : loaders) {
            Optional<Reading> reading;
            try {
                reading = Optional.of(loader.read(bytes));
            } catch (RuntimeException | StackOverflowError mistake) {
                call.say(text(
                        "cli.read.mistake",
                        word,
                        loader.id(),
                        mistake.getClass().getSimpleName()));
                reading = Optional.empty();
            }
            readings.put(loader.id(), reading);
        }
        return readings;
    }
}
