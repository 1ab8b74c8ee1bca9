package keyturn.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keyturn.failure.Failure;

/// `keyturn gui [DIR]`, and `keyturn` alone: the window.
final class GuiCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "gui",
                words.text("cli.gui.about"),
                "",
                List.of(),
                List.of(Shape.optional("DIR", words.text("cli.gui.folder"))));
    }

    @Override
    public boolean answersInJson() {
        return false;
    }

    @Override
    public ExitCode run(Call call) throws Failure, InterruptedException {
        List<String> named = call.words().places();
        Optional<Path> folder = named.isEmpty() ? call.folderIfAny() : Optional.of(call.path(named.getFirst()));
        call.windows().open(folder);
        return ExitCode.DONE;
    }
}
