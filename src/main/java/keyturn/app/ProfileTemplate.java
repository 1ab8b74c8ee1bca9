package keyturn.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.EnvLine.Blank;
import keyturn.env.EnvLine.Comment;
import keyturn.env.EnvLine.Disabled;
import keyturn.env.EnvLine.Unreadable;

/// Makes a template of a profile: its keys in their order, their comments, and not one value.
final class ProfileTemplate {

    /// A comment with a longer word stays behind: it may be a token.
    private static final int LONGEST_WORD = 24;

    private ProfileTemplate() {}

    static byte[] of(EnvDocument profile) {
        var out = new ByteArrayOutputStream();
        Set<EnvKey> seen = new HashSet<>();
        boolean gap = false;
        for (var line : profile.lines()) {
            switch (line) {
                case Assignment set
                when seen.add(set.key()) -> {
                    write(out, gap, set.key() + "=");
                    gap = false;
                }
                case Comment comment
                when isHarmless(comment.text()) -> {
                    write(out, gap, "# " + comment.text());
                    gap = false;
                }
                case Blank _ -> gap = true;
                case Assignment _, Comment _, Disabled _, Unreadable _ -> {}
            }
        }
        return out.toByteArray();
    }

    private static boolean isHarmless(String comment) {
        for (String word : comment.split("\\s+", -1)) {
            if (word.length() > LONGEST_WORD) {
                return false;
            }
        }
        return !comment.isEmpty();
    }

    private static void write(ByteArrayOutputStream out, boolean gap, String line) {
        String before = gap && out.size() > 0 ? "\n" : "";
        out.writeBytes((before + line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
