package keyturn.ui.part;

import java.util.Optional;

/// One change as a person looks it over.
///
/// @param group  what it is in: a file name
/// @param key    empty for a line as it stands in the file
/// @param before as it is shown, masked where it must be; empty if the key is added
/// @param after  empty if the key is removed
public record ReviewRow(String group, String key, Optional<String> before, Optional<String> after) {}
