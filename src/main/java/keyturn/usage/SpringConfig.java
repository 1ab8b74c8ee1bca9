package keyturn.usage;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;

/// Spring Boot's application files: `spring.config.import` of an env file.
final class SpringConfig implements Clue {

    private static final String IMPORT = "spring.config.import";

    @Override
    public boolean knows(FileName name) {
        return (name.name().startsWith("application") || name.name().startsWith("bootstrap"))
                && name.endsWith(".properties", ".yml", ".yaml");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        List<Entry> entries =
                file.name().endsWith(".properties") ? properties(file.lines()) : YamlEntries.read(file.lines());
        for (Entry entry : entries) {
            String name = String.join(".", entry.path());
            if ((name.equals(IMPORT) || name.startsWith(IMPORT + "["))
                    && entry.value().contains(".env")) {
                found.add("spring", entry.line(), text("usage.spring"));
            }
        }
    }

    /// Lines that end with `\` go on in the next.
    private static List<Entry> properties(List<String> lines) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                continue;
            }
            int start = i;
            var whole = new StringBuilder(line);
            while (whole.charAt(whole.length() - 1) == '\\' && i + 1 < lines.size()) {
                whole.setCharAt(whole.length() - 1, ' ');
                whole.append(lines.get(++i).strip());
            }
            int end = 0;
            while (end < whole.length() && "=: \t".indexOf(whole.charAt(end)) < 0) {
                end++;
            }
            entries.add(new Entry(List.of(whole.substring(0, end)), whole.substring(end), start + 1));
        }
        return entries;
    }
}
