package keyturn.ui.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import keyturn.env.Block;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine;
import keyturn.env.Piece;
import keyturn.env.Span;
import keyturn.health.Finding;
import keyturn.ui.part.MaskedValue;

/// One row of a profile shown as a list or as a text: an entry, in a list with the comments above it. Prints no
/// value.
///
/// @param block    where it is in the document
/// @param number   the physical line on which its entry begins, from 1
/// @param line     the entry
/// @param comments above the entry, without `#`; of comments that stand alone, all of them
/// @param counts   true if the entry is the assignment that counts for its key
/// @param secret   true if its value is not shown unasked
/// @param staged   true if it is not on disk like this
/// @param findings what is wrong with it, worst first
/// @param cell     what the matrix says of its value, where the entry is the one that counts
record ProfileRow(
        Block block,
        int number,
        EnvLine line,
        List<String> comments,
        boolean counts,
        boolean secret,
        boolean staged,
        List<Finding> findings,
        Optional<MatrixCell> cell) {

    ProfileRow {
        comments = List.copyOf(comments);
        findings = List.copyOf(findings);
    }

    Span span() {
        return block.span();
    }

    /// The key that the entry sets, or would set if it were no comment.
    Optional<EnvKey> key() {
        return switch (line) {
            case EnvLine.Assignment assignment -> Optional.of(assignment.key());
            case EnvLine.Disabled disabled -> Optional.of(disabled.key());
            case EnvLine.Blank _, EnvLine.Comment _, EnvLine.Unreadable _ -> Optional.empty();
        };
    }

    boolean assigns() {
        return line instanceof EnvLine.Assignment;
    }

    /// The entry's pieces, masked where they must be.
    List<Piece> pieces() {
        return Piece.of(line);
    }

    /// True if a piece is shown as dots as long as the row is not revealed.
    boolean masks(Piece piece) {
        return secret && MaskedValue.mayBeSecret(piece);
    }

    /// The entry as it stands in the file, with dots for what is secret.
    String masked() {
        return pieces().stream()
                .map(piece -> masks(piece) ? "••••" : piece.text().reveal())
                .collect(Collectors.joining());
    }

    /// True if what was typed is in what can be seen of the row.
    boolean matches(String lowerCase) {
        return masked().toLowerCase(Locale.ROOT).contains(lowerCase)
                || comments.stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(lowerCase));
    }
}
