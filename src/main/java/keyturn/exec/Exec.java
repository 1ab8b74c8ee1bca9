package keyturn.exec;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keyturn.env.SecretText;
import keyturn.failure.Failure;

/// A command that takes the place of this process: the same process id, streams, open files, folder and terminal. What
/// it is given in its environment is in no argument list.
public final class Exec {

    /// The launcher takes these out of the way of Keyturn's own Java; the command gets them back.
    private static final String KEPT = "KEYTURN_KEPT_";

    private static final int ENOENT = 2;
    private static final int E2BIG = 7;
    private static final int EACCES = 13;

    /// One variable.
    ///
    /// @param name as the environment has it
    public record Variable(String name, SecretText value) {}

    private final List<String> command;
    private final List<Variable> variables;
    private final boolean clean;

    /// @param command   the program, looked for on this process's `PATH`, and its arguments
    /// @param variables what it gets; each takes the place of an inherited one
    /// @param clean     true if it inherits nothing else
    public Exec(List<String> command, List<Variable> variables, boolean clean) {
        this.command = List.copyOf(command);
        this.variables = List.copyOf(variables);
        this.clean = clean;
    }

    /// Becomes the command; where the system has no exec(3), runs it and ends with its exit code. Returns in no case.
    ///
    /// @param umask of who called, if the launcher has changed it
    /// @throws Failure.NotFound if there is no such program
    /// @throws Failure.Program  if it cannot be started
    /// @throws Failure.Usage    if a value cannot stand in an environment
    public void run(Optional<Integer> umask) throws Failure, InterruptedException {
        requirePossible();
        Optional<Libc> libc = Libc.find();
        if (libc.isEmpty()) {
            new ChildProcess(command, variables, clean).runAndExit();
            return;
        }
        libc.get().unblockQuit();
        ownDescriptors().forEach(libc.get()::closeAtExec);
        umask.ifPresent(libc.get()::setUmask);
        Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        int error = libc.get()
                .exec(
                        command.stream().map(word -> word.getBytes(charset)).toList(),
                        environment(clean ? List.of() : inherited()));
        throw failed(error);
    }

    /// A variable cannot hold a NUL, and a name no `=`.
    ///
    /// @throws Failure.Usage if one of the values does
    public void requirePossible() throws Failure.Usage {
        for (Variable each : variables) {
            boolean badName = each.name().isEmpty()
                    || each.name().indexOf('=') >= 0
                    || each.name().indexOf('\0') >= 0;
            if (badName || !StandardCharsets.UTF_8.newEncoder().canEncode(each.name())) {
                throw new Failure.Usage(text("exec.badName"), text("exec.badName.remedy"));
            }
            if (each.value().contains((byte) 0)) {
                throw new Failure.Usage(text("exec.nul", each.name()), text("exec.nul.remedy"));
            }
        }
    }

    private List<byte[]> environment(List<byte[]> inherited) {
        Set<String> replaced = variables.stream().map(Variable::name).collect(Collectors.toSet());
        var entries = new ArrayList<byte[]>();
        for (byte[] entry : inherited) {
            byte[] given = withoutKept(entry);
            if (!replaced.contains(name(given))) {
                entries.add(given);
            }
        }
        for (Variable each : variables) {
            byte[] name = (each.name() + "=").getBytes(StandardCharsets.UTF_8);
            byte[] value = each.value().bytes();
            byte[] entry = Arrays.copyOf(name, name.length + value.length);
            System.arraycopy(value, 0, entry, name.length, value.length);
            entries.add(entry);
        }
        return entries;
    }

    /// `NAME=VALUE` each, as bytes: as text, what is not of this locale would be lost (proc(5)).
    private static List<byte[]> inherited() throws Failure {
        byte[] all;
        try {
            all = Files.readAllBytes(Path.of("/proc/self/environ"));
        } catch (IOException _) {
            throw new Failure.Program(text("exec.noEnvironment"), text("exec.noEnvironment.remedy"));
        }
        var entries = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == 0) {
                entries.add(Arrays.copyOfRange(all, start, i));
                start = i + 1;
            }
        }
        return entries;
    }

    private static byte[] withoutKept(byte[] entry) {
        return name(entry).startsWith(KEPT) ? Arrays.copyOfRange(entry, KEPT.length(), entry.length) : entry;
    }

    private static String name(byte[] entry) {
        int end = 0;
        while (end < entry.length && entry[end] != '=') {
            end++;
        }
        return new String(entry, 0, end, StandardCharsets.UTF_8);
    }

    /// The virtual machine's files. All others were open before, and are the command's.
    private static List<Integer> ownDescriptors() {
        Path java = Path.of(System.getProperty("java.home"));
        Set<String> jars = Set.of(System.getProperty("java.class.path", "").split(":", -1)).stream()
                .map(jar -> Path.of(jar).toAbsolutePath().normalize().toString())
                .collect(Collectors.toSet());
        var own = new ArrayList<Integer>();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            for (Path link : open.toList()) {
                int number = Integer.parseInt(String.valueOf(link.getFileName()));
                if (number > 2 && isOwn(link, java, jars)) {
                    own.add(number);
                }
            }
        } catch (IOException _) {
            // Then the command inherits a few read-only files of no use to it.
        }
        return own;
    }

    private static boolean isOwn(Path link, Path java, Set<String> jars) {
        try {
            Path target = Files.readSymbolicLink(link);
            return target.startsWith(java)
                    || jars.contains(target.toString())
                    || target.toString().endsWith(".aot")
                    || target.toString().endsWith("random");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private Failure failed(int error) {
        String program = command.getFirst();
        return switch (error) {
            case ENOENT -> new Failure.NotFound(text("exec.noProgram", program), text("exec.noProgram.remedy"));
            case EACCES -> new Failure.Program(text("exec.notAllowed", program), text("exec.notAllowed.remedy"));
            case E2BIG -> new Failure.Program(text("exec.tooLong", program), text("exec.tooLong.remedy"));
            default -> new Failure.Program(text("exec.failed", program, error), "");
        };
    }
}
