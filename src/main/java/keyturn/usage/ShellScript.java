package keyturn.usage;

/// Shell scripts and direnv's .envrc. The shebang says which shell; without one, `.envrc` is bash's (direnv runs it
/// there), and any other file the system's `sh`.
final class ShellScript implements Clue {

    @Override
    public boolean knows(FileName name) {
        return name.endsWith(".sh", ".bash", ".zsh", ".ksh", ".envrc")
                || !name.name().contains(".");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        String text = file.text();
        String first = text.lines().findFirst().orElse("");
        boolean named = file.name().name().contains(".");
        if (first.startsWith("#!") ? !first.contains("sh") : !named) {
            return;
        }
        boolean bash = first.startsWith("#!")
                ? first.contains("bash") || first.contains("zsh") || first.contains("ksh")
                : !file.name().endsWith(".sh");
        Commands.tell(text, 1, bash ? "bash" : "sh", found);
    }
}
