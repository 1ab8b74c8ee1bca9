package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keyturn.env.Block;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine;
import keyturn.env.EnvLine.Comment;
import keyturn.env.LineDiff;
import keyturn.env.ProfileName;
import keyturn.env.Span;
import keyturn.health.Finding;
import keyturn.policy.Policy;
import keyturn.ui.part.MaskedValue;
import keyturn.work.Profile;

/// Makes the rows of one profile, edits included.
final class ProfileRows {

    private final SecretsViewModel model;
    private final ProfileName profile;
    private final EnvDocument document;
    private final Policy policy;
    private final LineDiff diff;
    private final boolean asOnDisk;
    private final Map<EnvKey, List<Finding>> byKey = new HashMap<>();
    private final Map<Integer, List<Finding>> byLine = new HashMap<>();

    private ProfileRows(SecretsViewModel model, ProfileName profile, EnvDocument document) {
        this.model = model;
        this.profile = profile;
        this.document = document;
        policy = model.bench().state().policy().policy();
        EnvDocument disk = model.bench()
                .edits()
                .base()
                .profile(profile)
                .flatMap(Profile::document)
                .orElse(EnvDocument.EMPTY);
        diff = LineDiff.between(disk.lines(), document.lines());
        asOnDisk = diff.isEmpty();
        for (Finding finding : model.bench().state().findings()) {
            if (InspectorContent.concerns(finding, profile)) {
                finding.key()
                        .ifPresent(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(finding));
                finding.line()
                        .ifPresent(line -> byLine.computeIfAbsent(line, _ -> new ArrayList<>())
                                .add(finding));
            }
        }
    }

    /// Entries with the comments above them.
    static List<ProfileRow> list(SecretsViewModel model, ProfileName profile) {
        return model.bench()
                .edits()
                .document(profile)
                .map(it -> new ProfileRows(model, profile, it).rows(Block.of(it)))
                .orElse(List.of());
    }

    /// Every entry, blank lines and comments among them.
    static List<ProfileRow> text(SecretsViewModel model, ProfileName profile) {
        return model.bench()
                .edits()
                .document(profile)
                .map(it -> new ProfileRows(model, profile, it)
                        .rows(IntStream.range(0, it.lines().size())
                                .mapToObj(index -> new Block(Span.of(index), index))
                                .toList()))
                .orElse(List.of());
    }

    private List<ProfileRow> rows(List<Block> blocks) {
        var rows = new ArrayList<ProfileRow>(blocks.size());
        for (Block block : blocks) {
            rows.add(row(block));
        }
        return rows;
    }

    private ProfileRow row(Block block) {
        EnvLine line = document.lines().get(block.entry());
        int number = document.lineNumber(block.entry());
        boolean counts = line instanceof EnvLine.Assignment assignment
                && document.lineNumber(assignment.key())
                        .filter(it -> it == number)
                        .isPresent();
        boolean staged = IntStream.range(block.span().from(), block.span().to()).anyMatch(diff::isNew);
        Optional<MatrixCell> cell = counts ? cell(((EnvLine.Assignment) line).key()) : Optional.empty();
        return new ProfileRow(
                block,
                number,
                line,
                block.comments(document).stream().map(Comment::text).toList(),
                counts,
                MaskedValue.isSecret(policy, line),
                staged,
                findings(line, counts, number),
                cell);
    }

    private Optional<MatrixCell> cell(EnvKey key) {
        return model.row(key).map(row -> model.matrix().cell(row, profile));
    }

    /// What was found on disk, as far as it is still so: of a key as long as its value is the same, of any other
    /// line as long as the file is.
    private List<Finding> findings(EnvLine line, boolean counts, int number) {
        if (line instanceof EnvLine.Assignment assignment
                && model.matrix().staged(profile, assignment.key()).isPresent()) {
            return List.of();
        }
        List<Finding> ofKey = counts && line instanceof EnvLine.Assignment assignment
                ? byKey.getOrDefault(assignment.key(), List.of())
                : List.of();
        List<Finding> ofLine = asOnDisk ? byLine.getOrDefault(number, List.of()) : List.of();
        return Stream.concat(ofKey.stream(), ofLine.stream()).distinct().toList();
    }
}
