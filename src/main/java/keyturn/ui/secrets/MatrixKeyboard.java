package keyturn.ui.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import keyturn.ui.WindowAction;
import keyturn.work.Ledger.Place;

/// The matrix by keyboard. Arrows go from cell to cell and skip headings, with Shift they choose what they pass;
/// Tab goes through the profiles of a key and then on to the inspector, so that the matrix is no trap.
final class MatrixKeyboard {

    private static final int FAR = Integer.MAX_VALUE / 2;

    private final SecretsViewModel model;
    private final MatrixTable table;
    private final CellSelection selection;
    private final List<WindowAction> commands;
    private final TypedAhead ahead = new TypedAhead();

    /// @param commands what can be done in the screen, by their keys
    MatrixKeyboard(SecretsViewModel model, MatrixTable table, List<WindowAction> commands) {
        this.model = model;
        this.table = table;
        this.commands = commands;
        selection = model.selection();
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
        CellGrid grid = selection.grid();
        int now = row();
        // A first letter looks behind the selected key, so that it goes on with each press; more letters stay on
        // it.
        int from = start.length() == 1 ? now + 1 : Math.max(now, 0);
        for (int i = 0; i < grid.keys().size(); i++) {
            int at = (from + i) % grid.keys().size();
            if (grid.keys().get(at).name().toUpperCase(Locale.ROOT).startsWith(start)) {
                go(at, column(), false);
                return;
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        Optional<WindowAction> command = commands.stream()
                .filter(it -> it.keys().filter(keys -> keys.match(event)).isPresent())
                .findFirst();
        command.ifPresent(it -> it.run().run());
        if (command.isPresent() || (!event.isAltDown() && handled(event))) {
            event.consume();
        }
    }

    private boolean handled(KeyEvent event) {
        boolean extend = event.isShiftDown();
        int row = Math.max(row(), 0);
        int column = column();
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case HOME, UP -> go(0, column, extend);
                case END, DOWN -> go(FAR, column, extend);
                case LEFT -> go(row, 0, extend);
                case RIGHT -> go(row, FAR, extend);
                case SPACE -> chosen(place -> selection.column(place.profile()));
                default -> false;
            };
        }
        KeyCode code = event.getCode();
        return switch (code) {
            case UP -> go(row() - 1, column, extend);
            case DOWN -> go(row() + 1, column, extend);
            case PAGE_UP -> go(row - table.page(), column, extend);
            case PAGE_DOWN -> go(row + table.page(), column, extend);
            case LEFT -> go(row, column - 1, extend);
            case RIGHT -> go(row, column + 1, extend);
            case HOME -> go(row, 0, extend);
            case END -> go(row, FAR, extend);
            case TAB -> tab(column + (extend ? -1 : 1));
            case SPACE -> extend && chosen(place -> selection.row(place.key(), false));
            case ESCAPE -> selection.cells().size() > 1 && chosen(selection::only);
            case ENTER -> run(table::edit);
            case BACK_SPACE -> run(new SelectionEdits(model)::remove);
            case MINUS, SUBTRACT, PLUS, ADD -> toggle(code == KeyCode.PLUS || code == KeyCode.ADD);
            default -> false;
        };
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    private boolean chosen(java.util.function.Consumer<Place> action) {
        model.selectedProperty().get().filter(selection.grid()::holds).ifPresent(action);
        return true;
    }

    private boolean go(int row, int column, boolean extend) {
        if (selection.grid().isEmpty()) {
            return false;
        }
        Place place = selection.grid().nearest(row, column);
        if (extend) {
            selection.extendTo(place);
        } else {
            selection.only(place);
        }
        return true;
    }

    /// Lets the key leave the matrix at either end.
    private boolean tab(int column) {
        boolean inside = column >= 0 && column < selection.grid().profiles().size();
        return inside && row() >= 0 && go(row(), column, false);
    }

    private int row() {
        return model.selectedProperty().get().map(selection.grid()::row).orElse(-1);
    }

    private int column() {
        return Math.max(
                0, model.selectedProperty().get().map(selection.grid()::column).orElse(0));
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
