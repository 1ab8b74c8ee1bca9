package keyturn.usage;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gemfiles and gemspecs.
final class RubyProject implements Clue {

    private static final Set<String> GEMS = Set.of("dotenv", "dotenv-rails");

    /// What names a gem.
    private static final String CALL = "(?:gem|\\w{1,20}\\.add_(?:\\w{1,20}_)?dependency)[\\s(]++";

    private static final Pattern GEM =
            Pattern.compile(CALL + "[\"']([\\w-]++)[\"'](?:\\s*+,\\s*+[\"']([^\"']*+)[\"'])?+.*+");

    @Override
    public boolean knows(FileName name) {
        return name.is("Gemfile", "gems.rb") || name.endsWith(".gemspec");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        List<String> lines = file.lines();
        boolean comment = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            comment = comment ? !line.startsWith("=end") : line.startsWith("=begin");
            Matcher gem = GEM.matcher(line.strip());
            if (!comment && gem.matches() && GEMS.contains(gem.group(1))) {
                String version = gem.group(2);
                found.dependency("ruby-dotenv", i + 1, gem.group(1), version == null ? "" : version);
            }
        }
    }
}
