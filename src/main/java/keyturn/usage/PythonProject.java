package keyturn.usage;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a Python project requires: requirements*.txt, pyproject.toml, setup.cfg, Pipfile.
final class PythonProject implements Clue {

    /// python-dotenv, and what requires and uses it.
    private static final Set<String> PACKAGES =
            Set.of("python-dotenv", "pydantic-settings", "environs", "pytest-dotenv");

    private static final String LOADER = "python-dotenv";

    @Override
    public boolean knows(FileName name) {
        return name.is("pyproject.toml", "setup.cfg", "Pipfile") || isRequirements(name);
    }

    private static boolean isRequirements(FileName name) {
        return name.endsWith(".txt", ".in")
                && (name.name().startsWith("requirements") || name.folder().equals("requirements"));
    }

    @Override
    public void read(ProjectFile file, Found found) {
        if (isRequirements(file.name())) {
            requirements(file.lines(), found);
        } else if (file.name().is("setup.cfg")) {
            setup(file.lines(), found);
        } else {
            TomlEntries.read(file.text()).forEach(entry -> toml(entry, found));
            if (file.name().is("Pipfile")) {
                // <https://pipenv.pypa.io/en/latest/shell.html#automatic-loading-of-env>
                found.add(LOADER, 1, text("usage.pipenv"));
            }
        }
    }

    private static void requirements(List<String> lines, Found found) {
        for (int i = 0; i < lines.size(); i++) {
            requirement(lines.get(i), i + 1, found);
        }
    }

    /// `install_requires` and the extras; each requirement in an indented line, or the first after the sign.
    private static void setup(List<String> lines, Found found) {
        boolean inOptions = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("[")) {
                inOptions = line.startsWith("[options]") || line.startsWith("[options.extras_require]");
            } else if (inOptions && !line.startsWith("#")) {
                boolean deeper = line.startsWith(" ") || line.startsWith("\t");
                requirement(deeper ? line : line.substring(line.indexOf('=') + 1), i + 1, found);
            }
        }
    }

    /// Names stand in lists of requirements, or are keys themselves (Poetry, Pipfile).
    private static void toml(Entry entry, Found found) {
        for (int depth = 0; depth < entry.path().size(); depth++) {
            String section = entry.at(depth);
            String name = normal(entry.at(depth + 1));
            boolean keys = section.equals("dependencies")
                    || section.equals("dev-dependencies")
                    || section.equals("packages")
                    || section.equals("dev-packages");
            if (keys && PACKAGES.contains(name)) {
                boolean version =
                        depth + 2 == entry.path().size() || entry.last().equals("version");
                found.dependency(LOADER, entry.line(), name, version ? entry.value() : "");
                return;
            }
            if (section.endsWith("dependencies") || section.equals("dependency-groups") || section.equals("requires")) {
                requirement(entry.value(), entry.line(), found);
                return;
            }
        }
    }

    /// A requirement as in PEP 508: a name, extras, a version, a marker.
    private static void requirement(String written, int line, Found found) {
        String text = written.strip();
        int end = 0;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String name = normal(text.substring(0, end));
        if (PACKAGES.contains(name)) {
            found.dependency(LOADER, line, name, version(text.substring(end)));
        }
    }

    /// Without the extras before and what follows.
    private static String version(String rest) {
        String version = rest.strip();
        if (version.startsWith("[")) {
            version = version.substring(version.indexOf(']') + 1);
        }
        int end = 0;
        while (end < version.length() && ";#@\\".indexOf(version.charAt(end)) < 0 && !version.startsWith("--", end)) {
            end++;
        }
        return version.substring(0, end).strip();
    }

    /// Names are compared like this: <https://packaging.python.org/en/latest/specifications/name-normalization/>.
    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
    }
}
