package keyturn.usage;

import java.util.List;

/// go.mod: what it requires itself. What others require (`// indirect`) need not be used.
final class GoProject implements Clue {

    private static final String MODULE = "github.com/joho/godotenv";

    @Override
    public boolean knows(FileName name) {
        return name.is("go.mod");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        List<String> lines = file.lines();
        boolean inRequire = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int comment = line.indexOf("//");
            boolean indirect = comment >= 0 && line.substring(comment).contains("indirect");
            String code = (comment >= 0 ? line.substring(0, comment) : line).strip();
            boolean alone = code.startsWith("require ") || code.startsWith("require(");
            if (code.endsWith("(")) {
                inRequire = alone;
            } else if (code.equals(")")) {
                inRequire = false;
            } else if ((inRequire || alone) && !indirect) {
                String module = alone ? code.substring("require".length()).strip() : code;
                if (module.startsWith(MODULE + " ")) {
                    found.dependency(
                            "godotenv",
                            i + 1,
                            MODULE,
                            module.substring(MODULE.length()).strip());
                }
            }
        }
    }
}
