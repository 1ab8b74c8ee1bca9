package keyturn.usage;

import static keyturn.text.Texts.text;

import java.util.List;

/// Makefiles: the commands of their recipes; and those of just, which can load `.env` by itself.
final class Makefile implements Clue {

    @Override
    public boolean knows(FileName name) {
        return name.is("Makefile", "makefile", "GNUmakefile") || isJust(name) || name.endsWith(".mk", ".mak");
    }

    private static boolean isJust(FileName name) {
        return name.is("justfile", "Justfile", ".justfile");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        List<String> lines = file.lines();
        boolean just = isJust(file.name());
        String shell = "sh";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("\t") || (just && line.startsWith(" "))) {
                int start = i;
                var command = new StringBuilder(withoutPrefix(line));
                while (lines.get(i).endsWith("\\") && i + 1 < lines.size()) {
                    command.append('\n').append(lines.get(++i));
                }
                Commands.tell(command.toString().replace("$$", "$"), start + 1, shell, found);
            } else if (line.startsWith("SHELL") && line.contains("bash")) {
                shell = "bash";
            } else if (just && line.startsWith("set dotenv-load") && !line.contains("false")) {
                // Just uses the dotenvy crate: <https://github.com/casey/just/blob/master/Cargo.toml>.
                found.add("dotenvy", i + 1, text("usage.just"));
            }
        }
    }

    private static String withoutPrefix(String line) {
        int start = 0;
        while (start < line.length() && "\t @-+".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return line.substring(start);
    }
}
