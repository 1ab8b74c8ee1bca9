package keyturn.ui;

import java.util.Optional;
import javafx.scene.input.KeyCombination;

/// Something that a person can have done from anywhere in the window: by its keys, or by name in the palette.
///
/// @param name what is done, as a menu would say it: `Save`
/// @param keys of the keyboard; empty if it is only in the palette
public record WindowAction(String name, Optional<KeyCombination> keys, Runnable run) {

    public static WindowAction of(String name, KeyCombination keys, Runnable run) {
        return new WindowAction(name, Optional.of(keys), run);
    }

    /// The keys as they are written on the keyboard: `Ctrl+S`, in German `Strg+S`; empty if there are none.
    public String shownKeys() {
        return keys.map(KeyNames::of).orElse("");
    }
}
