package keyturn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What a process has around it: streams, terminal, variables, current folder.
public interface Terminal {

    /// Standard input up to its end, but not more than `limit` bytes.
    byte[] read(int limit) throws IOException;

    /// Writes to standard output.
    void write(byte[] bytes) throws IOException;

    /// Writes to standard error; what cannot be written there is lost, for there is no other place to say so.
    void writeError(byte[] bytes);

    boolean inputIsTerminal();

    boolean outputIsTerminal();

    boolean errorIsTerminal();

    /// Asks the person, without echo.
    ///
    /// @return what was typed, to be wiped by the caller; empty if there is no terminal, or input ended
    Optional<char[]> ask(String prompt);

    /// A variable of the environment.
    Optional<String> variable(String name);

    Path currentFolder();
}
