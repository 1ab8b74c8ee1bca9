package keyturn.usage;

import java.util.Set;

/// Cargo.toml. The crate dotenv, no longer maintained, is what dotenvy was made from and reads nearly alike.
final class RustProject implements Clue {

    private static final Set<String> CRATES = Set.of("dotenvy", "dotenvy_macro", "dotenv");
    private static final Set<String> SECTIONS = Set.of("dependencies", "dev-dependencies", "build-dependencies");

    @Override
    public boolean knows(FileName name) {
        return name.is("Cargo.toml");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        for (Entry entry : TomlEntries.read(file.text())) {
            for (int depth = 0; depth < entry.path().size(); depth++) {
                if (SECTIONS.contains(entry.at(depth))) {
                    boolean renamed =
                            depth + 3 == entry.path().size() && entry.last().equals("package");
                    String crate = renamed ? entry.value() : entry.at(depth + 1);
                    boolean version =
                            depth + 2 == entry.path().size() || entry.last().equals("version");
                    if (CRATES.contains(crate)) {
                        found.dependency("dotenvy", entry.line(), crate, version ? entry.value() : "");
                    }
                }
            }
        }
    }
}
