package keyturn.cli;

import java.util.List;

/// `keyturn backup`: the heading of the four commands for backups.
final class BackupCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape("backup", words.text("cli.backup.about"), words.text("cli.backup.more"), List.of(), List.of());
    }

    @Override
    public List<Command> children() {
        return List.of(
                new BackupCreateCommand(),
                new BackupListCommand(),
                new BackupVerifyCommand(),
                new BackupRestoreCommand());
    }

    @Override
    public ExitCode run(Call call) {
        throw new IllegalStateException("a heading only");
    }
}
