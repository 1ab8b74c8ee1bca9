package keyturn.cli;

import java.util.List;
import java.util.Optional;

/// The commands. Only the one that is named in a call is made; all of them for the help and the completion.
final class Commands {

    /// In the order of the help.
    static final List<String> NAMES = List.of(
            "gui",
            "demo",
            "init",
            "profiles",
            "activate",
            "keys",
            "get",
            "read",
            "lint",
            "doctor",
            "loaders",
            "set",
            "unset",
            "rename",
            "diff",
            "export",
            "import",
            "generate",
            "strength",
            "check",
            "checklist",
            "due",
            "remind",
            "run",
            "rotated",
            "rotate",
            "backup",
            "log",
            "keyring",
            "screenshots",
            "completion");

    private Commands() {}

    static Optional<Command> named(String name) {
        return switch (name) {
            case "gui" -> Optional.of(new GuiCommand());
            case "demo" -> Optional.of(new DemoCommand());
            case "init" -> Optional.of(new InitCommand());
            case "profiles" -> Optional.of(new ProfilesCommand());
            case "activate" -> Optional.of(new ActivateCommand());
            case "keys" -> Optional.of(new KeysCommand());
            case "get" -> Optional.of(new GetCommand());
            case "read" -> Optional.of(new ReadCommand());
            case "lint" -> Optional.of(new LintCommand());
            case "doctor" -> Optional.of(new DoctorCommand());
            case "loaders" -> Optional.of(new LoadersCommand());
            case "set" -> Optional.of(new SetCommand());
            case "unset" -> Optional.of(new UnsetCommand());
            case "rename" -> Optional.of(new RenameCommand());
            case "diff" -> Optional.of(new DiffCommand());
            case "export" -> Optional.of(new ExportCommand());
            case "import" -> Optional.of(new ImportCommand());
            case "generate" -> Optional.of(new GenerateCommand());
            case "strength" -> Optional.of(new StrengthCommand());
            case "check" -> Optional.of(new CheckCommand());
            case "checklist" -> Optional.of(new ChecklistCommand());
            case "due" -> Optional.of(new DueCommand());
            case "remind" -> Optional.of(new RemindCommand());
            case "run" -> Optional.of(new RunCommand());
            case "rotated" -> Optional.of(new RotatedCommand());
            case "rotate" -> Optional.of(new RotateCommand());
            case "keyring" -> Optional.of(new KeyringCommand());
            case "log" -> Optional.of(new LogCommand());
            case "backup" -> Optional.of(new BackupCommand());
            case "screenshots" -> Optional.of(new ScreenshotsCommand());
            case "completion" -> Optional.of(new CompletionCommand());
            default -> Optional.empty();
        };
    }

    static List<Command> all() {
        return NAMES.stream().map(Commands::named).flatMap(Optional::stream).toList();
    }
}
