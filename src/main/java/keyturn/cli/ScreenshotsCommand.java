package keyturn.cli;

import java.util.List;
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
    public ExitCode run(Call call) throws Failure {
        call.windows().screenshots(call.path(call.words().place(0)));
        return ExitCode.DONE;
    }
}
