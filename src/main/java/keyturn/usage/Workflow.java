package keyturn.usage;

import static keyturn.text.Texts.text;

import java.util.Set;

/// What a CI runs: GitHub, GitLab, CircleCI, Bitbucket, Azure, Woodpecker; and Task, which can load `.env` by
/// itself.
final class Workflow implements Clue {

    private static final Set<String> SCRIPTS =
            Set.of("run", "script", "before_script", "after_script", "commands", "command", "cmds", "cmd", "bash");

    @Override
    public boolean knows(FileName name) {
        return name.endsWith(".yml", ".yaml")
                && (isTask(name)
                        || Set.of("workflows", ".circleci", ".woodpecker", ".gitlab")
                                .contains(name.folder())
                        || name.name().startsWith(".gitlab-ci")
                        || name.name().startsWith("azure-pipelines")
                        || name.name().startsWith("bitbucket-pipelines")
                        || name.name().startsWith(".woodpecker"));
    }

    private static boolean isTask(FileName name) {
        return name.is("Taskfile.yml", "Taskfile.yaml", "taskfile.yml", "taskfile.yaml");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        for (Entry entry : YamlEntries.read(file.lines())) {
            if (SCRIPTS.contains(entry.last())) {
                Commands.tell(entry.value(), entry.line(), "bash", found);
            } else if (isTask(file.name()) && entry.last().equals("dotenv")) {
                // Task uses godotenv: <https://github.com/go-task/task/blob/main/go.mod>.
                found.add("godotenv", entry.line(), text("usage.task"));
            }
        }
    }
}
