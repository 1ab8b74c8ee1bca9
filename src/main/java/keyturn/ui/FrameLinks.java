package keyturn.ui;

import java.util.List;
import java.util.function.Supplier;

/// Where the frame around a work folder leads outside of it.
///
/// @param search opens the palette
/// @param lock   forgets every value
/// @param menu   what can be done now
record FrameLinks(Runnable search, Runnable lock, Supplier<List<ActionGroup>> menu) {}
