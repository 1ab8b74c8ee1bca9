package keyturn.usage;

import static keyturn.text.Texts.text;

import java.util.regex.Pattern;

/// Compose files: services with `env_file`, and variables that compose takes from the `.env` beside the file.
final class ComposeFile implements Clue {

    /// The name as a member of a mapping in braces.
    private static final Pattern IN_FLOW = Pattern.compile("(?:^|[{,])\\s*[\"']?env_file[\"']?\\s*:");

    @Override
    public boolean knows(FileName name) {
        String plain = name.name();
        return name.endsWith(".yml", ".yaml")
                && (plain.startsWith("compose.")
                        || plain.startsWith("docker-compose.")
                        || plain.startsWith("docker-compose-")
                        || plain.startsWith("podman-compose."));
    }

    @Override
    public void read(ProjectFile file, Found found) {
        for (Entry entry : YamlEntries.read(file.lines())) {
            if (entry.path().contains("env_file")
                    || IN_FLOW.matcher(entry.value()).find()) {
                found.add("compose", entry.line(), text("usage.envFile"));
            } else if (file.name().inWork() && takesVariable(entry.value())) {
                // That of another folder takes them from another .env.
                found.add("compose", entry.line(), text("usage.interpolation"));
            }
        }
    }

    /// `$NAME` or `${NAME…}`; `$$` stands for a dollar sign.
    private static boolean takesVariable(String value) {
        for (int i = 0; i + 1 < value.length(); i++) {
            if (value.charAt(i) == '$') {
                char next = value.charAt(i + 1);
                if (next == '{' || next == '_' || Character.isLetter(next)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
