package keyturn.usage;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the commands of a script tell: programs that are given an env file, and shells that source one.
final class Commands {

    /// What may stand before the command that counts. Longer lines of such words are no command.
    private static final Set<String> BEFORE = Set.of(
            "if",
            "then",
            "else",
            "elif",
            "do",
            "while",
            "until",
            "!",
            "{",
            "time",
            "sudo",
            "exec",
            "env",
            "command",
            "builtin",
            "nohup",
            "nice",
            "xargs",
            "npx",
            "bunx",
            "pnpm",
            "yarn",
            "npm",
            "cross-env",
            "bundle",
            "run",
            "poetry",
            "pipenv",
            "eval");

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\+?=.*", Pattern.DOTALL);

    /// What bun does without reading `.env`.
    private static final Set<String> BUN_PACKAGES = Set.of(
            "install",
            "i",
            "ci",
            "add",
            "a",
            "remove",
            "rm",
            "update",
            "outdated",
            "link",
            "unlink",
            "pm",
            "publish",
            "patch",
            "audit",
            "init",
            "create",
            "c",
            "upgrade",
            "x",
            "why",
            "info",
            "--version",
            "-v",
            "--help",
            "-h");

    private static final int MAX_DEPTH = 3;

    private final String shell;
    private final Found found;
    private final int depth;
    private boolean allExported;

    private Commands(String shell, Found found, int depth) {
        this.shell = shell;
        this.found = found;
        this.depth = depth;
    }

    /// @param line  that the script starts in
    /// @param shell the loader that stands for the shell that runs it: `bash` or `sh`
    static void tell(String script, int line, String shell, Found found) {
        new Commands(shell, found, 0).tell(ShellReader.read(script, line));
    }

    /// A command whose words are known.
    static void tell(ShellCommand command, Found found) {
        new Commands("sh", found, 0).tell(List.of(command));
    }

    private void tell(List<ShellCommand> commands) {
        for (ShellCommand command : commands) {
            List<String> words = command.words();
            int first = 0;
            while (first < words.size() && isBefore(words.get(first), first)) {
                first++;
            }
            if (first < words.size()) {
                String program = words.get(first);
                tell(
                        program.substring(program.lastIndexOf('/') + 1),
                        words.subList(first + 1, words.size()),
                        command.line());
            }
        }
    }

    private static boolean isBefore(String word, int index) {
        return BEFORE.contains(word)
                || (index > 0 && word.startsWith("-"))
                || ASSIGNMENT.matcher(word).matches();
    }

    private void tell(String program, List<String> arguments, int line) {
        switch (program) {
            case "set" -> allExported = allExport(arguments);
            case ".", "source" -> sourced(program, arguments, line);
            case "sh", "dash", "ash", "bash", "zsh", "ksh", "mksh" -> nested(program, arguments, line);
            case "node", "nodemon", "tsx" ->
                option("node", program, arguments, line, "--env-file", "--env-file-if-exists");
            case "deno" -> option("deno", program, arguments, line, "--env-file", "--env");
            case "bun" -> {
                if (!arguments.isEmpty() && !BUN_PACKAGES.contains(arguments.getFirst())) {
                    found.add("bun", line, text("usage.bun"));
                }
            }
            case "docker", "podman", "nerdctl" -> {
                boolean compose = arguments.contains("compose");
                option(compose ? "compose" : "docker", program, arguments, line, "--env-file");
            }
            case "docker-compose" -> option("compose", program, arguments, line, "--env-file");
            case "kubectl", "oc" -> option("kubectl", program, arguments, line, "--from-env-file");
            case "uvicorn", "flask" -> option("python-dotenv", program, arguments, line, "--env-file");
            // <https://docs.astral.sh/uv/reference/cli/#uv-run--env-file>; uv is written in Rust and uses dotenvy.
            case "uv" -> option("dotenvy", program, arguments, line, "--env-file");
            case "dotenvx" -> {
                if (arguments.contains("run")) {
                    found.add("dotenvx", line, text("usage.command", "dotenvx run"));
                }
            }
            case "systemd-run" -> {
                if (arguments.stream().anyMatch(each -> each.contains("EnvironmentFile="))) {
                    found.add("systemd", line, text("usage.option", program, "EnvironmentFile="));
                }
            }
            default -> {}
        }
    }

    private void option(String loader, String program, List<String> arguments, int line, String... options) {
        for (String option : options) {
            if (arguments.stream().anyMatch(each -> each.equals(option) || each.startsWith(option + "="))) {
                found.add(loader, line, text("usage.option", program, option));
                return;
            }
        }
    }

    private boolean allExport(List<String> arguments) {
        boolean on = allExported;
        for (String each : arguments) {
            if (each.equals("--")) {
                return on;
            }
            if (each.equals("allexport") || each.matches("[-+][a-zA-Z]*a[a-zA-Z]*")) {
                on = !arguments.contains("+o") && !each.startsWith("+");
            }
        }
        return on;
    }

    private void sourced(String program, List<String> arguments, int line) {
        if (arguments.isEmpty()) {
            return;
        }
        String loader = program.equals("source") ? "bash" : shell;
        String file = arguments.getFirst();
        String name = file.substring(file.lastIndexOf('/') + 1);
        if ((name.startsWith(".env") && !name.equals(".envrc")) || name.endsWith(".env")) {
            found.add(loader, line, text("usage.sourced"));
        } else if (allExported) {
            found.add(loader, line, text("usage.sourcedExporting"));
        }
    }

    private void nested(String program, List<String> arguments, int line) {
        String inner = program.equals("sh") || program.equals("dash") || program.equals("ash") ? "sh" : "bash";
        for (int i = 0; i + 1 < arguments.size() && depth < MAX_DEPTH; i++) {
            if (arguments.get(i).matches("-[a-z]{0,9}c")) {
                new Commands(inner, found, depth + 1).tell(ShellReader.read(arguments.get(i + 1), line));
                return;
            }
        }
    }
}
