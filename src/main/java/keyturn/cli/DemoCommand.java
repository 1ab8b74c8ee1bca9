package keyturn.cli;

import java.util.List;
import keyturn.failure.Failure;

/// `keyturn demo`: the window on a copy of the demo work folder, so that a newcomer breaks nothing.
final class DemoCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape("demo", words.text("cli.demo.about"), "", List.of(), List.of());
    }

    @Override
    public boolean answersInJson() {
        return false;
    }

    @Override
    public ExitCode run(Call call) throws Failure, InterruptedException {
        call.windows().demo();
        return ExitCode.DONE;
    }
}
