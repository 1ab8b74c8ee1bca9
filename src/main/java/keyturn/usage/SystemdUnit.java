package keyturn.usage;

import static keyturn.text.Texts.text;

import java.util.List;

/// Unit files and their drop-ins: `EnvironmentFile=`. In a `.container` file podman passes it to `--env-file`, which
/// reads as docker's does: <https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html>.
final class SystemdUnit implements Clue {

    private static final String SETTING = "EnvironmentFile";

    @Override
    public boolean knows(FileName name) {
        return name.endsWith(".service", ".socket", ".mount", ".swap", ".service.in", ".service.j2", ".container")
                || (name.endsWith(".conf") && name.folder().endsWith(".service.d"));
    }

    @Override
    public void read(ProjectFile file, Found found) {
        String loader = file.name().endsWith(".container") ? "docker" : "systemd";
        List<String> lines = file.lines();
        boolean goesOn = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("#") || line.startsWith(";")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (!goesOn
                    && equals > 0
                    && line.substring(0, equals).strip().equals(SETTING)
                    && !line.substring(equals + 1).isBlank()) {
                found.add(loader, i + 1, text("usage.unit"));
            }
            goesOn = line.endsWith("\\");
        }
    }
}
