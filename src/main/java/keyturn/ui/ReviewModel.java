package keyturn.ui;

import java.util.ArrayList;
import java.util.List;
import keyturn.crypto.Fingerprints;
import keyturn.edit.StagedChange;
import keyturn.edit.TextChange;
import keyturn.env.EnvDocument;
import keyturn.env.EnvLine;
import keyturn.env.LineDiff;
import keyturn.env.ProfileName;
import keyturn.policy.Policy;
import keyturn.ui.part.MaskedValue;
import keyturn.work.Profile;

/// What is staged, as the review shows it: by profile and key, or as a text.
final class ReviewModel {

    /// Lines that stand above and below a difference.
    private static final int AROUND = 2;

    private final OpenFolder folder;

    ReviewModel(OpenFolder folder) {
        this.folder = folder;
    }

    /// Profile by profile: its keys, then its comments.
    List<ReviewItem> byKey() {
        var items = new ArrayList<ReviewItem>();
        for (ProfileName profile : profiles()) {
            List<ReviewItem> below = new ArrayList<>();
            folder.changesProperty().get().stream()
                    .filter(it -> it.profile().equals(profile))
                    .map(this::item)
                    .forEach(below::add);
            folder.textChangesProperty().get().stream()
                    .filter(it -> it.profile().equals(profile))
                    .map(this::item)
                    .forEach(below::add);
            group(items, profile, below);
        }
        return items;
    }

    /// Profile by profile: the lines that go and come, and those around them.
    List<ReviewItem> asText() {
        var items = new ArrayList<ReviewItem>();
        for (ProfileName profile : profiles()) {
            EnvDocument before = folder.edits().onDisk(profile);
            EnvDocument after = folder.edits().document(profile).orElse(EnvDocument.EMPTY);
            List<ReviewItem> below = new ArrayList<>();
            LineDiff.lines(before, after, AROUND)
                    .forEach(it -> below.add(new ReviewItem.Line(profile, it, shown(it.line()))));
            group(items, profile, below);
        }
        return items;
    }

    /// Takes back what a row stands for; can be undone.
    void drop(ReviewItem item) {
        switch (item) {
            case ReviewItem.Key key -> folder.edit(edits -> edits.drop(key.change()));
            case ReviewItem.Text text -> folder.edit(edits -> edits.drop(text.change()));
            case ReviewItem.Group group when group.gone() -> folder.edit(edits -> edits.abandon(group.profile()));
            case ReviewItem.Line line
            when line.differs() -> folder.edit(edits -> edits.lines().drop(line.profile(), line.line()));
            case ReviewItem.Group _, ReviewItem.Line _ -> {}
        }
    }

    private void group(List<ReviewItem> items, ProfileName profile, List<ReviewItem> below) {
        if (!below.isEmpty()) {
            String file = folder.edits()
                    .base()
                    .profile(profile)
                    .map(Profile::fileName)
                    .orElseGet(profile::fileName);
            boolean gone = folder.edits().stranded().containsKey(profile);
            int count = (int) below.stream()
                    .filter(it -> it instanceof ReviewItem.Key || it instanceof ReviewItem.Text)
                    .count();
            items.add(new ReviewItem.Group(profile, file, count, gone));
            items.addAll(below);
        }
    }

    private List<ProfileName> profiles() {
        var all = new ArrayList<>(
                folder.edits().base().profiles().stream().map(Profile::name).toList());
        folder.edits().stranded().keySet().stream()
                .filter(it -> !all.contains(it))
                .sorted()
                .forEach(all::add);
        return all;
    }

    private ReviewItem item(StagedChange change) {
        boolean clash = folder.clashesProperty().get().stream()
                .anyMatch(
                        it -> it.profile().equals(change.profile()) && it.key().equals(change.key()));
        return new ReviewItem.Key(
                change,
                change.before().map(it -> MaskedValue.text(policy(), fingerprints(), change.key(), it)),
                change.after().map(it -> MaskedValue.text(policy(), fingerprints(), change.key(), it)),
                clash);
    }

    private ReviewItem item(TextChange change) {
        return new ReviewItem.Text(
                change,
                change.gone().stream().map(this::shown).toList(),
                change.come().stream().map(this::shown).toList());
    }

    private String shown(EnvLine line) {
        return MaskedValue.line(policy(), fingerprints(), line).stripTrailing();
    }

    private Policy policy() {
        return folder.state().policy().policy();
    }

    private Fingerprints fingerprints() {
        return folder.session().fingerprints();
    }
}
