package keyturn.cli;

import java.util.List;
import java.util.Optional;
import keyturn.failure.Failure;

/// `keyturn screenshots DIR`: every screen as a picture, without a display.
final class ScreenshotsCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "screenshots",
                words.text("cli.screenshots.about"),
                "",
                List.of(),
                List.of(Shape.one("DIR", words.text("cli.screenshots.folder"))));
    }

    @Override
    public boolean answersInJson() {
        return false;
    }

    @Override
    public ExitCode run(Call call) throws Failure, InterruptedException {
        // Not the folder that would be found from here: pictures are shown around.
        boolean named = call.words().has(Globals.FOLDER);
        call.windows()
                .screenshots(
                        named ? call.folderIfAny() : Optional.empty(),
                        call.path(call.words().place(0)));
        return ExitCode.DONE;
    }
}
