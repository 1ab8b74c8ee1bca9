package keyturn.usage;

import java.util.Map;
import java.util.Optional;

/// composer.json: what it requires.
final class PhpProject implements Clue {

    /// Laravel requires phpdotenv and loads `.env` with it:
    /// <https://github.com/laravel/framework/blob/12.x/composer.json>.
    private static final Map<String, String> PACKAGES = Map.of(
            "symfony/dotenv", "symfony",
            "vlucas/phpdotenv", "phpdotenv",
            "laravel/framework", "phpdotenv");

    @Override
    public boolean knows(FileName name) {
        return name.is("composer.json");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        for (Entry entry : JsonEntries.read(file.text())) {
            if (entry.path().size() == 2
                    && (entry.at(0).equals("require") || entry.at(0).equals("require-dev"))) {
                Optional.ofNullable(PACKAGES.get(entry.last()))
                        .ifPresent(loader -> found.dependency(loader, entry.line(), entry.last(), entry.value()));
            }
        }
    }
}
