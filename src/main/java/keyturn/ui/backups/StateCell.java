package keyturn.ui.backups;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import keyturn.backup.Backup;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Tone;

/// What is known of a backup without its passphrase.
final class StateCell extends TableCell<Backup, Backup> {

    private final Chip chip = new Chip("", Tone.NEUTRAL);

    @Override
    protected void updateItem(Backup item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        chip.say(BackupsTexts.state(item.state()), tone(item.state()));
        setGraphic(chip);
        setAccessibleText(BackupsTexts.state(item.state()));
        setTooltip(new Tooltip(BackupsTexts.explained(item.state())));
    }

    private static Tone tone(Backup.State state) {
        return switch (state) {
            case VERIFIED -> Tone.GOOD;
            case UNVERIFIED -> Tone.NEUTRAL;
            case CHANGED -> Tone.BAD;
        };
    }
}
