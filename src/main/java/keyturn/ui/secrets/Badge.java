package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import keyturn.ui.part.Tone;

/// A word or two in a cell that say what is wrong with it.
///
/// @param label       short: `12 d late`
/// @param shortest    where there is no room for that: `12 d`; the tooltip has the rest
/// @param explanation the whole sentence, for the tooltip and the screen reader
record Badge(String label, String shortest, Tone tone, String explanation) {

    /// Of a word that stands where there is no room for it as `!`.
    static Badge of(String label, Tone tone, String explanation) {
        return new Badge(label, text("secrets.badge.shortest"), tone, explanation);
    }
}
