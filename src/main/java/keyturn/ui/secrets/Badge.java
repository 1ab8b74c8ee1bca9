package keyturn.ui.secrets;

import keyturn.ui.part.Tone;

/// A word or two in a cell that say what is wrong with it.
///
/// @param label       short: `12 d late`
/// @param explanation the whole sentence, for the tooltip and the screen reader
record Badge(String label, Tone tone, String explanation) {}
