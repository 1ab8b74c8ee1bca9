package keyturn.ui.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import keyturn.env.ProfileName;
import keyturn.work.Ledger.Place;

/// The matrix by keyboard. Arrows go from cell to cell and skip headings; Tab goes through the profiles of a key and
/// then on to the inspector, so that the matrix is no trap.
final class MatrixKeyboard {

    private final SecretsViewModel model;
    private final MatrixTable table;
    private final Runnable copy;
    private final TypedAhead ahead = new TypedAhead();

    /// @param copy copies the value of the selected cell
    MatrixKeyboard(SecretsViewModel model, MatrixTable table, Runnable copy) {
        this.model = model;
        this.table = table;
        this.copy = copy;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Letters go to the next key that begins with them.
    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (ahead.typed(event.getCharacter(), System.nanoTime())) {
            event.consume();
            find(ahead.text());
        }
    }

    private void find(String start) {
        List<MatrixRow.Entry> entries = entries();
        int now = model.selectedProperty().get().map(it -> indexOf(entries, it)).orElse(-1);
        // A first letter looks behind the selected key, so that it goes on with each press; more letters stay on it.
        int from = start.length() == 1 ? now + 1 : Math.max(now, 0);
        for (int i = 0; i < entries.size(); i++) {
            int at = (from + i) % entries.size();
            if (entries.get(at).key().name().toUpperCase(Locale.ROOT).startsWith(start)) {
                row(at - now);
                return;
            }
        }
    }

    private List<MatrixRow.Entry> entries() {
        return model.rows().stream()
                .filter(MatrixRow.Entry.class::isInstance)
                .map(MatrixRow.Entry.class::cast)
                .toList();
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (handled(event)) {
            event.consume();
        }
    }

    private boolean handled(KeyEvent event) {
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case C -> run(copy);
                case HOME -> row(Integer.MIN_VALUE / 2);
                case END -> row(Integer.MAX_VALUE / 2);
                default -> false;
            };
        }
        KeyCode code = event.getCode();
        return switch (code) {
            case UP -> row(-1);
            case DOWN -> row(1);
            case PAGE_UP -> row(-table.page());
            case PAGE_DOWN -> row(table.page());
            case LEFT -> column(-1, true);
            case RIGHT -> column(1, true);
            case TAB -> column(event.isShiftDown() ? -1 : 1, false);
            case HOME -> column(Integer.MIN_VALUE / 2, true);
            case END -> column(Integer.MAX_VALUE / 2, true);
            case ENTER, F2 -> run(table::edit);
            case DELETE, BACK_SPACE -> run(() -> model.selectedProperty().get().ifPresent(model::remove));
            case MINUS, SUBTRACT, PLUS, ADD -> toggle(code == KeyCode.PLUS || code == KeyCode.ADD);
            default -> false;
        };
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    private boolean row(int by) {
        List<MatrixRow.Entry> entries = entries();
        if (entries.isEmpty() || table.profiles().isEmpty()) {
            return false;
        }
        Optional<Place> place = model.selectedProperty().get();
        int now = place.map(it -> indexOf(entries, it)).orElse(-1);
        int next = now < 0 ? 0 : Math.clamp((long) now + by, 0, entries.size() - 1);
        ProfileName profile = place.map(Place::profile).orElse(table.profiles().getFirst());
        model.selectedProperty()
                .set(Optional.of(new Place(profile, entries.get(next).key())));
        return true;
    }

    private static int indexOf(List<MatrixRow.Entry> entries, Place place) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().equals(place.key())) {
                return i;
            }
        }
        return -1;
    }

    /// @param stay true to stay on the last profile, false to let the key leave the matrix there
    private boolean column(int by, boolean stay) {
        Optional<Place> place = model.selectedProperty().get();
        if (place.isEmpty()) {
            return stay && row(0);
        }
        int last = table.profiles().size() - 1;
        long wanted = (long) table.profiles().indexOf(place.get().profile()) + by;
        if (!stay && (wanted < 0 || wanted > last)) {
            return false;
        }
        ProfileName profile = table.profiles().get(Math.clamp(wanted, 0, last));
        model.selectedProperty().set(Optional.of(new Place(profile, place.get().key())));
        return true;
    }

    /// Minus hides the keys of the selected key's category; plus shows every category again.
    private boolean toggle(boolean open) {
        if (open) {
            model.openAll();
        } else {
            model.selectedProperty()
                    .get()
                    .flatMap(it -> model.row(it.key()))
                    .ifPresent(it -> model.toggle(it.category()));
        }
        return true;
    }
}
