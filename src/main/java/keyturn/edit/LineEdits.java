package keyturn.edit;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.Block;
import keyturn.env.DiffLine;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.EnvLine.Disabled;
import keyturn.env.LineDrop;
import keyturn.env.LineEdit;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.env.Span;
import keyturn.failure.Failure;

/// Edits of profiles as texts, in the one history of [Edits]. Entries are named by their index in the document as it
/// is now.
public final class LineEdits {

    private final Edits edits;

    LineEdits(Edits edits) {
        this.edits = edits;
    }

    /// Moves a run of entries to the place of another.
    ///
    /// @param places as [LineEdit#move]
    public void move(ProfileName profile, List<Span> places, int from, int to) throws Failure {
        EnvDocument document = edits.editable(profile);
        Span moved = places.get(from);
        String name = key(document.lines().get(moved.to() - 1))
                .map(key -> text("edit.moveKey", key, profile))
                .orElseGet(() -> text("edit.moveLine", profile));
        edits.step(name, Map.of(profile, LineEdit.move(document, places, from, to)));
    }

    /// Writes an entry anew.
    public void replace(ProfileName profile, int index, SecretText content) throws Failure {
        EnvDocument document = edits.editable(profile);
        edits.step(
                text("edit.line", document.lineNumber(index), profile),
                Map.of(profile, LineEdit.replace(document, index, content)));
    }

    /// Adds an entry before the one at `index`, or at the end.
    public void insert(ProfileName profile, int index, SecretText content) throws Failure {
        edits.step(
                text("edit.insertLine", profile),
                Map.of(profile, LineEdit.insert(edits.editable(profile), index, content)));
    }

    /// Takes back what became of one line since it was read from disk.
    ///
    /// @param line of the comparison of the profile as it is on disk and as it is now
    public void drop(ProfileName profile, DiffLine line) throws Failure {
        EnvDocument document = edits.editable(profile);
        edits.step(
                text("edit.dropLine", line.number(), profile),
                Map.of(profile, LineDrop.without(edits.onDisk(profile), document, line)));
    }

    /// Takes entries out.
    public void remove(ProfileName profile, Span span) throws Failure {
        EnvDocument document = edits.editable(profile);
        String name = key(document.lines().get(span.to() - 1))
                .map(key -> text("edit.remove", key, profile))
                .orElseGet(() -> text("edit.removeLine", profile));
        edits.step(name, Map.of(profile, LineEdit.remove(document, span)));
    }

    /// Puts other comments above an entry. Comments that stay keep their bytes.
    ///
    /// @param comments without the `#`; a line each
    public void comment(ProfileName profile, Block block, List<String> comments) throws Failure {
        edits.step(text("edit.comment", profile), Map.of(profile, commented(edits.editable(profile), block, comments)));
    }

    private static EnvDocument commented(EnvDocument document, Block block, List<String> comments)
            throws Failure.Usage {
        List<EnvLine.Comment> present = block.comments(document);
        int from = block.span().from();
        var contents = new ArrayList<SecretText>();
        for (int i = 0; i < comments.size(); i++) {
            boolean same = i < present.size() && present.get(i).text().equals(comments.get(i));
            contents.add(
                    same
                            ? LineEdit.content(document, from + i)
                            : SecretText.of(comments.get(i).isBlank() ? "#" : "# " + comments.get(i)));
        }
        return LineEdit.replace(document, from, from + present.size(), contents);
    }

    /// Puts other comments above a key in each of the profiles that has it, as one step.
    public void comment(List<ProfileName> profiles, EnvKey key, List<String> comments) throws Failure {
        var edited = new LinkedHashMap<ProfileName, EnvDocument>();
        for (ProfileName profile : profiles) {
            EnvDocument document = edits.editable(profile);
            Optional<Block> block = block(document, key);
            if (block.isPresent()) {
                edited.put(profile, commented(document, block.get(), comments));
            }
        }
        edits.step(text("edit.commentKey", key), edited);
    }

    /// The comments right above a key, without `#`.
    public List<String> comments(ProfileName profile, EnvKey key) {
        return edits
                .document(profile)
                .flatMap(document -> block(document, key).map(it -> it.comments(document)))
                .orElse(List.of())
                .stream()
                .map(EnvLine.Comment::text)
                .toList();
    }

    /// Moves a key beside another in each of the profiles that has both, comments above it included, as one step.
    ///
    /// @param behind true for the place behind the other key, false for the one before it
    public void moveBeside(List<ProfileName> profiles, EnvKey key, EnvKey other, boolean behind) throws Failure {
        var edited = new LinkedHashMap<ProfileName, EnvDocument>();
        for (ProfileName profile : profiles) {
            EnvDocument document = edits.editable(profile);
            List<Block> blocks = Block.of(document);
            int from = index(document, blocks, key);
            int to = index(document, blocks, other);
            if (from >= 0 && to >= 0 && from != to) {
                int place = behind ? (from < to ? to : to + 1) : (from < to ? to - 1 : to);
                List<Span> places = blocks.stream().map(Block::span).toList();
                EnvDocument moved = LineEdit.move(document, places, from, place);
                if (!moved.equals(document)) {
                    edited.put(profile, moved);
                }
            }
        }
        edits.step(text("edit.moveBeside", key, edited.size()), edited);
    }

    private static Optional<Block> block(EnvDocument document, EnvKey key) {
        List<Block> blocks = Block.of(document);
        int index = index(document, blocks, key);
        return index < 0 ? Optional.empty() : Optional.of(blocks.get(index));
    }

    private static int index(EnvDocument document, List<Block> blocks, EnvKey key) {
        Optional<Assignment> counts = document.find(key);
        for (int i = 0; i < blocks.size(); i++) {
            EnvLine line = document.lines().get(blocks.get(i).entry());
            if (counts.filter(line::equals).isPresent()
                    && document.lineNumber(key)
                            .equals(Optional.of(
                                    document.lineNumber(blocks.get(i).entry())))) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<EnvKey> key(EnvLine line) {
        return switch (line) {
            case Assignment assignment -> Optional.of(assignment.key());
            case Disabled disabled -> Optional.of(disabled.key());
            case EnvLine.Blank _, EnvLine.Comment _, EnvLine.Unreadable _ -> Optional.empty();
        };
    }
}
