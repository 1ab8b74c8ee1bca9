package keyturn.app;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a person has arranged the window for one work folder. Names of profiles; never a value.
///
/// @param columns       profiles from left to right, as the person has put them
/// @param hiddenColumns profiles that are not shown as columns
/// @param columnWidths  in pixels, of profiles whose column was drawn wider or narrower
public record FolderLayout(List<String> columns, Set<String> hiddenColumns, Map<String, Double> columnWidths) {

    /// As it comes.
    public static final FolderLayout DEFAULT = new FolderLayout(List.of(), Set.of(), Map.of());

    public FolderLayout {
        columns = List.copyOf(columns);
        hiddenColumns = Set.copyOf(hiddenColumns);
        columnWidths = Map.copyOf(columnWidths);
    }
}
