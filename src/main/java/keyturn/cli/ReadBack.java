package keyturn.cli;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.loader.DifferenceText;
import keyturn.env.loader.Loader;
import keyturn.env.loader.LoaderComparison;

/// Tells after an edit which of the loaders in use do not read exactly the value that was set: no spelling exists
/// that all of them read, or the file is broken elsewhere, or its lines end in a way that some keep. Lengths and marks,
/// no values.
final class ReadBack {

    private ReadBack() {}

    /// On standard error; nothing where all of them read the value.
    static void tell(Call call, String profile, EnvKey key, LoaderComparison read) {
        List<LoaderComparison.Group> others = others(key, read);
        if (others.isEmpty()) {
            return;
        }
        int losers = others.stream().mapToInt(group -> group.loaders().size()).sum();
        int all = read.loaders().size();
        boolean byLineEnds = isByLineEnds(key, read);
        call.say(text(byLineEnds ? "cli.set.losers.lineEnds" : "cli.set.losers", key, all - losers, all));
        for (LoaderComparison.Group group : others) {
            call.say(text("cli.set.loser", ids(group), DifferenceText.explained(group.difference())));
        }
        call.say(byLineEnds ? text("cli.set.losers.lineEnds.remedy", profile) : text("cli.set.losers.remedy", key));
    }

    /// True if all of them would read the value in a file with plain line ends.
    private static boolean isByLineEnds(EnvKey key, LoaderComparison read) {
        EnvDocument plain = read.document().withLineFeeds();
        return others(key, LoaderComparison.of(plain, read.loaders())).isEmpty();
    }

    /// A member `readDifferently`, a list of `{"loaders": […], "reads": "…"}`.
    static void json(JsonGenerator out, EnvKey key, LoaderComparison read) throws IOException {
        out.writeArrayFieldStart("readDifferently");
        for (LoaderComparison.Group group : others(key, read)) {
            out.writeStartObject();
            Json.list(out, "loaders", group.loaders().stream().map(Loader::id).toList());
            out.writeStringField("reads", DifferenceText.explained(group.difference()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static List<LoaderComparison.Group> others(EnvKey key, LoaderComparison read) {
        return read.groups(key).stream()
                .filter(group -> !group.difference().isSame())
                .toList();
    }

    private static String ids(LoaderComparison.Group group) {
        return group.loaders().stream().map(Loader::id).collect(Collectors.joining(", "));
    }
}
