package keyturn.cli;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import keyturn.app.App;
import keyturn.app.Session;
import keyturn.failure.Failure;
import keyturn.policy.PolicyFile;
import keyturn.policy.PolicyProblem;
import keyturn.work.WorkFolder;

/// One call of a command: its words, the services, and the ways out.
///
/// What goes to standard output is held back until the command has ended, so a failure leaves no half document
/// there.
final class Call {

    /// How long a writing command waits for another one to end.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Set<String> FORMATS_FOR_PROGRAMS = Set.of("json", "sarif");

    private final Words words;
    private final Terminal terminal;
    private final Supplier<App> app;
    private final Windows windows;
    private int policyProblems;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Call(Words words, Terminal terminal, Supplier<App> app, Windows windows) {
        this.words = words;
        this.terminal = terminal;
        this.app = app;
        this.windows = windows;
    }

    Words words() {
        return words;
    }

    Terminal terminal() {
        return terminal;
    }

    App app() {
        return app.get();
    }

    Windows windows() {
        return windows;
    }

    boolean inJson() {
        return words.has(Globals.JSON);
    }

    /// True if a program reads the answer. It must not have to know the language of whoever started it.
    boolean forPrograms() {
        return inJson()
                || words.value("--format")
                        .filter(FORMATS_FOR_PROGRAMS::contains)
                        .isPresent();
    }

    /// The folder that `-C` names, else the nearest work folder from the current folder upwards.
    Optional<Path> folderIfAny() throws Failure.Usage {
        Optional<String> named = words.value(Globals.FOLDER);
        return named.isPresent() ? Optional.of(path(named.get())) : WorkFolder.find(terminal.currentFolder());
    }

    /// @throws Failure.NotFound if there is no work folder
    Path folder() throws Failure {
        Optional<Path> found = folderIfAny();
        if (found.isEmpty() && !Files.isDirectory(terminal.currentFolder())) {
            // Its name has letters that the locale cannot spell, and came as question marks.
            throw new Failure.NotFound(text("cli.unspeltFolder"), text("cli.unspelt.remedy"));
        }
        if (found.isEmpty()) {
            throw new Failure.NotFound(text("cli.noFolder"), text("cli.noFolder.remedy"));
        }
        return found.get();
    }

    /// A path as the person wrote it, made absolute.
    Path path(String word) throws Failure.Usage {
        try {
            return terminal.currentFolder().resolve(word).normalize();
        } catch (InvalidPathException _) {
            if (word.indexOf('\0') < 0) {
                throw new Failure.Usage(text("cli.unspeltPath"), text("cli.unspelt.remedy"));
            }
            throw new Failure.Usage(text("cli.noPath"), text("cli.noPath.remedy"));
        }
    }

    /// Opens the work folder for looking.
    Session read() throws Failure {
        return tellProblems(app().open(folder(), new App.Access.Reading(), Optional.empty()));
    }

    /// Opens the work folder for looking, and leaves nothing in it.
    Session look() throws Failure {
        return tellProblems(app().open(folder(), new App.Access.Looking(), Optional.empty()));
    }

    /// Opens the work folder for changing it.
    ///
    /// @throws Failure.Busy if another Keyturn keeps it
    Session write() throws Failure {
        return tellProblems(app().open(folder(), new App.Access.Writing(PATIENCE), Optional.empty()));
    }

    /// Mistakes in the policy that have been told so far.
    int policyProblems() {
        return policyProblems;
    }

    /// A policy that is not what its writer meant must not go unnoticed, whatever the command.
    private Session tellProblems(Session session) {
        List<PolicyProblem> problems = session.policy().problems();
        policyProblems = problems.size();
        for (PolicyProblem problem : problems) {
            say(text("cli.policyProblem", PolicyFile.NAME, problem.line(), problem.column(), problem.message()));
        }
        return session;
    }

    /// A line for people on standard output.
    void print(String line) {
        printBytes((Visible.of(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void print(Table table) {
        printBytes(table.lines(colour(terminal.outputIsTerminal())).getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes as they are, on standard output.
    void printBytes(byte[] bytes) {
        out.writeBytes(bytes);
    }

    void print(Json.Body document) {
        printBytes(Json.document(document));
    }

    /// A line for people on standard error.
    void say(String line) {
        terminal.writeError((Visible.of(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// What the command has printed.
    byte[] printed() {
        return out.toByteArray();
    }

    private boolean colour(boolean isTerminal) {
        return Colour.wanted(terminal, isTerminal);
    }
}
