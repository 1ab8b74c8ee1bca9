package keyturn.usage;

import java.util.ArrayList;
import java.util.List;

/// build.gradle and build.gradle.kts: the libraries named in their texts; and the version catalogue.
final class GradleProject implements Clue {

    private static final String CATALOGUE = "libs.versions.toml";

    @Override
    public boolean knows(FileName name) {
        return name.is("build.gradle", "build.gradle.kts", CATALOGUE);
    }

    @Override
    public void read(ProjectFile file, Found found) {
        if (file.name().is(CATALOGUE)) {
            TomlEntries.read(file.text()).forEach(entry -> JavaLibraries.tell(entry.value(), entry.line(), found));
            return;
        }
        List<Entry> texts = texts(file.text());
        for (int i = 0; i < texts.size(); i++) {
            Entry text = texts.get(i);
            JavaLibraries.tell(text.value(), text.line(), found);
            // group: "…", name: "…"
            if (i + 1 < texts.size()
                    && JavaLibraries.isLoader(text.value(), texts.get(i + 1).value())) {
                found.dependency(
                        JavaLibraries.LOADER, text.line(), texts.get(i + 1).value(), "");
            }
        }
    }

    /// The texts between quotes, in order; those in comments are none.
    private static List<Entry> texts(String code) {
        var texts = new ArrayList<Entry>();
        int line = 1;
        for (int at = 0; at < code.length(); at++) {
            char next = code.charAt(at);
            int end = at;
            if (code.startsWith("//", at)) {
                end = before(code.indexOf('\n', at), code);
            } else if (code.startsWith("/*", at)) {
                end = before(code.indexOf("*/", at + 2), code) + 2;
            } else if (next == '"' || next == '\'') {
                end = at + 1;
                while (end < code.length() && code.charAt(end) != next && code.charAt(end) != '\n') {
                    end += code.charAt(end) == '\\' ? 2 : 1;
                }
                texts.add(new Entry(List.of(), code.substring(at + 1, Math.min(end, code.length())), line));
                end -= end < code.length() && code.charAt(end) == '\n' ? 1 : 0;
            }
            for (; at < end && at < code.length(); at++) {
                line += code.charAt(at) == '\n' ? 1 : 0;
            }
            line += at < code.length() && code.charAt(at) == '\n' ? 1 : 0;
        }
        return texts;
    }

    /// The index before `index`; the last one if that is -1.
    private static int before(int index, String code) {
        return index < 0 ? code.length() : index - 1;
    }
}
