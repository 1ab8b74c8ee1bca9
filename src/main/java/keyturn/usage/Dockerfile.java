package keyturn.usage;

import java.util.List;
import java.util.Locale;

/// Dockerfiles: what RUN, CMD and ENTRYPOINT run, as a shell line or as a list of words.
final class Dockerfile implements Clue {

    @Override
    public boolean knows(FileName name) {
        return name.name().startsWith("Dockerfile")
                || name.name().startsWith("Containerfile")
                || name.endsWith(".dockerfile", ".Dockerfile");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int blank = line.indexOf(' ');
            if (blank < 0 || line.startsWith("#")) {
                continue;
            }
            String instruction = line.substring(0, blank).toUpperCase(Locale.ROOT);
            int start = i;
            var rest = new StringBuilder(line.substring(blank + 1).strip());
            while (goesOn(lines.get(i)) && i + 1 < lines.size()) {
                String next = lines.get(++i);
                rest.append('\n').append(next.strip().startsWith("#") ? "\\" : next);
            }
            if (instruction.equals("RUN") || instruction.equals("CMD") || instruction.equals("ENTRYPOINT")) {
                tell(rest.toString(), start + 1, found);
            }
        }
    }

    /// A comment between the lines of an instruction does not end it.
    private static boolean goesOn(String line) {
        return line.stripTrailing().endsWith("\\") || line.strip().startsWith("#");
    }

    private static void tell(String rest, int line, Found found) {
        String command = rest;
        while (command.startsWith("--") && command.indexOf(' ') > 0) {
            command = command.substring(command.indexOf(' ')).strip();
        }
        if (command.startsWith("[")) {
            List<String> words =
                    JsonEntries.read(command).stream().map(Entry::value).toList();
            Commands.tell(new ShellCommand(words, line), found);
        } else {
            Commands.tell(command, line, "sh", found);
        }
    }
}
