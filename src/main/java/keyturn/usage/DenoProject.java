package keyturn.usage;

/// deno.json and deno.jsonc: what their tasks run. Deno reads an env file only with `--env-file`.
final class DenoProject implements Clue {

    @Override
    public boolean knows(FileName name) {
        return name.is("deno.json", "deno.jsonc");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        for (Entry entry : JsonEntries.readWithComments(file.text())) {
            if (entry.at(0).equals("tasks")) {
                Commands.tell(entry.value(), entry.line(), "sh", found);
            }
        }
    }
}
