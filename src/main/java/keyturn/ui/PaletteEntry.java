package keyturn.ui;

/// One line of the palette. Names only, never a value.
///
/// @param name   what is looked for: an action, a key, a profile
/// @param detail what it is, or its keys on the keyboard
record PaletteEntry(String name, String detail, Runnable run) {}
