package keyturn.env;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.EnvLine.Blank;
import keyturn.env.EnvLine.Comment;
import keyturn.env.EnvLine.Disabled;
import keyturn.env.EnvLine.Unreadable;

/// What belongs together in a file: an entry and the comments right above it, or comments that stand alone.
///
/// @param span  all of it
/// @param entry the index of the entry; the first comment where there is no entry
public record Block(Span span, int entry) {

    /// The blocks of a document in order. Blank lines are in none: they keep their places when blocks change
    /// theirs.
    public static List<Block> of(EnvDocument document) {
        var blocks = new ArrayList<Block>();
        List<EnvLine> lines = document.lines();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            switch (lines.get(i)) {
                case Comment _ -> {}
                case Blank _ -> {
                    comments(blocks, start, i);
                    start = i + 1;
                }
                case Assignment _, Disabled _, Unreadable _ -> {
                    blocks.add(new Block(new Span(start, i + 1), i));
                    start = i + 1;
                }
            }
        }
        comments(blocks, start, lines.size());
        return blocks;
    }

    /// The comments above the entry; all of it where there is no entry.
    public List<Comment> comments(EnvDocument document) {
        return document.lines().subList(span.from(), span.to()).stream()
                .filter(Comment.class::isInstance)
                .map(Comment.class::cast)
                .toList();
    }

    private static void comments(List<Block> blocks, int from, int to) {
        if (from < to) {
            blocks.add(new Block(new Span(from, to), from));
        }
    }
}
