package keyturn.ui.secrets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the matrix shows of one key in one profile. Holds no secret.
///
/// @param badges what is wrong with it, worst first
/// @param staged how it differs from what is on disk
record MatrixCell(CellValue value, List<Badge> badges, Optional<Staged> staged) {

    MatrixCell {
        badges = List.copyOf(badges);
    }

    /// How a cell differs from what is on disk.
    enum Staged {
        ADDED,
        CHANGED,
        REMOVED
    }

    /// The cell in words, for a screen reader: no meaning by colour or place alone.
    String spoken() {
        return Stream.concat(
                        Stream.of(value.spoken()),
                        Stream.concat(
                                staged.map(SecretsTexts::staged).stream(),
                                badges.stream().map(Badge::explanation)))
                .collect(Collectors.joining(", "));
    }
}
