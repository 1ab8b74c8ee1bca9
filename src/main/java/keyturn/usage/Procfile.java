package keyturn.usage;

import java.util.List;

/// Procfiles: `name: command` in each line.
final class Procfile implements Clue {

    @Override
    public boolean knows(FileName name) {
        return name.is("Procfile") || name.name().startsWith("Procfile.");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            int colon = lines.get(i).indexOf(':');
            if (colon > 0 && !lines.get(i).startsWith("#")) {
                Commands.tell(lines.get(i).substring(colon + 1), i + 1, "sh", found);
            }
        }
    }
}
