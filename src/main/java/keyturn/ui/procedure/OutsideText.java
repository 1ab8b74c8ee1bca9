package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;
import keyturn.rotate.Task;
import keyturn.rotate.TaskText;

/// Everything that policy says of a task that runs or reaches something outside: what a person has to see before
/// agreeing to it. Holds no value: `${KEY}` stands as policy has it.
final class OutsideText {

    private OutsideText() {}

    /// What can hide or reorder a part of a line, or begin another one.
    private static final Pattern HIDING = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

    static List<String> of(Task task) {
        return lines(task).stream().map(OutsideText::plain).toList();
    }

    /// Policy may come from somebody who wants it to look harmless.
    private static String plain(String line) {
        return HIDING.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.format(Locale.ROOT, "\\u%04x", found.group().codePointAt(0))));
    }

    private static List<String> lines(Task task) {
        return switch (task) {
            case Task.Push(RemoteSpec.Directory(String name, String path), var _, var _) ->
                List.of(text("procedure.outside.push", name), text("procedure.outside.directory", path));
            case Task.Restart(CommandSpec command) -> program(text("procedure.outside.restart"), command);
            case Task.Verify(VerifySpec spec, var _, var _) -> verification(spec);
            case Task.Generate _, Task.BackUp _, Task.Write _, Task.Recording _ -> List.of(TaskText.of(task));
        };
    }

    private static List<String> verification(VerifySpec spec) {
        return switch (spec) {
            case VerifySpec.Http http -> request(http);
            case VerifySpec.Tcp tcp -> List.of(text("procedure.outside.tcp", tcp.address()));
            case VerifySpec.Login login -> List.of(text("procedure.outside.login", login.service()));
            case VerifySpec.Program(CommandSpec command, boolean input, var _) -> {
                List<String> lines = program(text("procedure.outside.verify"), command);
                if (input) {
                    lines.add(text("procedure.outside.input"));
                }
                yield lines;
            }
        };
    }

    private static List<String> request(VerifySpec.Http http) {
        var lines = new ArrayList<String>();
        lines.add(text("procedure.outside.http", http.status()));
        lines.add(http.method() + " " + http.url());
        http.headers().forEach((name, value) -> lines.add(name + ": " + value));
        if (!http.body().isEmpty()) {
            lines.add(http.body());
        }
        return lines;
    }

    /// Word by word, so that it can be seen where an argument ends.
    private static List<String> program(String title, CommandSpec command) {
        var lines = new ArrayList<String>();
        lines.add(title);
        command.command().forEach(word -> lines.add("  " + word));
        if (!command.environment().isEmpty()) {
            lines.add(text("procedure.outside.variables", String.join(" ", command.environment())));
        }
        lines.add(text("procedure.outside.limit", command.limit().toSeconds()));
        return lines;
    }
}
