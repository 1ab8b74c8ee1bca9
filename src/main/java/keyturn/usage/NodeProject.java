package keyturn.usage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// package.json: what it depends on, and what its scripts run.
final class NodeProject implements Clue {

    private static final Set<String> SECTIONS = Set.of("dependencies", "devDependencies", "optionalDependencies");

    /// Packages that load env files, or bring and use one that does.
    /// Others whose names merely begin so, such as dotenv-webpack and dotenv-vault, are not here.
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("dotenv", "dotenv"),
            Map.entry("dotenv-safe", "dotenv"),
            Map.entry("dotenv-flow", "dotenv"),
            Map.entry("@nestjs/config", "dotenv"),
            Map.entry("dotenv-expand", "dotenv-expand"),
            Map.entry("dotenv-cli", "dotenv-expand"),
            Map.entry("react-scripts", "dotenv-expand"),
            Map.entry("@dotenvx/dotenvx", "dotenvx"),
            Map.entry("next", "next"),
            Map.entry("@next/env", "next"),
            Map.entry("vite", "vite"),
            Map.entry("astro", "vite"),
            Map.entry("@types/bun", "bun"));

    @Override
    public boolean knows(FileName name) {
        return name.is("package.json");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        for (Entry entry : JsonEntries.read(file.text())) {
            if (entry.path().size() == 2 && SECTIONS.contains(entry.at(0))) {
                Optional.ofNullable(PACKAGES.get(entry.last()))
                        .ifPresent(loader -> found.dependency(loader, entry.line(), entry.last(), entry.value()));
            } else if (entry.path().size() == 2 && entry.at(0).equals("scripts")) {
                Commands.tell(entry.value(), entry.line(), "sh", found);
            }
        }
    }
}
