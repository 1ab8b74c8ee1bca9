package keyturn.ui;

import java.util.List;
import java.util.Optional;
import keyturn.edit.StagedChange;
import keyturn.edit.TextChange;
import keyturn.env.DiffLine;
import keyturn.env.ProfileName;

/// A row of the review. Texts are as they are shown, secrets masked.
sealed interface ReviewItem {

    /// What is staged for a profile stands below.
    ///
    /// @param gone true if its file is there no more
    record Group(ProfileName profile, String fileName, int count, boolean gone) implements ReviewItem {}

    /// A key.
    ///
    /// @param before empty if it is added
    /// @param after  empty if it is removed
    /// @param clash  true if another program has changed it too
    record Key(StagedChange change, Optional<String> before, Optional<String> after, boolean clash)
            implements ReviewItem {}

    /// Comments, order and spelling of a profile.
    record Text(TextChange change, List<String> gone, List<String> come) implements ReviewItem {

        public Text {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }
    }

    /// A line of the text, where that is shown.
    record Line(ProfileName profile, DiffLine line, String text) implements ReviewItem {

        DiffLine.Kind kind() {
            return line.kind();
        }

        int number() {
            return line.number();
        }

        /// True if it is one that went or came, not one beside it.
        boolean differs() {
            return kind() == DiffLine.Kind.GONE || kind() == DiffLine.Kind.COME;
        }
    }
}
