package keyturn.usage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// package.json: what it depends on, and what its scripts run.
final class NodeProject implements Clue {

    private static final Set<String> SECTIONS = Set.of("dependencies", "devDependencies", "optionalDependencies");

    /// Packages that load env files, or bring and use one that does. Read in the packages as published:
    ///
    /// - dotenv-safe 9.1.0 (`index.js`) and dotenv-flow 4.1.0 (`lib/dotenv-flow.js`) only call dotenv.
    /// - `@nestjs/config` 12.0.1 (`dist/config.module.js`) calls dotenv's `parse`, and dotenv-expand only where its
    ///   option `expandVariables` is set, which package.json does not show.
    /// - dotenv-cli 11.0.0 calls dotenv 17 and dotenv-expand 12.
    /// - react-scripts 5.0.1 (`config/env.js`) calls dotenv-expand 5 on dotenv 10, whose rules are older: neither
    ///   defaults nor several lines; dotenv-expand is the nearest of the loaders here.
    /// - astro 7.3.5 depends on Vite and reads with its `loadEnv`.
    ///
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
