package keyturn.exec;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.util.List;
import keyturn.exec.Exec.Variable;
import keyturn.failure.Failure;

/// Runs a command as a child, for systems on which a process cannot be replaced: streams are shared, a signal that ends
/// this process ends the command, and its exit code is passed on.
final class ChildProcess {

    private final ProcessBuilder builder;

    ChildProcess(List<String> command, List<Variable> variables, boolean clean) {
        builder = new ProcessBuilder(command).inheritIO();
        if (clean) {
            builder.environment().clear();
        }
        variables.forEach(
                each -> builder.environment().put(each.name(), each.value().reveal()));
    }

    void runAndExit() throws Failure, InterruptedException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException _) {
            String program = builder.command().getFirst();
            throw new Failure.NotFound(text("exec.noProgram", program), text("exec.noProgram.remedy"));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Runtime.getRuntime().halt(process.waitFor());
    }
}
